import Learning
import Testing

/// Places by name: a phase, an iteration, an epoch, a parameter, a number, the end.
@Suite struct StepPlaceTests {
    private func span(_ text: String, _ recording: Recording) throws -> StepSpan {
        try #require(StepPlace(text), "\(text)").steps(in: recording)
    }

    @Test func placesAreTheirSteps() throws {
        let recording = try Experiment.small(iterations: 8).recorded()
        let numbers = StepNumbers(recording.experiment, iterations: 8)
        let whole = try span("iteration:2", recording)
        #expect(whole.first == numbers.first(of: 2) && whole.last == numbers.first(of: 3) - 1)
        #expect(try span("iteration:-1", recording) == span("iteration:8", recording))
        let epoch = try span("epoch:2", recording)
        #expect(epoch.first == numbers.first(of: 4) && epoch.last == numbers.first(of: 7) - 1)
        // The last epoch is cut short by the end of the run.
        #expect(try span("epoch:3", recording).last == numbers.total)
        #expect(try span("end", recording) == span("\(numbers.total)", recording))
        let backward = try span("iteration:2/backward", recording)
        let update = try span("iteration:2/update", recording)
        #expect(backward.last + 1 == update.first && update.last == whole.last)
        #expect(try span("forward", recording).first == 1)
    }

    @Test func parametersAreTheStepsOfTheirGradients() throws {
        let recording = try Experiment.small(iterations: 8).recorded()
        for parameter in recording.experiment.trainable {
            let name = parameter.name.text
            let place = try span("iteration:5/\(name)", recording)
            let located = try #require(StepNumbers(recording.experiment, iterations: 8).locate(place.shown))
            #expect(located.iteration == 5)
            #expect(recording.moment(5).step(located.index)?.name == "∂L/∂\(name)")
        }
    }

    @Test(arguments: [
        "", "sideways", "iteration:", "iteration:x", "forward/backward", "iteration:1/", "epoch",
    ])
    func othersAreNoPlaces(_ text: String) {
        #expect(StepPlace(text) == nil)
    }

    @Test(arguments: [
        "iteration:9", "iteration:0", "iteration:-9", "epoch:4", "epoch:0", "0", "1000000", "w[9][1][1]",
    ])
    func placesOutsideTheRunAreFaults(_ text: String) throws {
        let recording = try Experiment.small(iterations: 8).recorded()
        let place = try #require(StepPlace(text))
        #expect(throws: NoSuchPlace.self) { try place.steps(in: recording) }
    }
}
