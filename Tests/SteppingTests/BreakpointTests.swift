import Learning
import Lessons
import Stepping
import Testing

@Suite struct BreakpointTests {
    /// Steps of the whole run whose name and value say so.
    private func scan(_ timeline: Timeline, _ holds: (Step) -> Bool) -> [Int] {
        (1...timeline.total).filter { timeline.step($0).map(holds) ?? false }
    }

    private func stops(_ timeline: Timeline, _ text: String) throws -> [Int] {
        let condition = try Condition(text, in: timeline)
        var found: [Int] = []
        var position = 0
        while let next = timeline.next([condition], from: position, forwards: true) {
            found.append(next.position)
            position = next.position
        }
        return found
    }

    @Test(arguments: [
        ("06-training-loop.yaml", "loss < 0.69", "L"), ("07-gradient-descent-kinds.yaml", "loss < 0.2", "L"),
    ])
    func lossStopsWhereAScanOfEveryStepDoes(_ file: String, _ text: String, _ name: String) throws {
        let timeline = try Sessions.session(file, ["training.epochs=30"]).timeline
        let limit = try #require(Double(text.split(separator: " ")[2]))
        let wanted = scan(timeline) { $0.name == name && $0.value < limit }
        #expect(try stops(timeline, text) == wanted)
        #expect(!wanted.isEmpty)
    }

    @Test func gradientsStopWhereTheyAreComputed() throws {
        let timeline = try Sessions.session("06-training-loop.yaml", ["training.epochs=20"]).timeline
        let wanted = scan(timeline) { $0.name == "∂L/∂w[1][1][1]" && abs($0.value) > 0.001 }
        #expect(try stops(timeline, "abs(grad(w[1][1][1])) > 0.001") == wanted)
        #expect(!wanted.isEmpty)
    }

    @Test func phasesStopWhereTheyBegin() throws {
        let timeline = try Sessions.session("05-backpropagation.yaml", ["training.epochs=3"]).timeline
        let wanted = scan(timeline) { step in
            step.phase == .update && timeline.step(step.number - 1)?.phase != .update
        }
        #expect(try stops(timeline, "phase == update") == wanted)
        #expect(wanted.count == 3)
        #expect(try stops(timeline, "phase == loss").count == 3)
    }

    @Test func backwardsFindsTheSameStops() throws {
        let timeline = try Sessions.session("06-training-loop.yaml", ["training.epochs=20"]).timeline
        let condition = try Condition("loss < 0.69 and iteration > 3", in: timeline)
        let forwards = try stops(timeline, "loss < 0.69 and iteration > 3")
        var backwards: [Int] = []
        var position = timeline.total + 1
        while let found = timeline.next([condition], from: position, forwards: false) {
            backwards.append(found.position)
            position = found.position
        }
        #expect(backwards.reversed() == forwards)
        #expect(!forwards.isEmpty)
    }

    @Test func deadUnitsAreFound() throws {
        let changes = ["network.layers[1].activation=relu", "network.layers[1].biases=[-50, -50, -50]"]
        let timeline = try Sessions.session("06-training-loop.yaml", changes + ["training.epochs=2"]).timeline
        let first = try #require(try stops(timeline, "dead(relu)").first)
        #expect(timeline.step(first)?.name == "a[1][1]")
    }

    /// The third unit of the lesson is dead from the start, as its text says; the others are not.
    @Test func deadUnitsStopAtTheirOwnStepAndAreNamed() throws {
        var session = try Sessions.session("02-activation-functions.yaml")
        let timeline = session.timeline
        let wanted = scan(timeline) { $0.name == "a[1][3]" }
        #expect(Array(try stops(timeline, "dead(relu)").prefix(40)) == Array(wanted.prefix(40)))
        #expect(try stops(timeline, "dead(a[1][1])").isEmpty)
        // Known from the iteration before, it holds at once.
        #expect(
            try stops(timeline, "iteration > 1 and dead(relu)").first
                == timeline.recording.numbers.first(of: 2))
        try session.play("b \"dead(relu)\" c")
        #expect(session.message?.text.contains("neuron 3 of layer 1") == true)
        #expect(session.message?.text.contains("all 7 rows") == true)
        let watch = try Watch("dead(relu)", in: timeline)
        #expect(watch.value(in: timeline, at: timeline.place(5)) == .flag(false))
        #expect(watch.value(in: timeline, at: timeline.place(6)) == .flag(true))
    }

    @Test(arguments: [
        ("phase == updat", "update"), ("updat == phase", "update"), ("phase != \"bakward\"", "backward"),
    ])
    func misspeltPhasesAreFaults(_ text: String, _ near: String) throws {
        let timeline = try Sessions.session("05-backpropagation.yaml").timeline
        let fault = #expect(throws: ExpressionFault.self) { try Condition(text, in: timeline) }
        #expect(fault?.suggestions == [near])
        #expect(fault?.message.contains("forward, loss, backward and update") == true)
    }

    @Test func activationsThatALessonLacksAreNamed() throws {
        let timeline = try Sessions.session("05-backpropagation.yaml").timeline
        let fault = #expect(throws: ExpressionFault.self) { try Condition("dead(relu)", in: timeline) }
        #expect(fault?.message == "this lesson has no relu; its activations are sigmoid")
    }

    @Test func whatHoldsAlreadyIsNotCalledFalse() throws {
        var session = try Sessions.session("05-backpropagation.yaml")
        try session.play("b \"abs(grad(w[1][1][1])) > 0.0001\" c")
        #expect(session.position == 35)
        try session.play("c")
        #expect(session.position == 35)
        #expect(session.message?.text.contains("holds already") == true)
        try session.play("g c C")
        #expect(session.message?.text.contains("holds already") == true)
        try session.play("g b \"loss > 100\" B1 c G c")
        #expect(session.message?.text.contains("no breakpoint holds after") == true)
    }

    @Test func faultsNameTheColumnAndTheNearest() throws {
        let timeline = try Sessions.session("05-backpropagation.yaml").timeline
        let fault = #expect(throws: ExpressionFault.self) { try Condition("los < 0.1", in: timeline) }
        #expect(fault?.columns.lowerBound == 1)
        #expect(fault?.suggestions.contains("loss") == true)
        #expect(throws: ExpressionFault.self) { try Condition("w[9][9][9] > 0", in: timeline) }
        #expect(throws: ExpressionFault.self) { try Condition("loss", in: timeline) }
    }

    @Test func breakpointsAreListedAndRemoved() throws {
        var session = try Sessions.session("05-backpropagation.yaml")
        try session.play("b \"loss < 0.1\" b \"phase == update\" b \"loss < 0.1\"")
        #expect(session.breakpoints.map(\.text) == ["loss < 0.1", "phase == update"])
        try session.play("B 1 <esc> c")
        #expect(session.breakpoints.map(\.text) == ["phase == update"])
        #expect(session.timeline.step(session.position)?.phase == .update)
    }

    @Test func sessionsAreTakenUpAgain() throws {
        var session = try Sessions.session("05-backpropagation.yaml")
        try session.play("12n b \"loss < 0.1\" w grad(w[1][1][1])")
        var again = try Sessions.session("05-backpropagation.yaml")
        #expect(again.restore(session.saved) == [])
        #expect(again.text == session.text)
        #expect(again.restore("break nothing > 1\nfly\nat 9999\n").map(\.line) == [1, 2, 3])
    }
}
