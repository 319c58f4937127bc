import Formulas
import Learning
import Stepping
import Testing

@Suite struct ScreenTests {
    @Test func marksTakeNoCells() {
        #expect("ŷ".cells == 1)
        #expect("y\u{302}".cells == 1)
        #expect("m̂₁".cells == 2)
        #expect("汉".cells == 2)
        #expect("w₁₁⁽²⁾".cells == 6)
    }

    @Test func textIsCutAtCells() {
        #expect("abcdef".fitted(to: 4) == "abc…")
        #expect("m̂m̂m̂m̂".fitted(to: 3) == "m̂m̂…")
        #expect("汉汉汉".fitted(to: 4).cells <= 4)
        #expect("abc".fitted(to: 0).isEmpty)
    }

    @Test func onlyChangedLinesAreDrawn() throws {
        var session = try Sessions.session("05-backpropagation.yaml")
        let first = session.screen(width: 80, height: 24)
        #expect(!Escapes(colours: true).drawing(first, over: first).contains("[1;1H"))
        try session.play("n")
        let second = session.screen(width: 80, height: 24)
        let drawn = Escapes(colours: true).drawing(second, over: first)
        // The keys below never change.
        #expect(!drawn.contains("[24;1H") && drawn.contains("[2;1H"))
        #expect(!Escapes(colours: false).drawing(second, over: nil).contains("36m"))
        #expect(Escapes(colours: true).drawing(second, over: nil).contains("36m"))
    }

    @Test func nothingMovesBetweenSteps() throws {
        var session = try Sessions.session("06-training-loop.yaml")
        func frame(_ session: Session) -> [String] {
            session.screen(width: 80, height: 24).lines.map(\.text).filter { $0.hasPrefix("──") }
        }
        let rules = frame(session)
        for _ in 0..<60 {
            try session.play("11n")
            #expect(frame(session) == rules)
        }
    }

    @Test func smallTerminalsSaySo() throws {
        let session = try Sessions.session("05-backpropagation.yaml")
        #expect(session.screen(width: 30, height: 10).text.contains("60×20"))
        #expect(session.screen(width: 200, height: 60).lines.count == 60)
    }

    @Test func helpNamesEveryKeyOfTheContract() throws {
        var session = try Sessions.session("05-backpropagation.yaml")
        var text = ""
        for _ in 0..<4 {
            try session.play(text.isEmpty ? "h" : "n")
            text += session.text
        }
        for key in [
            "n", "p", "s", "o", "}", "{", "g", "G", "12n", ":", "/", "b", "c", "w", "=", "?", "i", "e", "q",
        ] {
            #expect(text.contains(key), "\(key)")
        }
    }

    @Test func unknownKeysSaySo() throws {
        var session = try Sessions.session("05-backpropagation.yaml")
        try session.play("x")
        #expect(session.text.contains("x means nothing here"))
    }

    @Test func dataAndMeasuresStandBeyondTheEnds() throws {
        var session = try Sessions.session("06-training-loop.yaml")
        try session.play("p")
        #expect(session.position == -1)
        #expect(session.text.contains("before the run › data"))
        try session.play("p p n")
        #expect(session.position == 0)
        try session.play("G n n")
        #expect(session.position == session.timeline.total + 1)
        let recording = session.timeline.recording
        let judge = Evaluation(recording.experiment)
        #expect(session.text.contains(Numeral.text(judge.loss(recording.state(after: 200)), .result)))
        #expect(session.text.contains("accuracy"))
        for keys in ["e", "i", "c", "s", "}", "?", "n", "w loss", "v", ":3"] {
            var other = session
            try other.play(keys)
            #expect(other.screen(width: 80, height: 24).lines.count == 24)
        }
    }
}
