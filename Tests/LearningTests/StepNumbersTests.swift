import Learning
import Testing

/// Numbers of steps and places of steps are each other's inverse over the whole of a run.
@Suite struct StepNumbersTests {
    @Test(arguments: RecordedRun.allCases, [1, 2, 3, 4, 20])
    func locateIsTheInverse(_ run: RecordedRun, _ iterations: Int) throws {
        let numbers = StepNumbers(try run.experiment(iterations: iterations), iterations: iterations)
        var number = 1
        for iteration in 1...iterations {
            #expect(numbers.first(of: iteration) == number)
            for index in 0..<numbers.count(in: iteration) {
                let place = numbers.locate(number)
                #expect(place?.iteration == iteration && place?.index == index)
                number += 1
            }
        }
        #expect(numbers.total == number - 1)
        #expect(numbers.locate(0) == nil && numbers.locate(number) == nil && numbers.locate(-1) == nil)
    }

    @Test(arguments: RecordedRun.allCases)
    func stepsKnowTheirNumbers(_ run: RecordedRun) throws {
        let recording = try run.experiment(iterations: 4).recorded()
        let numbers = StepNumbers(recording.experiment, iterations: 4)
        for iteration in 1...4 {
            let moment = recording.moment(iteration)
            #expect(moment.stepCount == numbers.count(in: iteration))
            for index in 0..<moment.stepCount {
                #expect(moment.step(index)?.number == numbers.first(of: iteration) + index)
            }
            #expect(moment.step(moment.stepCount) == nil && moment.step(-1) == nil)
        }
    }

    /// Far out it is arithmetic, not a walk.
    @Test func distantStepsAreFound() throws {
        let numbers = StepNumbers(try Experiment.small(iterations: 1), iterations: 1_000_000_000)
        for iteration in [1, 999_999_999, 1_000_000_000] {
            let place = numbers.locate(numbers.first(of: iteration) + 5)
            #expect(place?.iteration == iteration && place?.index == 5)
        }
    }
}
