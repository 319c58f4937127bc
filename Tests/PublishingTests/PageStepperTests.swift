import Foundation
import Testing

/// The stepper in a browser.
@Suite(.serialized) struct PageStepperTests {
    let page: PageUnderTest
    let browser: PageBrowser

    init() throws {
        page = try .ofNetwork()
        browser = try PageBrowser()
    }

    private func now() throws -> String { try browser.text("document.querySelector('.step.now').id") }
    private var shown: String {
        "[...document.querySelectorAll('.step')].filter(s => s.offsetHeight > 0).length"
    }

    @Test func keysButtonsAndSliderStep() throws {
        try browser.open(page.url)
        #expect(try browser.number(shown) == 1)
        try browser.value("document.querySelector('.stepper').focus()")
        try browser.press("ArrowRight")
        try browser.press("ArrowRight")
        #expect(try now() == "step-3")
        #expect(try browser.text("location.hash") == "#step-3")
        let said = try browser.text("document.querySelector('[role=status]').textContent")
        #expect(said.hasPrefix("Step 3 ") && said.contains("forward") && said.contains("z₂ = "))
        try browser.press("ArrowLeft")
        #expect(try now() == "step-2")
        try browser.press("End")
        let last = try browser.number("document.querySelectorAll('.step').length")
        #expect(try now() == "step-\(last)")
        #expect(try browser.holds("document.querySelector('[data-go=\"1\"]').disabled"))
        try browser.press("Home")
        #expect(try now() == "step-1")
        try browser.point(at: "[data-go=\"1\"]", clicks: true)
        #expect(try now() == "step-2")
        try browser.value("document.querySelector('.controls input').focus()")
        for _ in 0..<3 { try browser.press("ArrowRight") }
        try browser.wait("document.querySelector('.step.now').id === 'step-5'")
        #expect(try browser.text("document.querySelector('.count').textContent") == "5 of \(last)")
        #expect(browser.faults(besides: page.url) == [])
    }

    @Test func phasesAreChosen() throws {
        try browser.open(page.url + "#step-3")
        try browser.value("document.querySelector('button[data-phase=backward]').click()")
        for _ in 0..<4 {
            #expect(try browser.text("document.querySelector('.step.now').dataset.phase") == "backward")
            try browser.value("document.querySelector('[data-go=\"1\"]').click()")
        }
        try browser.value("document.querySelector('button[data-phase=update]').click()")
        try browser.press("Home")
        #expect(try browser.text("document.querySelector('.step.now').dataset.phase") == "update")
        #expect(try browser.number("document.querySelectorAll('.phases [aria-pressed=true]').length") == 1)
        // A link leads to its step, whatever is chosen.
        try browser.value("location.hash = '#step-2'")
        try browser.wait("document.querySelector('.step.now').id === 'step-2'")
        #expect(try browser.holds("document.querySelector('button[data-phase=\"\"]').ariaPressed === 'true'"))
    }

    @Test func linksLeadToSteps() throws {
        try browser.open(page.url + "#step-7")
        #expect(try now() == "step-7")
        #expect(
            try browser.holds("document.querySelector('.step.now').getBoundingClientRect().top < innerHeight")
        )
        try browser.open(page.url + "#step-9999")
        #expect(try now() == "step-\(try browser.number("document.querySelectorAll('.step').length"))")
        try browser.open(page.url + "#figures")
        #expect(try now() == "step-1")
    }

    @Test func playingWaitsForTheReader() throws {
        try browser.open(page.url)
        #expect(try now() == "step-1")
        try browser.value("document.querySelector('[data-play]').click()")
        try browser.wait("document.querySelector('.step.now').id === 'step-2'")
        #expect(try browser.text("document.querySelector('[data-play]').textContent") == "Pause")
        try browser.value("document.querySelector('[data-play]').click()")
        #expect(try browser.text("document.querySelector('[data-play]').textContent") == "Play")
        try browser.open(page.url, PageBrowser.View(wantsLessMotion: true))
        #expect(try browser.holds("document.querySelector('[data-play]').disabled"))
    }

    @Test func pictureAndFormulaLightEachOther() throws {
        try browser.open(page.url + "?embed&step=1")
        try browser.point(at: "[data-names=\"w[1][1][1]\"]")
        let told = "document.querySelector('.told').textContent"
        #expect(try browser.text(told).contains("w₁₁ = 0.15"))
        #expect(try browser.text("document.querySelector('.step.now math .lit').textContent") == "w11")
        try browser.point(at: ".step.now .rule .part[data-symbol=x2]")
        #expect(try browser.text("document.querySelector('.hit.lit').dataset.names") == "x[2]")
        #expect(try browser.text(told).contains("x₂ = −0.1"))
        // Behind the backward pass the gradient is known too, and with the keyboard as well.
        // The pointer rests where nothing is told: a browser moves it over whatever the next step puts under it.
        try browser.point(at: ".told")
        try browser.value("document.querySelector('button[data-phase=update]').click()")
        try browser.value("document.querySelector('.hit[data-names=\"w[1][2][1]\"]').focus()")
        #expect(try browser.text(told).contains("gradient ∂L/∂w₂₁ = "))
        #expect(browser.faults(besides: page.url) == [])
    }

    @Test func embeddedThereIsTheStepperAlone() throws {
        let element = try #require(page.text.firstMatch(of: /customElements\.define(?s:.*?)\n}\)\n/)).0
            .replacing("&#39;", with: "'").replacing("&gt;", with: ">").replacing("&lt;", with: "<")
            .replacing("&amp;", with: "&")
        let around =
            "<!DOCTYPE html><gradus-lesson src=\"index.html\" step=\"5\"></gradus-lesson><script>\(element)</script>"
        try page.folder.write(around, to: "around.html")
        try browser.open("file://\(page.folder.path)/around.html")
        try browser.wait("parseInt(document.querySelector('iframe').style.height) !== 640")
        let height = try browser.number("parseInt(document.querySelector('iframe').style.height)")
        try browser.open(page.url + "?embed&step=5")
        #expect(try now() == "step-5")
        #expect(try browser.holds("document.querySelector('article').offsetHeight === 0"))
        #expect(try browser.holds("document.querySelector('#figures').offsetHeight === 0"))
        #expect(height > 300 && height < 1200)
    }
}
