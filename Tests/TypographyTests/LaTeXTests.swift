import Formulas
import Foundation
import Testing
import Typography

/// Our boxes beside those of LuaLaTeX in the same font (Tests/References/latex).
@Suite struct LaTeXTests {
    struct Reference: Decodable, CustomTestStringConvertible {
        let name: String
        let tex: String
        let width: Double
        let height: Double
        let depth: Double

        var testDescription: String { name }
    }

    /// How much wider our formula is on purpose, in ems.
    ///
    /// To TeX a formula over a brace is an operator, and so a sign beside it is no sign between terms: it sets `+b`
    /// there, and dots between braces closer. We keep the spaces of terms.
    private static let wider = ["overbrace": 5.0 / 18, "chain-rule": 4.0 / 18]

    static let references: [Reference] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        guard let data = try? Data(contentsOf: folder.appending(path: "References/latex/boxes.json")) else {
            return []
        }
        return (try? JSONDecoder().decode([Reference].self, from: data)) ?? []
    }()

    @Test func thereAreReferences() {
        #expect(Self.references.count >= 50)
    }

    /// Names of functions come from the text font there and from the math font here, whose letters are kerned less;
    /// an accent or a letter's slant is all that else may differ.
    @Test(arguments: references)
    func boxesAreThoseOfLaTeX(reference: Reference) throws {
        let typesetter = try Typesetter()
        try #require(typesetter.warnings.isEmpty, "the fonts of this project are not installed")
        let box = typesetter.layout(try Formula(tex: reference.tex), size: 1)
        let width = reference.width + (Self.wider[reference.name] ?? 0)
        #expect(abs(box.width / width - 1) < 0.01, "\(box.width) for \(width)")
        #expect(abs(box.ascent - reference.height) < 0.005, "\(box.ascent) for \(reference.height)")
        #expect(abs(box.descent - reference.depth) < 0.005, "\(box.descent) for \(reference.depth)")
    }
}
