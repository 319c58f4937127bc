import Learning
import Stepping
import Testing

@Suite struct MovementTests {
    @Test(arguments: Sessions.files)
    func forwardsAndBackIsTheSameScreen(_ file: String) throws {
        var session = try Sessions.session(file)
        try session.play("7n")
        for count in [1, 5, 40, 300] where session.position + count <= session.timeline.total {
            let before = session.text
            try session.play("\(count)n \(count)p")
            #expect(session.text == before)
        }
    }

    @Test func overStaysAtTheEndOfTheNeuron() throws {
        var session = try Sessions.session("05-backpropagation.yaml")
        try session.play("s")
        // The first neuron has two steps: its weighted sum and its activation.
        #expect(session.position == 2)
        try session.play("s s s s")
        #expect(session.position > 8)
        #expect(session.timeline.step(8)?.scope == ["layer 2", "neuron 2"])
    }

    @Test func outLeavesTheLayer() throws {
        var session = try Sessions.session("05-backpropagation.yaml")
        try session.play("o")
        #expect(session.position == 4)
        // Its first step, and from there on the start of the run.
        try session.play("O")
        #expect(session.position == 1)
        try session.play("O")
        #expect(session.position == 0)
    }

    @Test func backwardsOverStaysInTheScope() throws {
        var session = try Sessions.session("05-backpropagation.yaml")
        try session.play("30n")
        let scope = session.timeline.step(30)?.scope
        #expect(scope == ["layer 2", "neuron 2"])
        try session.play("S")
        #expect(session.timeline.step(session.position)?.scope == scope)
        #expect(session.timeline.step(session.position - 1)?.scope != scope)
        try session.play("S")
        #expect(session.timeline.step(session.position)?.scope == ["layer 2", "neuron 1"])
    }

    @Test func endsSayWhatLiesBeyond() throws {
        var session = try Sessions.session("05-backpropagation.yaml")
        try session.play("{")
        #expect(session.message?.text.contains("p shows the data") == true)
        try session.play("} }")
        #expect(session.message?.text.contains("n shows") == true)
    }

    @Test(arguments: [
        (":backward", "the end of backward in iteration 1"), (":iteration:2", "the end of iteration 2"),
        (":iteration:2/forward", "first example"), (":end", "the end of the run"),
        (":bakward", "did you mean backward?"), (":iteraton:5", "did you mean iteration:5?"),
        (":epoch:2/updat", "did you mean epoch:2/update?"), (":nowhere", "epoch:3/backward"),
    ])
    func placesSayWhereOneStands(_ typed: String, _ words: String) throws {
        var session = try Sessions.session("06-training-loop.yaml")
        try session.play(typed)
        #expect(session.message?.text.contains(words) == true, "\(session.message?.text ?? "")")
    }

    @Test func namesBehindTheCursorAreHinted() throws {
        var session = try Sessions.session("05-backpropagation.yaml")
        try session.play("20n /σ")
        #expect(session.position == 20)
        #expect(session.message?.text.contains("\\ looks") == true)
        try session.play("\\σ")
        #expect(session.position == 8)
    }

    @Test(arguments: Sessions.files)
    func scopesAreLeftBothWays(_ file: String) throws {
        let timeline = try Sessions.session(file).timeline
        for start in stride(from: 0, to: min(timeline.total, 400), by: 7) {
            let over = timeline.target(of: .over, from: start)
            let out = timeline.target(of: .out, from: start)
            #expect(over > start && out >= over)
            #expect(timeline.target(of: .overBack, from: over) < over)
            #expect(timeline.target(of: .outBack, from: out) < out)
        }
    }

    @Test func iterationsEndWhereTheTraceSaysSo() throws {
        var session = try Sessions.session("06-training-loop.yaml")
        let numbers = session.timeline.recording.numbers
        try session.play("}")
        #expect(session.position == numbers.first(of: 2) - 1)
        try session.play("3}")
        #expect(session.position == numbers.first(of: 5) - 1)
        try session.play("n n {")
        #expect(session.position == numbers.first(of: 5) - 1)
        try session.play("{ {")
        #expect(session.position == numbers.first(of: 3) - 1)
        try session.play("g { G }")
        #expect(session.position == session.timeline.total)
    }

    @Test func placesAndNames() throws {
        var session = try Sessions.session("05-backpropagation.yaml")
        try session.play(":w[2][1][1]")
        #expect(session.timeline.step(session.position)?.name == "∂L/∂w[2][1][1]")
        try session.play("g /z[2][2]")
        #expect(session.timeline.step(session.position)?.name == "z[2][2]")
        try session.play("G \\z[2][2]")
        #expect(session.timeline.step(session.position)?.name == "z[2][2]")
        try session.play(":nowhere")
        #expect(session.message?.style == .alarm)
        try session.play(":999999")
        #expect(session.message?.text.contains("58") == true)
    }

    @Test func divergingRunsEndAtTheStepThatFailed() throws {
        var session = try Sessions.session("10-local-minima.yaml", ["training.optimizer.rate=1e9"])
        let divergence = try #require(session.timeline.recording.divergence)
        try session.play("G")
        #expect(session.position == divergence.step.number)
        #expect(session.text.contains("left the finite"))
    }
}
