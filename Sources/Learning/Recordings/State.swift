/// What passes from one iteration to the next: the trainable parameters and the optimizer's memory.
package struct State: Sendable, Hashable {
    /// One a trainable parameter.
    package var parameters: [Double]
    /// `memory[k][p]`: the optimizer's k-th memory of trainable parameter p.
    package var memory: [[Double]]

    /// The state before the first iteration.
    package init(startOf experiment: Experiment) {
        let start = experiment.trainable.map(\.initial)
        parameters = start
        memory = experiment.updateProgram.memories.map { Array(repeating: $0.initial, count: start.count) }
    }

    init(parameters: [Double], memory: [[Double]]) {
        self.parameters = parameters
        self.memory = memory
    }

    /// How many numbers it holds.
    var size: Int { parameters.count * (1 + memory.count) }
}
