import Foundation
import Testing

/// The page for readers who read otherwise: without script, at night, on a telephone, on paper, by ear.
@Suite(.serialized) struct PageReaderTests {
    let page: PageUnderTest
    let browser: PageBrowser

    init() throws {
        page = try .ofNetwork()
        browser = try PageBrowser()
    }

    @Test func withoutScriptEverythingIsThere() throws {
        try browser.open(page.url, PageBrowser.View(hasScript: false))
        let all = try browser.number("document.querySelectorAll('.step').length")
        #expect(
            try browser.number(
                "[...document.querySelectorAll('.step')].filter(s => s.offsetHeight > 0).length") == all)
        #expect(try browser.number("document.querySelector('.controls').offsetHeight") == 0)
        let drawn = "[...document.querySelectorAll('.frame')].filter(f => f.getBBox().width > 100).length"
        #expect(try browser.number(drawn) == all)
        #expect(browser.faults(besides: page.url) == [])
    }

    @Test func nightHasItsColours() throws {
        let ground = "getComputedStyle(document.documentElement).backgroundColor"
        let node = "getComputedStyle(document.querySelector('.shared circle[stroke]')).stroke"
        try browser.open(page.url)
        let day = (try browser.text(ground), try browser.text(node))
        try browser.open(page.url, PageBrowser.View(isDark: true))
        #expect(day.0 == "rgb(255, 255, 255)")
        #expect(try browser.text(ground) == "rgb(16, 21, 28)")
        #expect(try browser.text(node) != day.1)
    }

    @Test(arguments: [360, 768, 1400])
    func nothingIsWiderThanTheWindow(width: Int) throws {
        for place in ["", "#step-60", "?embed&step=60"] {
            try browser.open(page.url + place, PageBrowser.View(width: width, height: 800))
            #expect(try browser.number("document.documentElement.scrollWidth") <= width)
            #expect(try browser.number("document.querySelector('.step.now .frame').clientWidth") <= width)
        }
    }

    @Test func paperHasEveryStep() throws {
        try browser.open(page.url + "#step-7")
        let steps = try browser.number("document.querySelectorAll('.step').length")
        let answer = try browser.call("Page.printToPDF", ["printBackground": true])
        let pdf = try #require(Data(base64Encoded: answer["data"] as? String ?? ""))
        let file = page.folder.path + "/page.pdf"
        try pdf.write(to: URL(fileURLWithPath: file))
        let reader = Process()
        reader.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        reader.arguments = ["pdftotext", "-layout", file, file + ".txt"]
        try reader.run()
        reader.waitUntilExit()
        let text = try String(contentsOfFile: file + ".txt", encoding: .utf8)
        #expect(text.matches(of: /(?m)^ *rule\b/).count >= steps)
        #expect(text.contains("Two, three & one") && text.contains("The loss falls"))
        #expect(!text.contains("Take it along"))
    }

    @Test func everythingHasANameForTheEar() throws {
        try browser.open(page.url + "#step-3")
        let nodes = try browser.call("Accessibility.getFullAXTree")["nodes"] as? [PageBrowser.Message] ?? []
        func names(_ role: String) -> [String] {
            nodes.filter {
                ($0["role"] as? PageBrowser.Message)?["value"] as? String == role
                    && $0["ignored"] as? Bool != true
            }
            .map { ($0["name"] as? PageBrowser.Message)?["value"] as? String ?? "" }
        }
        let images = names("image")
        #expect(images.count >= 3 && images.allSatisfy { $0.count > 1 })
        #expect(images.contains { $0.hasPrefix("Picture of step 3: Hidden neuron 2 adds up") })
        #expect(images.contains { $0.contains("Forward pass") && $0.contains("The operation is sigmoid") })
        #expect(images.contains { $0 == "w₁₁ = 0.1500" })
        for role in ["button", "slider", "link", "heading"] {
            #expect(!names(role).isEmpty && names(role).allSatisfy { !$0.isEmpty }, "\(role)")
        }
        #expect(names("status").count >= 1)
    }

    @Test func landscapesAreReadToo() throws {
        let page = try PageUnderTest.ofLandscape()
        try browser.open(page.url + "#step-4", PageBrowser.View(width: 360, height: 740))
        #expect(try browser.number("document.documentElement.scrollWidth") <= 360)
        #expect(try browser.holds("document.querySelector('.step.now .frame').getBBox().width > 100"))
        #expect(browser.faults(besides: page.url) == [])
    }
}
