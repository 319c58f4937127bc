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
        #expect(try stops(timeline, "dead(relu)").first == 1)
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
