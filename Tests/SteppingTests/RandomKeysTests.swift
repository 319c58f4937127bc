import Formulas
import Learning
import Stepping
import Testing

/// Keys pressed at random: nothing crashes, every screen has its size, and what it says is in the recording.
@Suite struct RandomKeysTests {
    /// A small generator of the test's own, so that a failure can be played again.
    private struct Dice {
        var state: UInt64

        mutating func roll(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
    }

    private static let keys: [Key] =
        "nnnnpppsSoO}{gG0123456789:/\\bwWBc=?vhiebxyλ[](). <>".map { .character($0) }
        + [
            .enter, .enter, .enter, .escape, .escape, .tab, .backspace, .up, .down, .left, .right, .pageUp,
            .pageDown,
        ]
    private static let texts = [
        "loss < 0.5", "phase == update", "iteration:3/backward", "w[1][1][1]", "w[1][1][1] = 0.5",
        "rate = 0.01",
        "x[1] = 2", "nonsense ((", "0.25", "+", "end", "grad(w[1][1][1])", "\u{1B}[31m\u{202E}",
    ]

    @Test(arguments: 0..<20)
    func neverBreakAnything(_ seed: Int) throws {
        var dice = Dice(state: UInt64(seed) &* 7919 &+ 17)
        let file = Sessions.files[seed % Sessions.files.count]
        let begun = try Sessions.session(file)
        for _ in 0..<50 {
            var session = begun
            for _ in 0..<30 {
                if dice.roll(6) == 0 {
                    for character in Self.texts[dice.roll(Self.texts.count)] {
                        _ = session.press(.character(character))
                    }
                    _ = session.press(.enter)
                } else {
                    _ = session.press(Self.keys[dice.roll(Self.keys.count)])
                }
                if session.timelines.count > 6 { break }
            }
            try check(session, width: 60 + dice.roll(90), height: 20 + dice.roll(40))
            try check(session, width: 1 + dice.roll(100), height: 1 + dice.roll(40))
        }
    }

    private func check(_ session: Session, width: Int, height: Int) throws {
        let screen = session.screen(width: width, height: height)
        #expect(screen.lines.count == height)
        for line in screen.lines { #expect(line.cells == width) }
        for line in screen.lines {
            #expect(
                !line.text.unicodeScalars.contains {
                    $0.properties.generalCategory == .control || $0.value == 0x202E
                })
        }
        guard case .stepping = session.mode, session.position > 0, width >= 80, height >= 24,
            let step = session.timeline.step(session.position)
        else { return }
        #expect(screen.text.contains("step \(session.position) of \(session.timeline.total)"))
        #expect(screen.text.contains("= \(Numeral.text(step.value, .result))"))
    }
}
