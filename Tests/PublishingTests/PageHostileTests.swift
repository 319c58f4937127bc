import Foundation
import Testing

/// A lesson by somebody who means harm.
struct PageHostileTests {
    private static let lesson = #"""
        title: "</title><script>hacked=1</script>&amp;\"'"
        about: |
          <script>hacked=1</script> <img src=x onerror=hacked=1> [a](javascript:hacked=1) [b](../../secret)

          <iframe src="http://evil.example"></iframe> ![c](http://evil.example/x.png) $\text{</math><script>hacked=1</script>}$

          </main></article></section><style>*{display:none}</style>
        data:
          examples: [{ inputs: [1], targets: [0] }]
        network: { layers: [{ units: 1, activation: sigmoid, weights: [[0.5]] }] }
        loss: squared_error
        figures:
          - { name: one, figure: network, at: forward, caption: "</figcaption><script>hacked=1</script>" }
        claims:
          - { that: "loss[0] > 0", says: "<svg onload=hacked=1> [x](javascript:hacked=1)" }
        """#

    @Test func harmsNobody() throws {
        let page = try PageUnderTest(PageUnderTest.write(Self.lesson, name: "hostile"))
        let browser = try PageBrowser()
        try browser.open(page.url)
        #expect(try browser.text("typeof hacked") == "undefined")
        #expect(try browser.text("document.title") == "</title><script>hacked=1</script>&amp;\"'")
        #expect(try browser.number("document.scripts.length") == 2)
        #expect(
            try browser.number("document.querySelectorAll('iframe, img, object, embed, base, form').length")
                == 0)
        // Only figures bring rules of their own.
        #expect(
            try browser.holds(
                "[...document.querySelectorAll('body style')].every(style => style.closest('svg'))"))
        #expect(try browser.holds("document.querySelector('article').offsetHeight > 0"))
        let links = try browser.text("[...document.links].map(link => link.getAttribute('href')).join(' ')")
        #expect(!links.contains("javascript") && !links.contains(".."))
        #expect(try browser.holds("document.querySelector('.step.now') !== null"))
        #expect(browser.faults(besides: page.url) == [])
    }
}
