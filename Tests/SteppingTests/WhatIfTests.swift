import Learning
import Lessons
import Stepping
import Testing

@Suite struct WhatIfTests {
    /// What is set at the start gives the run of a lesson that is written so.
    @Test(arguments: [
        ("w[1][1][1] = 0.7", "network.layers[1].weights[1][1]=0.7"),
        ("rate = 0.125", "training.optimizer.rate=0.125"),
        ("x[2] = 0.9", "data.examples[1].inputs[2]=0.9"),
        ("training.clip.norm=0.01", "training.clip.norm=0.01"),
    ])
    func branchesFromTheStartEqualAnotherLesson(_ typed: String, _ written: String) throws {
        var session = try Sessions.session("05-backpropagation.yaml", ["training.epochs=20"])
        try session.play("n = \"\(typed)\"")
        let branch = session.timeline.recording
        let other = try Sessions.session("05-backpropagation.yaml", ["training.epochs=20", written]).timeline
            .recording
        #expect(session.timelines.count == 2)
        #expect(branch.batchLosses == other.batchLosses)
        #expect(branch.state(after: 20) == other.state(after: 20))
        #expect(session.timeline.step(1)?.value == other.moment(1).step(0)?.value)
    }

    @Test func branchesLaterKeepWhatWasBefore() throws {
        var session = try Sessions.session("06-training-loop.yaml")
        let original = session.timelines[0].recording
        try session.play(":iteration:12/forward = \"w[1][1][1] = 2\"")
        let branch = session.timeline.recording
        #expect(branch.branchedAfter == 11)
        #expect(Array(branch.batchLosses.prefix(11)) == Array(original.batchLosses.prefix(11)))
        #expect(branch.batchLosses[11] != original.batchLosses[11])
        #expect(branch.moment(12).before.parameters[0] == 2)
        #expect(branch.moment(5).loss == original.moment(5).loss)
        // Every iteration restored alone is the one that the run went through.
        for iteration in [1, 11, 12, 13, 40, 200] {
            #expect(branch.moment(iteration).loss == branch.batchLosses[iteration - 1])
            #expect(Player(branch).moment(iteration).loss == branch.batchLosses[iteration - 1])
        }
    }

    @Test func anotherOptimizerCountsItsOwnSteps() throws {
        var session = try Sessions.session("06-training-loop.yaml")
        try session.play("2} n = \"training.optimizer.name=adam\"")
        let numbers = session.timeline.recording.numbers
        let old = session.timelines[0].recording.numbers
        #expect(numbers.first(of: 3) == old.first(of: 3))
        #expect(numbers.count(in: 3) > old.count(in: 3))
        #expect(numbers.first(of: 4) == numbers.first(of: 3) + numbers.count(in: 3))
        for number in [1, old.first(of: 3) - 1, old.first(of: 3), numbers.first(of: 4), numbers.total] {
            let place = try #require(numbers.locate(number))
            #expect(numbers.first(of: place.iteration) + place.index == number)
            #expect(session.timeline.step(number)?.number == number)
        }
    }

    @Test func whatIsUpdatedAlreadyChangesTheNextIteration() throws {
        var session = try Sessions.session("05-backpropagation.yaml", ["training.epochs=3"])
        try session.play("} = \"w[1][1][1] = 0.9\"")
        #expect(session.timeline.recording.branchedAfter == 1)
        #expect(session.timeline.recording.moment(2).before.parameters[0] == 0.9)
    }

    @Test func changesThatCannotBeSayWhy() throws {
        var session = try Sessions.session("05-backpropagation.yaml")
        for (typed, word) in [
            ("w[1][1][1]", "NAME = VALUE"), ("w[1][1][1] = heavy", "no number"), ("x[9] = 1", "x[1]"),
            ("traning.epochs=3", "training"), ("network.layers[1].units=3", "layer"), ("seed=x", "number"),
        ] {
            try session.play("= \"\(typed)\"")
            #expect(session.message?.style == .alarm, "\(typed): \(session.message?.text ?? "")")
            #expect(session.message?.text.contains(word) == true, "\(typed): \(session.message?.text ?? "")")
            #expect(session.timelines.count == 1)
        }
    }

    @Test func runsSideBySideMarkWhatDiffers() throws {
        var session = try Sessions.session("05-backpropagation.yaml")
        try session.play("5n = \"w[1][1][1] = 0.9\" v")
        #expect(session.text.contains("≠"))
        #expect(session.press(.character("e")) == .export([0, 1]))
        try session.play("<tab>")
        #expect(session.active == 0)
    }
}
