import Calculus

/// Values of the update program along a run, for some of its parameters, replayed from the recording.
package struct UpdateHistory: Sendable {
    /// The iterations that were looked at, counted from 1.
    package let iterations: [Int]
    /// `values[v][p][k]`: the v-th value of parameter p in the k-th of the iterations.
    package let values: [[[Double]]]
    /// `rates[p][k]`: how far parameter p moved for each unit of its gradient, |Δθ|/|g|; NaN where g is 0.
    package let rates: [[Double]]

    /// - Parameters:
    ///   - ids: the values, as positions in the update program.
    ///   - parameters: positions among the trainable ones.
    ///   - limit: the most iterations; of a longer run every k-th and the last.
    package init(_ recording: Recording, of ids: [ValueID], parameters: [Int], limit: Int = 400) {
        let last = recording.iterations
        let spacing = max(1, (last + limit - 1) / limit)
        let experiment = recording.experiment
        let update = experiment.updateProgram
        let engine = Engine(experiment, keepsEverything: true)
        var iterations: [Int] = []
        var values = ids.map { _ in parameters.map { _ in [Double]() } }
        var rates = parameters.map { _ in [Double]() }
        for iteration in stride(from: 1, through: last, by: 1) {
            engine.computeGradients(iteration: iteration)
            engine.computeUpdate(iteration: iteration)
            if (iteration - 1) % spacing == 0 || iteration == last {
                iterations.append(iteration)
                for (place, lane) in parameters.enumerated() {
                    for (index, id) in ids.enumerated() {
                        values[index][place].append(engine.updateMachine[id, lane: lane])
                    }
                    let step =
                        engine.updateMachine[update.updated, lane: lane]
                        - engine.updateMachine[update.parameter, lane: lane]
                    let gradient = engine.updateMachine[update.usedGradient, lane: lane]
                    rates[place].append(gradient == 0 ? .nan : (step / gradient).magnitude)
                }
            }
            engine.accept()
        }
        self.iterations = iterations
        self.values = values
        self.rates = rates
    }
}

extension Moment {
    /// A value of the update program, of trainable parameter `index`.
    package func updateValue(_ id: ValueID, parameter index: Int) -> Double {
        engine.updateMachine[id, lane: index]
    }
}
