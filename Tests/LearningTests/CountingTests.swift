import Calculus
import Learning
import Testing

/// Samples, iterations and epochs, counted by hand at every step.
@Suite struct CountingTests {
    /// Seven rows in batches of three: 3, 3 and 1 rows, three updates an epoch.
    @Test(arguments: [false, true])
    func everyStepKnowsItsExampleIterationAndEpoch(isShuffled: Bool) throws {
        let base = try Experiment.small(examples: 7, batch: 3, iterations: 8)
        let experiment = Experiment(
            model: base.model, table: base.table,
            batches: Batches(exampleCount: 7, size: 3, isShuffled: isShuffled, seed: 5),
            optimizer: base.optimizer, iterations: 8, seed: 5)
        let recording = try experiment.recorded()
        let sizes = [3, 3, 1]
        var number = 0
        var seen: [Int] = []
        for iteration in 1...8 {
            let moment = recording.moment(iteration)
            let place = (iteration - 1) % 3
            #expect(moment.rows.count == sizes[place])
            #expect(moment.epoch == [1, 1, 1, 2, 2, 2, 3, 3][iteration - 1])
            if !isShuffled { #expect(moment.rows == Array([0..<3, 3..<6, 6..<7][place])) }
            seen += moment.rows
            // An epoch sees every row once.
            if place == 2 {
                #expect(seen.sorted() == Array(0..<7))
                if !isShuffled { #expect(seen == Array(0..<7)) }
                seen = []
            }
            var examples: [Int] = []
            for index in 0..<moment.stepCount {
                let step = try #require(moment.step(index))
                number += 1
                #expect(step.number == number && step.iteration == iteration && step.epoch == moment.epoch)
                if let example = step.example {
                    #expect(moment.rows.contains(example - 1))
                    if step.phase == .forward, examples.last != example { examples.append(example) }
                }
                if step.phase == .update { #expect(step.example == nil) }
            }
            // The rows go forward one after the other, in the batch's order.
            #expect(examples == moment.rows.map { $0 + 1 })
        }
        #expect(StepNumbers(experiment, iterations: 8).total == number)
    }

    @Test func aShuffledEpochHasAnotherOrderThanTheNext() {
        let batches = Batches(exampleCount: 7, size: 3, isShuffled: true, seed: 5)
        #expect(batches.order(inEpoch: 1) != batches.order(inEpoch: 2))
        #expect(batches.order(inEpoch: 1).sorted() == Array(0..<7))
    }

    /// What the three kinds of descent cost: 4 epochs of 7 rows.
    @Test(arguments: [(7, 4, 1), (1, 28, 7), (3, 12, 3), (2, 16, 4)])
    func updatesAnEpochFollowFromTheBatch(size: Int, updates: Int, perEpoch: Int) throws {
        let batches = Batches(exampleCount: 7, size: size, isShuffled: true, seed: 1)
        #expect(batches.perEpoch == perEpoch)
        #expect(batches.epoch(of: updates) == 4 && batches.epoch(of: updates + 1) == 5)
        #expect((1...perEpoch).map(batches.count).reduce(0, +) == 7)
        let experiment = try Experiment.small(examples: 7, batch: size, iterations: updates)
        #expect(experiment.gradientEvaluations(after: updates) == 28)
        #expect(experiment.iterations(for: 28) == updates)
    }
}
