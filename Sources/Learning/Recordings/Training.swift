import Calculus

/// A training run as a sequence: each element is one iteration, carried out when it is asked for.
package struct Training: Sequence {
    /// One iteration, after its update.
    package struct Iteration: Sendable {
        /// Counted from 1.
        package let number: Int
        /// The batch's loss before the update, penalty included.
        package let loss: Double
        /// Whether every number stayed finite; if not, the update was not taken over and the sequence ends.
        package let isFinite: Bool
    }

    package let experiment: Experiment
    package let engine: Engine
    /// Iterations that lie before the first one of the sequence.
    private let done: Int

    /// - Parameters:
    ///   - done: iterations that count as carried out already.
    ///   - state: what they left; nil for the experiment's own start.
    package init(_ experiment: Experiment, after done: Int = 0, from state: State? = nil) {
        self.experiment = experiment
        self.done = done
        engine = Engine(experiment, keepsEverything: false)
        if let state { engine.load(state) }
    }

    package func makeIterator() -> AnyIterator<Iteration> {
        var number = done
        var isOver = false
        let last = experiment.iterations
        let engine = engine
        let loss = experiment.lossProgram.loss
        return AnyIterator {
            guard number < last && !isOver else { return nil }
            number += 1
            engine.computeGradients(iteration: number)
            engine.computeUpdate(iteration: number)
            let isFinite = engine.isFinite
            if isFinite { engine.accept() } else { isOver = true }
            return Iteration(number: number, loss: engine.lossMachine[loss], isFinite: isFinite)
        }
    }
}
