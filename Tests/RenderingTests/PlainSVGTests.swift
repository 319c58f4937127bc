import Foundation
import Rendering
import Scenes
import Testing

/// SVG with real text.
@Suite struct PlainSVGTests {
    /// One small scene, kept as text beside the tests; `RECORD=1 make test` writes it anew.
    @Test func aSmallSceneIsAsKept() throws {
        let svg = try text(SmallScene.scene, .auto)
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/small.svg")
        if ProcessInfo.processInfo.environment["RECORD"] == "1"
            || !FileManager.default.fileExists(atPath: file.path)
        {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            let isAskedFor = ProcessInfo.processInfo.environment["RECORD"] == "1"
            try svg.write(to: file, atomically: true, encoding: .utf8)
            #expect(isAskedFor, "\(file.path) was missing and is written: look at it")
        }
        let kept = try String(contentsOf: file, encoding: .utf8)
        let difference = zip(svg.split(separator: "\n"), kept.split(separator: "\n")).first { $0 != $1 }
        #expect(svg == kept, "first difference: \(difference.map { "\($0.0) | \($0.1)" } ?? "length")")
    }

    @Test(arguments: Theme.allCases) func isXML(_ theme: Theme) throws {
        for scene in [DemoScene.scene, SmallScene.scene] {
            #expect(try Tool.xmllint.accepts(text(scene, theme)))
        }
    }

    /// Letters are text, and what cannot be written as text is drawn: nothing refers to a glyph.
    @Test func wordsAreTextAndStretchedSignsArePaths() throws {
        let svg = try text(DemoScene.scene, .light)
        #expect(!svg.contains("<use") && !svg.contains("<symbol"))
        #expect(svg.contains(">Backward pass · operation 11 of 24</text>"))
        #expect(svg.contains(" font-weight=\"600\""))
        // Root, bar and the two parts of the fraction: the sign of the root is the only one that is no character.
        let small = try text(SmallScene.scene, .light)
        #expect(small.contains(">𝐿</tspan>") && !small.contains(">√</tspan>"))
        #expect(small.contains(" fill-opacity=\"0\">∂L/∂w₁₂⁽²⁾ = √(a/0.15)</text>"))
    }

    @Test func aPageCanStyleByKindAndRole() throws {
        let svg = try text(SmallScene.scene, .light)
        let root = try #require(svg.firstMatch(of: /<svg [^>]*\sid="(g[0-9a-f]{8})"/)).1
        #expect(svg.firstMatch(of: /<path [^>]*id="g[0-9a-f]{8}-w.1.2.1" class="w positive">/) != nil)
        #expect(svg.contains("id=\"\(root)-node.a.1.1\" class=\"node activation\">\n<title>a₁</title>"))
        #expect(svg.contains("class=\"edges faded\""))
    }

    @Test func isSmall() throws {
        let plain = try Renderer().render(DemoScene.scene, as: .svg, lettering: .text)
        let outlined = try Renderer().render(DemoScene.scene, as: .svg)
        #expect(plain.count < outlined.count / 5)
        #expect(plain.count < 40_000)
    }

    /// A line of a thousand corners ends where it should, however its coordinates were shortened.
    @Test func roundingDoesNotAddUp() throws {
        let points = (0...1000).map { Point(10 + 0.1234 * Double($0), 30 + 0.0049 * Double($0)) }
        let scene = Scene(
            id: "line", size: Size(200, 100), title: "", description: "", alternative: "",
            items: [.polyline(points, Stroke(.ink))])
        let data = try #require(try text(scene, .light).firstMatch(of: /<path d="m([^"]+)"/)).1
        let numbers = data.matches(of: /(?<command>[lhv]?)\s?(?<number>-?[0-9]*\.?[0-9]+)/)
        var (x, y, isX) = (0.0, 0.0, true)
        var command = Substring("l")
        for match in numbers {
            let number = try #require(Double(match.number))
            if !match.command.isEmpty {
                command = match.command
                isX = command != "v"
            }
            if isX { x += number } else { y += number }
            if command == "l" { isX.toggle() }
        }
        #expect(abs(x - points[1000].x) < 0.006 && abs(y - points[1000].y) < 0.006)
    }

    private func text(_ scene: Scene, _ theme: Theme) throws -> String {
        String(
            decoding: try Renderer().render(scene, as: .svg, theme: theme, lettering: .text), as: UTF8.self)
    }
}
