import Formulas
import Foundation
import Rendering
import Scenes
import Testing

/// Twenty figures in one page, as a browser sees them.
@Suite struct OnePageTests {
    /// What is inlined: the scene, its theme, and how its letters are written.
    struct Inlined {
        let scene: Scene
        let theme: Theme
        let lettering: Lettering
    }

    /// What the script in the page says about one of them.
    struct Seen: Decodable {
        let paper: String
        let strokes: [String]
        let selected: String
        let badReferences: Int
    }

    struct Answer: Decodable {
        let isDark: Bool
        let repeated: [String]
        let ids: Int
        let found: [String: Bool]
        let figures: [Seen]
    }

    private static let inlined: [Inlined] = {
        let scenes = [DemoScene.scene, SmallScene.scene] + (0..<3).map { SmallScene.variant($0) }
        let choices = Theme.allCases.flatMap { theme in
            Lettering.allCases.map { (theme: theme, lettering: $0) }
        }
        return (0..<20).map { index in
            let choice = choices[index % choices.count]
            return Inlined(
                scene: scenes[index % scenes.count], theme: choice.theme, lettering: choice.lettering)
        }
    }()

    @Test(arguments: [false, true]) func twentyAreAtPeace(isDark: Bool) throws {
        let renderer = try Renderer()
        let figures = try Self.inlined.map {
            String(
                decoding: try renderer.render($0.scene, as: .svg, theme: $0.theme, lettering: $0.lettering),
                as: UTF8.self)
        }
        for figure in figures { #expect(try Tool.xmllint.accepts(figure)) }
        let answer = try ask(figures, isDark: isDark)
        #expect(answer.isDark == isDark)
        #expect(answer.repeated.isEmpty)
        #expect(answer.ids > 300)
        for (words, isFound) in answer.found { #expect(isFound, "\(words)") }
        #expect(answer.figures.count == 20)
        for (seen, figure) in zip(answer.figures, Self.inlined) {
            let theme: Theme = figure.theme == .auto ? (isDark ? .dark : .light) : figure.theme
            #expect(seen.paper == theme.colour(.paper).computed, "\(figure.theme) \(figure.lettering)")
            for paint in [Paint(.positive, strength: Group.fadedStrength), Paint(.hairline)] {
                #expect(seen.strokes.contains(theme.colour(paint).computed), "\(figure.theme) \(paint)")
            }
            #expect(seen.badReferences == 0)
            for words in figure.scene.everyItem.compactMap(\.words) {
                #expect(seen.selected.contains(words), "\(words) in \(figure.scene.id) \(figure.lettering)")
            }
            // The letters of a formula are not copied besides.
            #expect(!seen.selected.unicodeScalars.contains { (0x1D400...0x1D7FF).contains($0.value) })
        }
    }

    private func ask(_ figures: [String], isDark: Bool) throws -> Answer {
        let page = """
            <!doctype html><html><head><meta charset="utf-8"><title>Twenty</title></head><body>
            \(figures.joined(separator: "\n"))
            <pre id="answer"></pre><script>\(Self.script)</script></body></html>
            """
        let file = try Scratch()
        let address = try file.write(Array(page.utf8), "page.html").absoluteString
        let output = try Tool.chromium.output(
            for: [], ["--blink-settings=preferredColorScheme=\(isDark ? 0 : 1)", "--dump-dom", address])
        let document = String(decoding: output.bytes, as: UTF8.self)
        let match = try #require(document.firstMatch(of: /<pre id="answer">([^<]+)</))
        let data = try #require(Data(base64Encoded: String(match.1)))
        return try JSONDecoder().decode(Answer.self, from: data)
    }

    private static let script = """
        const all = [...document.querySelectorAll('[id]')].map(e => e.id)
        const selection = getSelection()
        const found = {}
        for (const words of ['finite difference', 'weight w₂', 'RMSprop', '∂L/∂w₁₂⁽²⁾']) {
            selection.removeAllRanges()
            found[words] = window.find(words) && selection.toString() === words
        }
        const figures = [...document.querySelectorAll('svg')].map(svg => {
            selection.selectAllChildren(svg)
            const painted = [...svg.querySelectorAll('path, rect, circle')]
                .filter(e => !e.closest('defs, symbol, clipPath'))
            const own = new Set([...svg.querySelectorAll('[id]')].map(e => e.id))
            const references = [...svg.querySelectorAll('*')].flatMap(e => [...e.attributes]).flatMap(a =>
                a.name === 'xlink:href' && a.value[0] === '#' ? [a.value.slice(1)]
                    : [...a.value.matchAll(/url\\(#([^)]*)\\)/g)].map(m => m[1]))
            return {
                paper: getComputedStyle(painted[0]).fill,
                strokes: [...new Set(painted.map(e => getComputedStyle(e).stroke))],
                selected: selection.toString(),
                badReferences: references.filter(id => !own.has(id)).length
            }
        })
        const answer = JSON.stringify({
            isDark: matchMedia('(prefers-color-scheme: dark)').matches,
            repeated: all.filter((id, index) => all.indexOf(id) !== index), ids: all.length, found, figures
        })
        const bytes = new TextEncoder().encode(answer)
        document.getElementById('answer').textContent = btoa(String.fromCharCode(...bytes))
        """
}

extension RGB {
    /// The colour as browsers compute it.
    fileprivate var computed: String { "rgb(\(red), \(green), \(blue))" }
}

extension Item {
    /// What can be read of an item.
    fileprivate var words: String? {
        switch self {
        case .text(let text): text.string
        case .formula(let formula): formula.formula.unicode
        case .shape, .raster, .group: nil
        }
    }
}
