import Formulas
import Rendering
import Scenes
import Testing
import Typography

/// Braces and roots are glyphs that reach farther than an em from their origin.
@Suite struct LargeGlyphTests {
    @Test(arguments: [
        #"\left[ \frac{a}{\frac{b}{\frac{c}{d}}} \right]"#, #"\underbrace{a + b + c}_{d}"#, #"\prod x"#,
        #"\sqrt{\frac{a}{\frac{b}{c}}}"#, #"\begin{cases} a \\ b \\ c \\ d \end{cases}"#,
    ])
    func areDrawnWhole(tex: String) throws {
        let renderer = try Renderer()
        let formula = try Formula(tex: tex)
        let origin = Point(20, 100)
        let page = Scene(
            id: "page", size: Size(300, 200), title: "t", description: "d", alternative: "a",
            items: [.formula(formula, at: origin, size: 30)])
        let file = try PNGFile(renderer.render(page, as: .png))
        let paper = file.pixel(0, 0)
        for mark in renderer.typesetter.layout(formula, size: 30).marks {
            guard let ink = renderer.typesetter.ink(of: mark) else { continue }
            // Something of the mark lies within two pixels of each side of what it covers.
            let (left, right) = (Int(origin.x + ink.left), Int(origin.x + ink.right))
            let (top, bottom) = (Int(origin.y + ink.top), Int(origin.y + ink.bottom))
            func isInked(_ columns: ClosedRange<Int>, _ rows: ClosedRange<Int>) -> Bool {
                rows.contains { y in columns.contains { x in file.pixel(x, y) != paper } }
            }
            #expect(isInked(left...right, (top - 1)...(top + 1)), "nothing at the top of \(mark)")
            #expect(isInked(left...right, (bottom - 1)...(bottom + 1)), "nothing at the bottom of \(mark)")
            #expect(isInked((left - 1)...(left + 1), top...bottom), "nothing at the left of \(mark)")
            #expect(isInked((right - 1)...(right + 1), top...bottom), "nothing at the right of \(mark)")
        }
    }
}
