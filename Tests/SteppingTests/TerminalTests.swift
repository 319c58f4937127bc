import Foundation
import Stepping
import Testing

/// The stepper as someone at a keyboard has it.
@Suite(.serialized) struct TerminalTests {
    @Test func showsTheScreensThatTheSessionSays() throws {
        let terminal = try RealTerminal()
        try terminal.step("05-backpropagation.yaml")
        var session = try Sessions.session("05-backpropagation.yaml")
        for keys in ["n", "n", "12n", "p", "s", "O", "G", "{"] {
            try session.play(keys)
            try terminal.send("-l", keys)
            let wanted = session.text
            try terminal.wait { shown in
                // What tmux shows has no spaces at the ends of lines.
                shown.trimmingCharacters(in: .newlines) == wanted.trimmingCharacters(in: .newlines)
            }
        }
    }

    @Test func breakpointsStopWhereTheTraceSays() throws {
        let terminal = try RealTerminal()
        try terminal.step("06-training-loop.yaml")
        try terminal.send("-l", "b")
        try terminal.send("-l", "loss < 0.1")
        try terminal.send("Enter")
        try terminal.wait { $0.contains("break when loss < 0.1") }
        try terminal.send("-l", "c")
        let timeline = try Sessions.session("06-training-loop.yaml").timeline
        let wanted = (1...timeline.total).first { number in
            timeline.step(number).map { $0.name == "L" && $0.value < 0.1 } ?? false
        }
        try terminal.wait { $0.contains("step \(wanted ?? 0) of") }
    }

    @Test func followsTheSizeOfTheTerminal() throws {
        let terminal = try RealTerminal()
        try terminal.step("06-training-loop.yaml")
        try terminal.resize(width: 120, height: 40)
        let session = try Sessions.session("06-training-loop.yaml")
        let wide = session.screen(width: 120, height: 40).text
        try terminal.wait {
            $0.trimmingCharacters(in: .newlines) == wide.trimmingCharacters(in: .newlines)
        }
        try terminal.resize(width: 40, height: 12)
        try terminal.wait { $0.contains("Gradus needs 60×20 cells") }
        try terminal.resize(width: 80, height: 24)
        try terminal.wait { $0.contains("h help") }
    }

    @Test(arguments: [("-l", "q", "status 0"), ("C-c", "", "status 130")])
    func everyEndGivesTheTerminalBack(_ first: String, _ second: String, _ status: String) throws {
        let terminal = try RealTerminal()
        try terminal.step("05-backpropagation.yaml")
        try second.isEmpty ? terminal.send(first) : terminal.send(first, second)
        try terminal.wait { $0.contains(status) && !$0.contains("h help") }
        try expectOrder(terminal)
    }

    @Test(arguments: ["TERM", "HUP"])
    func signalsGiveTheTerminalBack(_ name: String) throws {
        let terminal = try RealTerminal()
        try terminal.step("05-backpropagation.yaml", "--at 7")
        try terminal.signal(name)
        try terminal.wait { $0.contains("status 130") && !$0.contains("h help") }
        try expectOrder(terminal)
    }

    @Test func aCrashGivesTheTerminalBack() throws {
        let terminal = try RealTerminal()
        try terminal.step("05-backpropagation.yaml", "--at 9")
        try terminal.signal("SEGV")
        try terminal.wait { $0.contains("status 139") && !$0.contains("h help") }
        try expectOrder(terminal)
    }

    @Test func stoppedAndContinuedIsAsBefore() throws {
        let terminal = try RealTerminal()
        try terminal.send("set -m", "Enter")
        try terminal.step("05-backpropagation.yaml")
        try terminal.send("-l", "5n")
        let before = try terminal.wait { $0.contains("step 5 of 58") }
        try terminal.send("C-z")
        try terminal.wait { !$0.contains("h help") }
        try expectOrder(terminal)
        try terminal.send("fg", "Enter")
        try terminal.wait { $0 == before }
        try terminal.send("-l", "n")
        try terminal.wait { $0.contains("step 6 of 58") }
    }

    @Test func aDumbTerminalGetsLines() throws {
        let terminal = try RealTerminal(width: 120)
        try terminal.send(
            "TERM=dumb '\(RealTerminal.program)' step '\(RealTerminal.lessons)/05-backpropagation.yaml' --to 3; echo status $?",
            "Enter")
        let screen = try terminal.wait { $0.contains("status 0") }
        #expect(screen.contains("step 3, iteration 1, example 1, forward, layer 1, neuron 2:"))
    }

    /// A place means the same to lines as to the screen: its end.
    @Test func linesBeginWhereTheScreenStands() throws {
        let terminal = try RealTerminal(width: 120)
        let lesson = "'\(RealTerminal.lessons)/06-training-loop.yaml'"
        try terminal.send(
            "'\(RealTerminal.program)' step \(lesson) --plain --at iteration:2 --to iteration:2; echo status $?",
            "Enter")
        let screen = try terminal.wait { $0.contains("status 0") }
        var session = try Sessions.session("06-training-loop.yaml")
        try session.play(":iteration:2")
        #expect(screen.contains("step \(session.position), iteration 2, update"))
        #expect(!screen.contains("step \(session.position - 1),"))
        try terminal.send("'\(RealTerminal.program)' step \(lesson) --at bakward; echo status $?", "Enter")
        #expect(try terminal.wait { $0.contains("status 64") }.contains("did you mean backward?"))
    }

    /// The shell echoes what is typed and reads lines, as it did before.
    private func expectOrder(_ terminal: RealTerminal) throws {
        // The quotes keep the words that are waited for out of the line that is typed.
        try terminal.send(
            "echo al''l told: $(stty -a | tr ' ' '\\n' | grep -xc -e icanon -e echo -e isig)", "Enter")
        #expect(try terminal.wait { $0.contains(/all told: \d/) }.contains("all told: 3"))
    }
}
