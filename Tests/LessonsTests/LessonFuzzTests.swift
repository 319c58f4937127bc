import Lessons
import Testing

/// Whole lessons, mutated: reading ends in a lesson or in faults inside the text, never in a crash.
@Suite struct LessonFuzzTests {
    /// A linear congruential generator (Knuth's MMIX constants): the same mutations every time.
    private struct Mutations: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            var word: UInt64 = 0
            for _ in 0..<2 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                word = word << 32 | state >> 32
            }
            return word
        }
    }

    private static let pieces = [
        "0", "-1", "1e308", "1e-320", "9223372036854775807", "-9223372036854775808", "0.5", "[]", "{}",
        "[[]]", "~",
        "''", "\"\"", "true", "end", "full", "every: 1", "x", "[1, 2]", "[[1, 2], [3]]", "{ name: sgd }",
        "softmax",
        "hinge", "cross_entropy", "iteration:-1", "epoch:9999999999999999999/backward", "w[0][0][0]", "\n  ",
        "\n",
        "- ", ", ", ": ", "units: 1, ", "classes: 3\n", "moons", "*a", "&a ", "#", "x^x^x^x", "((((", "1/0",
        "network", "figures:\n", "{ every: 1, of: steps }", "\u{FEFF}", "𝄞", "e\u{301}",
    ]

    private static let options = [
        "training.optimizer.rate=0.1", "network.layers.1.units=2", "figures.1.at=end",
        "data.examples.1.inputs=[1]",
        "claims.1.that=loss > 0", "record=[1]", "landscape.start=[1, 2]", "seed=1",
    ]

    private func mutated(_ text: String, _ random: inout Mutations) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let start = Int.random(in: 0...scalars.count, using: &random)
            let end = min(scalars.count, start + Int.random(in: 0...10, using: &random))
            let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)].unicodeScalars
            switch Int.random(in: 0..<5, using: &random) {
            case 0: scalars.removeSubrange(start..<end)
            case 1: scalars.insert(contentsOf: piece, at: start)
            case 2: scalars.replaceSubrange(start..<end, with: piece)
            case 3: replaceWord(in: &scalars, at: start, by: Array(piece))
            default:
                let from = Int.random(in: 0...scalars.count, using: &random)
                scalars.insert(contentsOf: scalars[from..<min(scalars.count, from + 30)], at: start)
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Puts a piece in the place of a whole value, which keeps more of the lesson sound.
    private func replaceWord(in scalars: inout [Unicode.Scalar], at start: Int, by piece: [Unicode.Scalar]) {
        let ends = ",:[]{}\n \"".unicodeScalars
        let low = scalars[..<start].lastIndex { ends.contains($0) }.map { $0 + 1 } ?? 0
        let high = scalars[low...].firstIndex { ends.contains($0) } ?? scalars.count
        scalars.replaceSubrange(low..<max(low, high), with: piece)
    }

    @Test(arguments: 0..<8)
    func mutatedLessonsAreReadOrRefused(part: Int) {
        var random = Mutations(state: UInt64(part) &* 1_000_003 &+ 17)
        var sound = 0
        for round in 0..<1_000 {
            let whole = round % 3 == 0 ? LessonSource.landscape : LessonSource.network
            let text = round % 4 == 3 ? whole : mutated(whole, &random)
            let option = mutated(Self.options[round % Self.options.count], &random)
            let document = Document(SourceText(name: "lesson.yaml", text: text))
            do throws(LessonError) {
                _ = try Lesson.read(document, path: "lesson.yaml", overrides: round % 4 == 3 ? [option] : [])
                sound += 1
            } catch {
                #expect(!error.faults.isEmpty, "refused without a fault: \(text.debugDescription)")
                #expect(!error.description.isEmpty)
                let lines = text.unicodeScalars.count { $0 == "\n" || $0 == "\r" } + 1
                for fault in error.faults {
                    guard case .position(let line, let column) = fault.place else { continue }
                    #expect(line >= 1 && line <= lines + 1 && column >= 1, "\(fault)")
                }
            }
        }
        #expect(sound > 10, "\(sound) of 1000 were sound")
    }
}
