import Learning

/// The numbers of a plane of main directions through more than two parameters: how much of the paths' variance it holds.
enum PlaneNumbers {
    /// In percent, of the first direction, of the second and of both.
    static func all(_ experiment: Recording, _ recordings: [Recording]) -> [Double] {
        let count = experiment.experiment.trainable.count
        guard count > 2 else { return [] }
        let states = recordings.flatMap { TrainingPath($0).stops.map(\.parameters) }
            .filter { $0.allSatisfy(\.isFinite) }
        let mean = (0..<count).map { k in states.reduce(0) { $0 + $1[k] } / Double(states.count) }
        let covariance = (0..<count).map { row in
            (0..<count).map { column in
                states.reduce(0) { $0 + ($1[row] - mean[row]) * ($1[column] - mean[column]) }
            }
        }
        let spreads = Array(SymmetricEigenvalues.of(covariance).reversed())
        let total = spreads.reduce(0, +)
        return [spreads[0], spreads[1], spreads[0] + spreads[1]].map { 100 * $0 / total }
    }
}
