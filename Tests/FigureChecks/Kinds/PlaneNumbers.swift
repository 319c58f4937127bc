import Learning

/// The plane of a surface in the main directions of its paths, and what is told of it where there are more than two parameters:
/// how much of the paths' variance it holds, and how far their losses are off its own.
struct PlaneNumbers {
    /// The whole space of two parameters; nil where the paths go nowhere.
    let plane: ParameterPlane?
    /// In percent, of the first direction, of the second, of both; and the largest departure.
    let values: [Double]

    init(_ experiment: Experiment, _ recordings: [Recording]) {
        let count = experiment.trainable.count
        let paths = recordings.map { TrainingPath($0).stops.filter { $0.parameters.allSatisfy(\.isFinite) } }
        guard count > 2, let plane = ParameterPlane(principalOf: paths.map { $0.map(\.parameters) }) else {
            plane = count == 2 ? ParameterPlane(of: 0, 1, through: [0, 0]) : nil
            values = []
            return
        }
        let stops = paths.flatMap { $0 }
        let states = stops.map(\.parameters)
        let mean = (0..<count).map { k in states.reduce(0) { $0 + $1[k] } / Double(states.count) }
        let covariance = (0..<count).map { row in
            (0..<count).map { column in
                states.reduce(0) { $0 + ($1[row] - mean[row]) * ($1[column] - mean[column]) }
            }
        }
        let spreads = Array(SymmetricEigenvalues.of(covariance).reversed())
        let total = spreads.reduce(0, +)
        let onPlane = LossField(experiment, on: plane).values(at: states.map(plane.nearest))
        let departure = zip(onPlane, stops).map { ($0 - $1.loss).magnitude / $1.loss.magnitude }
            .filter(\.isFinite).max()
        values =
            [spreads[0], spreads[1], spreads[0] + spreads[1]].map { 100 * $0 / total }
            + [departure.map { 100 * $0 }].compactMap { $0 }
        self.plane = plane
    }
}
