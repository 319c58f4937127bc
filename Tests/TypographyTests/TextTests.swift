import Testing
import Typography

@Suite struct TextTests {
    let typesetter: Typesetter

    init() throws { typesetter = try Typesetter() }

    @Test(arguments: Face.allCases)
    func metricsAreInOrder(face: Face) {
        let small = typesetter.xHeight(of: face, size: 20)
        let capital = typesetter.capHeight(of: face, size: 20)
        #expect(small > 6 && small < capital)
        #expect(capital < 16 && capital <= typesetter.ascent(of: face, size: 20))
        #expect(typesetter.descent(of: face, size: 20) > 1 && typesetter.descent(of: face, size: 20) < 10)
        #expect(abs(typesetter.capHeight(of: face, size: 40) - 2 * capital) < 1e-9)
    }

    @Test func labelsAreSetInInter() throws {
        try #require(typesetter.warnings.isEmpty, "the fonts of this project are not installed")
        // Inter's capitals are 0.727 em high, DejaVu's 0.729: their difference is in the small letters.
        #expect(abs(typesetter.xHeight(of: .label, size: 1) - 0.5454) < 1e-3)
        #expect(
            typesetter.width(of: "weight", .semibold, size: 20)
                > typesetter.width(of: "weight", .label, size: 20))
    }

    @Test(arguments: [Face.label, .semibold, .math])
    func digitsHaveOneWidth(face: Face) {
        // Inter SemiBold's digits differ by three font units, a thousandth of the size.
        let widths = (0...9).map { typesetter.width(of: String($0), face, size: 1) }
        #expect(abs((widths.max() ?? 0) - (widths.min() ?? 1)) < 0.002)
        let proportional =
            typesetter.width(of: "l", .label, size: 1) - typesetter.width(of: "m", .label, size: 1)
        #expect(abs(proportional) > 0.1)
    }

    @Test func theSameTextGivesTheSameGlyphs() throws {
        let other = try Typesetter()
        let first = typesetter.runs("AVATAR ŷ ∂ −0.35", .label, size: 13)
        #expect(first == typesetter.runs("AVATAR ŷ ∂ −0.35", .label, size: 13))
        #expect(first == other.runs("AVATAR ŷ ∂ −0.35", .label, size: 13))
    }

    @Test func pairsAreKerned() {
        let pair = typesetter.width(of: "AV", .label, size: 100)
        #expect(
            pair < typesetter.width(of: "A", .label, size: 100) + typesetter.width(of: "V", .label, size: 100)
        )
    }

    @Test func textIsNotRewritten() {
        #expect(
            typesetter.runs("3x4", .label, size: 10)[0].glyphs[1].id
                == typesetter.runs("x", .label, size: 10)[0].glyphs[0].id)
        #expect(typesetter.runs("->", .label, size: 10)[0].glyphs.count == 2)
    }

    @Test func missingCharactersComeFromOtherFaces() {
        let runs = typesetter.runs("a☃b", .label, size: 10)
        #expect(runs.map(\.face) == [.label, .fallback, .label])
        #expect(runs.map(\.text) == ["a", "☃", "b"])
        #expect(runs.allSatisfy { $0.glyphs.allSatisfy { $0.id != 0 } })
        #expect(runs[2].glyphs[0].x == runs[0].width + runs[1].width)
        #expect(abs(typesetter.width(of: "a☃b", .label, size: 10) - runs.reduce(0) { $0 + $1.width }) < 1e-9)
    }

    @Test func clustersPointIntoTheText() {
        let run = typesetter.runs("éa", .label, size: 10)[0]
        #expect(run.glyphs.map(\.cluster) == [0, 2])
    }

    @Test(arguments: ["", " ", "\u{0}", "\u{202E}abc", "日本", "🙂", "\r\n", "a\u{302}\u{302}\u{302}"])
    func oddTextIsSet(text: String) {
        let runs = typesetter.runs(text, .label, size: 10)
        #expect(runs.map(\.text).joined() == text)
        #expect(runs.allSatisfy { $0.width.isFinite && $0.width >= 0 })
    }
}
