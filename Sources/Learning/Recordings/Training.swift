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

    package init(_ experiment: Experiment) {
        self.experiment = experiment
        engine = Engine(experiment, keepsEverything: false)
    }

    package func makeIterator() -> AnyIterator<Iteration> {
        var number = 0
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
