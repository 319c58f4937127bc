import Formulas
import Rendering
import Scenes
import Testing

@Suite struct SVGTests {
    private let light: String
    private let auto: String

    init() throws {
        let renderer = try Renderer()
        let provenance = Provenance(caption: "Caption", command: "gradus run demo --set a=\"<1>\"")
        light = String(
            decoding: try renderer.render(DemoScene.scene, as: .svg, provenance: provenance), as: UTF8.self)
        auto = String(
            decoding: try renderer.render(DemoScene.scene, as: .svg, theme: .auto), as: UTF8.self)
    }

    @Test func isXMLThatSaysWhatItShows() throws {
        #expect(light.hasPrefix("<svg xmlns="))
        #expect(light.contains("role=\"img\" aria-labelledby=\"g"))
        #expect(light.contains(">Backward pass · operation 11 of 24</title>"))
        #expect(light.contains("two inputs &amp; three hidden neurons"))
        #expect(light.contains("<metadata>gradus run demo --set a=&quot;&lt;1&gt;&quot;</metadata>"))
        let name = try #require(matches(light, /<svg [^>]*\sid="([^"]+)"/).first)
        #expect(light.contains("<g id=\"\(name)-w.1.2.1\" class=\"w\">\n<title>w.1.2.1 = −1.20</title>"))
        #expect(!light.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        for svg in [light, auto] { #expect(try Tool.xmllint.accepts(svg)) }
    }

    @Test func idsOfTwoInOnePageDiffer() throws {
        let first = matches(light, /\sid="([^"]+)"/)
        let second = matches(auto, /\sid="([^"]+)"/)
        #expect(first.count > 100)
        #expect(Set(first + second).count == first.count + second.count)
        // Every reference leads to an id of the same file.
        for svg in [light, auto] {
            let targets = matches(svg, /xlink:href="#([^"]+)"/) + matches(svg, /url\(#([^)]+)\)/)
            let ids = Set(matches(svg, /\sid="([^"]+)"/))
            #expect(targets.count > 400)
            #expect(targets.allSatisfy(ids.contains))
        }
    }

    @Test func idsAreCountedInTheOrderOfTheFile() throws {
        let name = try #require(matches(light, /<svg [^>]*\sid="([^"]+)"/).first)
        #expect(name.wholeMatch(of: /g[0-9a-f]{8}/) != nil)
        var seen: [String] = []
        for id in matches(light, /(?:id="|href="#|url\(#)(g[0-9a-f]{8}_[0-9]+)/) where !seen.contains(id) {
            seen.append(id)
        }
        #expect(seen == (1...seen.count).map { "\(name)_\($0)" })
    }

    @Test func numbersHaveThreeDecimalsAtMost() {
        let drawing = light.replacing(/xlink:href="data:[^"]*"/, with: "")
        #expect(drawing.firstMatch(of: /[0-9]\.[0-9]{4,}/) == nil || drawing.contains("0.1979"))
        let attributes = matches(drawing, /\s(?:d|x|y|transform|textLength|stroke-width)="([^"]*)"/)
        #expect(attributes.count > 500)
        #expect(attributes.allSatisfy { $0.firstMatch(of: /\.[0-9]{4,}/) == nil })
    }

    @Test func coloursAreThoseOfTheTheme() {
        let paints = DemoScene.scene.items.flatMap { $0.paints(strength: 1) }
        let symbols = [Symbol.Role.loss, .weight, .weightedSum].map { Paint(.symbol($0)) }
        let expected = (paints + symbols + [Paint(.paper)]).map { Theme.light.colour($0).css }
        #expect(Set(matches(light, /\s(?:fill|stroke)="(#[^"]+)"/)) == Set(expected))
        #expect(!light.contains("rgb("))
    }

    @Test func autoAddsDarkRulesToLightColours() throws {
        let name = try #require(matches(auto, /<svg [^>]*\sid="([^"]+)"/).first)
        #expect(auto.contains("<style>@media (prefers-color-scheme:dark){\n#\(name) .c0{fill:#10151C}\n"))
        #expect(!light.contains("<style>"))
        let classes = Set(matches(auto, /class="(c[0-9]+)"/))
        for name in classes { #expect(auto.contains(" .\(name){")) }
        #expect(matches(auto, /<image [^>]*class="(day|night)"/) == ["day", "night"])
        // Without its rules and classes it is the light file.
        let plain = auto.replacing(/\sclass="c[0-9]+"/, with: "")
        #expect(
            matches(plain, /(<(?:path|use|rect) [^>]*>)/).count
                == matches(light, /(<(?:path|use|rect) [^>]*>)/).count)
    }

    @Test func textsCanBeReadAloud() {
        let texts = matches(light, /<text [^>]*fill-opacity="0">([^<]*)</)
        for wanted in ["Backward pass · operation 11 of 24", "−0.75", "weight w₂", "∂L/∂v₂ = +0.1979"] {
            #expect(texts.contains(wanted))
        }
        #expect(texts.contains { $0.contains("∂L/∂z₁") })
        #expect(light.contains("rotate(-90)\" font-size=\"11\""))
    }

    private func matches(_ text: String, _ pattern: Regex<(Substring, Substring)>) -> [String] {
        text.matches(of: pattern).map { String($0.1) }
    }
}

extension Item {
    /// The paints that an item and what is in it name themselves.
    fileprivate func paints(strength: Double) -> [Paint] {
        switch self {
        case .shape(let shape):
            [shape.fill, shape.stroke?.paint].compactMap { $0?.faded(strength) }
        case .text(let text): [text.paint.faded(strength)]
        case .formula(let formula): [formula.paint.faded(strength)]
        case .raster: []
        case .group(let group):
            group.children.flatMap {
                $0.paints(strength: group.isFaded ? strength * Group.fadedStrength : strength)
            }
        }
    }
}
