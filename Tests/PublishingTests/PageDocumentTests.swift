import Foundation
import Publishing
import Testing

/// The page as a document: small, complete and the same every time.
struct PageDocumentTests {
    private func ids(_ text: String) -> [String] { text.matches(of: /\sid="([^"]*)"/).map { String($0.1) } }

    @Test func aHundredStepsAreSmall() throws {
        let page = try PageUnderTest.ofNetwork()
        let steps = page.text.matches(of: /<section class="step"(?s:.*?)<\/section>/)
        #expect(steps.count >= 100)
        let more = steps.dropFirst(100).reduce(0) { $0 + $1.0.utf8.count }
        #expect(page.bytes.count - more < 400_000)
        #expect(page.text.matches(of: /class="frame"/).count == steps.count)
    }

    @Test func everyNameIsThereOnce() throws {
        for page in [try PageUnderTest.ofNetwork(), try PageUnderTest.ofLandscape()] {
            let ids = ids(page.text)
            #expect(Set(ids).count == ids.count)
            let wanted = page.text.matches(of: /(?:href="#|url\(#|labelledby=")([^") ]+)/).map {
                String($0.1)
            }
            #expect(!wanted.isEmpty && Set(wanted).isSubset(of: Set(ids)))
        }
    }

    @Test func nothingIsFetched() throws {
        let text = try PageUnderTest.ofNetwork().text
        #expect(!text.contains("src=\"http") && !text.contains("@import") && !text.contains("url(http"))
        #expect(text.contains("default-src 'none'"))
        let links = text.matches(of: /<a [^>]*href="([^"]*)"/).map { String($0.1) }
        #expect(links.allSatisfy { !$0.contains(":") })
    }

    @Test func theBytesAreTheSameWithAnyNumberOfThreads() throws {
        let again = try PageUnderTest.write(PageUnderTest.lesson, name: "network", jobs: 1)
        #expect(try PageUnderTest.ofNetwork().bytes == again)
    }

    @Test func aFigureStandsWhereTheTextShowsIt() throws {
        let text = try PageUnderTest.ofNetwork().text
        let article = try #require(text.firstMatch(of: /<article>(?s:.*)<\/article>/)).0
        #expect(article.contains("id=\"figure-forward\"") && !article.contains("id=\"figure-several\""))
        #expect(article.contains("<figcaption>The <em>forward</em> pass"))
        #expect(article.contains("<a href=\"figures/forward.svg\">SVG</a>"))
    }

    @Test func claimsAreToldWithTheirOutcome() throws {
        let text = try PageUnderTest.ofNetwork().text
        #expect(text.contains("1 of 2 claims hold"))
        #expect(text.contains("holds: </span><div>The loss falls"))
        #expect(text.contains("fails: </span><div>This does not hold"))
    }

    @Test func stepsOfALandscapeHaveItsSurface() throws {
        let page = try PageUnderTest.ofLandscape()
        #expect(page.text.contains("class=\"frame\"") && !page.text.contains("class=\"hit\""))
        // The map is drawn once, not once a step.
        #expect(page.bytes.count < 400_000)
    }

    @Test func whatIsLeftOutIsSaid() throws {
        let long = PageUnderTest.lesson.replacing("epochs: 2", with: "epochs: 9")
            .replacing("title:", with: "record: [1, 2, 3, 4, 5]\ntitle:")
        let text = String(decoding: try PageUnderTest.write(long, name: "long"), as: UTF8.self)
        let steps = text.matches(of: /<section class="step"/).count
        #expect(steps > 100 && steps <= 200)
        #expect(text.contains("Shown are \(steps) of the "))
    }
}
