import Formulas
import Testing

/// Whatever an author types is read or refused, and what is read prints in every notation.
@Suite struct TeXFuzzTests {
    /// SplitMix64 (Steele, Lea, Flood 2014).
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let pieces =
        TeXReader.commands + [
            "{", "}", "{", "}", "_", "^", "'", "&", "\\\\", "(", ")", "[", "]", "|", ".", ",", ":", "+", "-",
            "=", "<", "1", "23", "0.5",
            "x", "w", "é", "∑", "≤", "☃", "𝐖", "~", "%", "$", "#", " ", "\n", "\t", "\u{0}", "\u{302}",
            "cases", "{matrix}",
            "{weight}", "*", "\\", "\\left(", "\\right)", "\\begin{cases}", "\\end{cases}", "\\text{",
            "\\mathbf{",
        ]

    private func judge(_ text: String) {
        do throws(TeXFault) {
            let formula = try Formula(tex: text)
            #expect(!formula.mathML.isEmpty)
            _ = formula.unicode
            do throws(TeXFault) {
                let again = try Formula(tex: formula.tex)
                #expect(again == formula, "\(text.debugDescription) prints \(formula.tex.debugDescription)")
            } catch {
                // A row may grow past the limit when its braces are written out.
                #expect(
                    error.message.contains("at most") || error.message.contains("deeper"),
                    "\(text.debugDescription): \(error)")
            }
        } catch {
            #expect(
                error.column >= 1 && error.column <= text.unicodeScalars.count + 1,
                "\(text.debugDescription): \(error)")
            #expect(!error.message.isEmpty)
        }
    }

    @Test func randomBytesDoNoHarm() {
        var random = Numbers(state: 1)
        for _ in 0..<1500 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            judge(String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test func randomPiecesDoNoHarm() {
        var random = Numbers(state: 2)
        for _ in 0..<2500 {
            let count = Int.random(in: 0...12, using: &random)
            judge((0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined())
        }
    }

    @Test func mutatedFormulasDoNoHarm() throws {
        var random = Numbers(state: 3)
        let formulas = try TeXReaderTests.references()
        for _ in 0..<2500 {
            var text = Array(formulas.randomElement(using: &random) ?? "")
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let start = Int.random(in: 0...text.count, using: &random)
                let end = min(text.count, start + Int.random(in: 0...6, using: &random))
                switch Int.random(in: 0..<3, using: &random) {
                case 0: text.removeSubrange(start..<end)
                case 1: text.insert(contentsOf: text[start..<end], at: start)
                default: text.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? "", at: start)
                }
            }
            judge(String(text))
        }
    }
}
