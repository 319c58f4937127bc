import Calculus

/// Counts steps: how many an iteration has, where it starts, and which iteration a step is in.
///
/// Iterations of a run have few different batch sizes, so all of it is arithmetic, at any distance.
package struct StepNumbers: Sendable {
    package let lossWalk: Walk
    package let updateWalk: Walk
    private let batches: Batches
    private let isBatched: Bool
    private let parameterCount: Int
    /// The iterations that can be stepped through.
    package let iterations: Int
    /// How the run that this one branched off counts, and its iterations up to there; one entry or none.
    private let earlier: [(numbers: StepNumbers, iterations: Int)]

    /// - Parameter earlier: how the run that this one branched off counts, and after which iteration it did.
    package init(
        _ experiment: Experiment, iterations: Int,
        after earlier: (numbers: StepNumbers, iterations: Int)? = nil
    ) {
        self.earlier = [earlier].compactMap { $0 }
        lossWalk = Walk(experiment.lossProgram.program)
        updateWalk = Walk(experiment.updateProgram.program)
        batches = experiment.batches
        isBatched = experiment.batches.size > 1
        parameterCount = experiment.trainable.count
        self.iterations = iterations
    }

    /// Steps of iteration `iteration` up to its gradients.
    package func lossCount(in iteration: Int) -> Int {
        if let earlier = earlier.first, iteration <= earlier.iterations {
            return earlier.numbers.lossCount(in: iteration)
        }
        return ownLossCount(in: iteration)
    }

    private func ownLossCount(in iteration: Int) -> Int {
        lossWalk.count(lanes: isBatched ? batches.count(in: iteration) : 1)
    }

    package func count(in iteration: Int) -> Int {
        if let earlier = earlier.first, iteration <= earlier.iterations {
            return earlier.numbers.count(in: iteration)
        }
        return ownCount(in: iteration)
    }

    private func ownCount(in iteration: Int) -> Int {
        ownLossCount(in: iteration) + updateCount
    }

    private var updateCount: Int {
        parameterCount == 0 ? 0 : updateWalk.count(lanes: parameterCount)
    }

    /// The number of the first step of an iteration; steps and iterations count from 1.
    package func first(of iteration: Int) -> Int {
        guard let earlier = earlier.first else { return ownFirst(of: iteration) }
        if iteration <= earlier.iterations + 1 { return earlier.numbers.first(of: iteration) }
        return ownFirst(of: iteration) + shift
    }

    /// By how many steps the numbers are off those of a run that had no other before it.
    private var shift: Int {
        earlier.first.map { $0.numbers.first(of: $0.iterations + 1) - ownFirst(of: $0.iterations + 1) } ?? 0
    }

    private func ownFirst(of iteration: Int) -> Int {
        let before = iteration - 1
        return before / batches.perEpoch * ofEpoch + before % batches.perEpoch * ofFullBatch + 1
    }

    /// Only the last batch of an epoch may be shorter than the others.
    private var ofFullBatch: Int { ownCount(in: 1) }

    private var ofEpoch: Int {
        (batches.perEpoch - 1) * ofFullBatch + ownCount(in: batches.perEpoch)
    }

    package var total: Int {
        first(of: iterations + 1) - 1
    }

    /// The iteration of step `number` and the step's position in it, counted from 0; nil outside the run.
    package func locate(_ number: Int) -> (iteration: Int, index: Int)? {
        guard number >= 1 && number <= total else { return nil }
        if let earlier = earlier.first, number < first(of: earlier.iterations + 1) {
            return earlier.numbers.locate(number)
        }
        let own = number - shift
        let (epochs, rest) = (own - 1).quotientAndRemainder(dividingBy: ofEpoch)
        let inEpoch = min(rest / ofFullBatch, batches.perEpoch - 1)
        return (epochs * batches.perEpoch + inEpoch + 1, rest - inEpoch * ofFullBatch)
    }
}
