import Learning
import Stepping
import Testing

/// Texts in the room that there is.
@Suite struct PanelTests {
    @Test func textIsWrappedAtWords() {
        #expect("one two three".wrapped(to: 8) == ["one two", "three"])
        #expect("abcdefgh ij".wrapped(to: 5) == ["abcde", "fgh", "ij"])
        #expect("".wrapped(to: 5) == [])
    }

    /// What is left out of a formula are whole terms.
    @Test func longNumbersLoseWholeTerms() {
        let numbers = "0.35 + 0.15·0.05 + 0.20·0.10 + 0.25·0.50 + 0.30·0.50"
        for width in 12..<numbers.cells {
            let fitted = numbers.middleFitted(to: width)
            #expect(fitted.cells <= width)
            let words = numbers.split(separator: " ")
            #expect(fitted.split(separator: " ").allSatisfy { $0 == "…" || words.contains($0) }, "\(fitted)")
        }
    }

    @Test(arguments: [60, 79, 80, 200])
    func helpAndQuitAreAlwaysNamed(_ width: Int) throws {
        let session = try Sessions.session("05-backpropagation.yaml")
        let keys = try #require(session.screen(width: width, height: 24).text.split(separator: "\n").last)
        #expect(keys.hasSuffix("h help q quit") && keys.contains("n next") && keys.contains("? quiz"))
    }

    @Test(arguments: [(60, 20), (80, 24)])
    func nothingOfTheHelpIsCut(_ width: Int, _ height: Int) throws {
        var session = try Sessions.session("05-backpropagation.yaml")
        try session.play("h")
        var text = ""
        while case .help = session.mode {
            let screen = session.screen(width: width, height: height)
            #expect(screen.lines.last?.text.contains("any other key") == true)
            text += screen.text
            try session.play("n")
        }
        for words in [
            "an empty line: again", "phase dead(…)", "for every row of the data", "local slope", "σ",
        ] {
            #expect(text.split { $0.isWhitespace }.joined(separator: " ").contains(words), "\(words)")
        }
    }

    @Test func theBeginningSaysWhatToPress() throws {
        let session = try Sessions.session("05-backpropagation.yaml")
        #expect(session.text.contains("Press n for the first step"))
        #expect(session.text.contains("p now shows"))
        #expect(session.text.contains("explains all keys."))
    }

    @Test func batchStepsSayThatTheyAreOfAllExamples() throws {
        var session = try Sessions.session("06-training-loop.yaml")
        try session.play("158n")
        #expect(session.text.contains("all 4 examples"))
        try session.play("2p")
        #expect(session.text.contains("example 4 of 4"))
    }

    @Test func gradientsStandInTheNetwork() throws {
        var session = try Sessions.session("05-backpropagation.yaml")
        try session.play("22n")
        #expect(session.text.contains("∂L/∂z 0.138"))
        try session.play("n")
        #expect(session.text.contains("∂0.0822"))
        #expect(session.text.contains("∂L/∂z 0.138"))
        try session.play("g 8n")
        #expect(!session.text.contains("∂L/∂z 0"))
    }

    /// Nothing stands so close to a neuron that both read as one word.
    @Test func chipsKeepTheirDistance() throws {
        var session = try Sessions.session("05-backpropagation.yaml")
        for _ in 0..<58 {
            try session.play("n")
            for line in session.text.split(separator: "\n").suffix(10).prefix(7) {
                #expect(line.firstRange(of: /∂[0-9.×⁻⁴−]+\[/) == nil, "\(line)")
            }
        }
    }

    @Test func smallValuesKeepTheirExponents() throws {
        var session = try Sessions.session("03-forward-propagation.yaml")
        try session.play("30n")
        let value = try #require(session.timeline.moment(1).value("a[2][3]"))
        try #require(value < 0.001)
        #expect(session.text.contains("a₃⁽²⁾ 6×10⁻⁴"))
    }

    @Test func watchesThatAreNoNumberAreNotCalledNew() throws {
        var session = try Sessions.session("05-backpropagation.yaml")
        try session.play("3n w \"log(0-1)\" w \"w[1][1][1]\" 2n")
        #expect(session.text.contains("log(0-1)") && !session.text.contains("▸ log"))
        try session.play("W")
        #expect(session.text.contains("= 0.1500"))
    }

    @Test func linesCanBeEdited() throws {
        var session = try Sessions.session("05-backpropagation.yaml")
        try session.play(":41")
        #expect(session.position == 41)
        try session.play(": <up> <left> <backspace> 2 <enter>")
        #expect(session.position == 21)
        try session.play(": 999 <^u> 3 <enter>")
        #expect(session.position == 3)
        try session.play(": 24 <home> <del> <end> 1 <enter>")
        #expect(session.position == 41)
        try session.play(": <up> <up> <down> <enter>")
        #expect(session.position == 41)
        try session.play("z <unknown>")
        #expect(session.message?.text.contains("this key") == true)
    }
}
