import Learning
import Lessons
import Stepping
import Testing

/// What was set before holds in later what-ifs too, and is told.
@Suite struct KeptChangesTests {
    private func played(_ keys: String, _ file: String = "05-backpropagation.yaml") throws -> Session {
        var session = try Sessions.session(file)
        try session.play(keys)
        return session
    }

    @Test(arguments: [
        (["rate = 0.1", "training.epochs = 2"], ["training.optimizer.rate=0.1", "training.epochs=2"]),
        (["training.epochs = 2", "rate = 0.1"], ["training.optimizer.rate=0.1", "training.epochs=2"]),
        (["x[1] = 1", "training.epochs = 2"], ["data.examples[1].inputs[1]=1", "training.epochs=2"]),
        (
            ["training.clip.norm = 0.01", "training.epochs = 2"],
            ["training.clip.norm=0.01", "training.epochs=2"]
        ),
        (
            ["w[1][1][1] = 0.7", "x[2] = 0.5", "training.epochs = 3"],
            ["network.layers[1].weights[1][1]=0.7", "data.examples[1].inputs[2]=0.5", "training.epochs=3"]
        ),
        (["network.layers[1].weights[1][1] = 0.7"], ["network.layers[1].weights[1][1]=0.7"]),
        (["rate = 0.1", "training.optimizer.rate = 0.2"], ["training.optimizer.rate=0.2"]),
    ])
    func changesAddUpToALessonWrittenSo(_ typed: [String], _ written: [String]) throws {
        let session = try played("n " + typed.map { "= \"\($0)\"" }.joined(separator: " "))
        let other = try Sessions.session("05-backpropagation.yaml", written).timeline.recording
        let branch = session.timeline.recording
        #expect(branch.batchLosses == other.batchLosses)
        #expect(branch.state(after: other.iterations) == other.state(after: other.iterations))
        #expect(branch.moment(1).step(0)?.value == other.moment(1).step(0)?.value)
    }

    @Test func laterChangesAreLeftOutWithAWord() throws {
        let session = try played(
            ":iteration:12/forward = \"rate = 0.01\" :iteration:5/forward = \"training.epochs = 40\"",
            "06-training-loop.yaml")
        #expect(session.message?.text.contains("without rate = 0.01, which came later") == true)
        #expect(session.timeline.changes.map(\.text) == ["training.epochs = 40"])
        #expect(session.timeline.recording.moment(20).rate == 0.5)
    }

    @Test func newWeightsOfTheLessonComeTooLateForATrainedNetwork() throws {
        let session = try played(
            "3} n = \"seed = 5\"", "06-training-loop.yaml")
        #expect(session.message?.text.contains("still those of iteration 4") == true)
    }

    @Test func theLegendNamesAllChanges() throws {
        var session = try played("= \"w[1][1][1] = 0.5\" = \"w[1][2][1] = 0.9\" v 3n")
        let lines = session.text.split(separator: "\n")
        #expect(lines.contains { $0.contains("w[1][1][1] = 0.5 and w[1][2][1] = 0.9 from iteration 1") })
        #expect(lines.contains { $0.contains("the lesson as written") })
        #expect(lines[0].contains("w₁₁ = 0.5, w₂₁ = 0.9"))
        #expect(lines[0].contains("epoch 1"))
        try session.play("= \"w[1][1][1] = 0.6\"")
        #expect(session.timeline.changes.map(\.text) == ["w[1][2][1] = 0.9", "w[1][1][1] = 0.6"])
    }

    @Test func comparingMovesNothing() throws {
        var session = try played("20n = \"w[1][1][1] = 0.5\"")
        func row(_ session: Session, of mark: String) -> (row: Int, start: Substring)? {
            session.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
                .first { $0.element.hasPrefix(mark) }.map { ($0.offset, $0.element.prefix(12)) }
        }
        for mark in [" ●", " ○", " ·"] {
            let before = row(session, of: mark)
            try session.play("v")
            let after = row(session, of: mark)
            #expect(before?.row == after?.row && before?.start == after?.start, "\(mark)")
            try session.play("v")
        }
    }

    /// Adam's update has more steps than that of gradient descent: what is the same is found by its name.
    @Test func runsOfDifferentOptimizersAreAligned() throws {
        var session = try played(
            ":iteration:3/update = \"training.optimizer.name=adam\"", "06-training-loop.yaml")
        let (old, new) = (session.timelines[0], session.timelines[1])
        let moment = new.moment(3)
        for index in stride(from: 0, to: moment.stepCount, by: 7) {
            let number = new.recording.numbers.first(of: 3) + index
            guard let partner = old.partner(of: number, in: new) else { continue }
            #expect(
                old.moment(3).identity(at: partner - old.recording.numbers.first(of: 3))
                    == moment.identity(at: index))
        }
        #expect(session.timeline.step(session.position)?.name == "b[2][1]")
        try session.play("v n 30p")
        let step = try #require(session.timeline.step(session.position))
        let lines = session.text.split(separator: "\n")
        let marked = try #require(lines.first { $0.hasPrefix(" ●") })
        #expect(marked.contains("\(step.number)  ") && marked.contains(step.rule.unicode.prefix(12)))
        let rule = try #require(lines.first { $0.hasPrefix("  rule") })
        #expect(rule.contains(step.rule.unicode.prefix(12)))
        // A step of Adam's own has none beside it.
        let own = try #require(
            (0..<moment.stepCount).first {
                moment.step($0)?.name.hasPrefix("m̂") == true || moment.step($0)?.name == "m_hat"
            })
        let number = new.recording.numbers.first(of: 3) + own
        #expect(old.partner(of: number, in: new) == nil)
        try session.play(":\(number)")
        #expect(session.text.contains("Run A has no such step in iteration 3."))
    }

    @Test(arguments: [
        ("b[1][1] = 3", "network.layers[1].biases[1]"), ("y[1] = 3", "target"), ("a[1][1] = 3", "computed"),
        ("w[9][1][1] = 3", "w[1][1][1]"), ("grad = 3", "follows from the run"),
    ])
    func namesThatCannotBeSetSayWhy(_ typed: String, _ words: String) throws {
        let session = try played("= \"\(typed)\"")
        #expect(session.message?.text.contains(words) == true, "\(session.message?.text ?? "")")
        #expect(session.timelines.count == 1)
    }
}
