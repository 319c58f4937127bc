import Foundation
import Rendering
import Scenes
import Testing

@Suite struct PDFTests {
    @Test func bytesAreAPDFWithoutTheTimeOfDay() throws {
        let bytes = try Renderer().render(DemoScene.scene, as: .pdf)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(bytes.starts(with: "%PDF-1.5".utf8) && bytes.suffix(6).elementsEqual("%%EOF\n".utf8))
        #expect(text.contains("20000101000000"))
        #expect(!text.contains("/ModDate"))
        #expect(text.contains("/Author (Gradus)"))
        // 1280 × 720 pixels of 1/96 inch.
        #expect(text.contains("/MediaBox [ 0 0 960 540 ]"))
    }

    @Test func textCanBeSearchedOnEveryPage() throws {
        let second = Scene(
            id: "second", size: PageFormat.half.size, title: "Second", description: "", alternative: "",
            items: [.text("Update: w₁₁ ← 0.15 − 0.5·0.00044", at: Point(32, 40), size: 13)])
        let bytes = try Renderer().renderPDF(pages: [DemoScene.scene, second])
        let output = try Tool.pdftotext.output(for: bytes)
        let pages = String(decoding: output.bytes, as: UTF8.self).split(separator: "\u{0C}")
        #expect(output.isFine && pages.count == 2)
        for wanted in ["Backward pass · operation 11 of 24", "−0.75", "∂L/∂v₂ = +0.1979", "RMSprop"] {
            #expect(pages.first?.contains(wanted) == true, "\(wanted)")
        }
        // A formula reads as one line of Unicode, without its letters one by one.
        let formula = "∂L/∂w₁₂⁽²⁾ = ∂L/∂z₁⁽²⁾ · ∂z₁⁽²⁾/∂w₁₂⁽²⁾"
        #expect(pages.first?.contains(formula) == true)
        #expect(pages.first?.unicodeScalars.contains { (0x1D400...0x1D7FF).contains($0.value) } == false)
        #expect(pages.last?.contains("w₁₁ ← 0.15 − 0.5·0.00044") == true)
    }

    @Test func noPagesAreAnError() throws {
        let renderer = try Renderer()
        #expect(throws: RenderingError.size(width: 0, height: 0)) { try renderer.renderPDF(pages: []) }
    }
}
