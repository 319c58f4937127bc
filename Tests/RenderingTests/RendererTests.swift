import Foundation
import Rendering
import Scenes
import Testing

@Suite struct RendererTests {
    private static let choices = OutputFormat.allCases.flatMap { format in
        Theme.allCases.map { (format, $0) }
    }

    @Test(arguments: choices) func bytesAreEqualInAnyOrder(_ format: OutputFormat, _ theme: Theme) throws {
        let first = try Renderer()
        let fresh = try first.render(DemoScene.scene, as: format, theme: theme)
        let other = Scene(
            id: "other", size: PageFormat.half.size, title: "Other", description: "", alternative: "",
            items: [.text("Other words", at: Point(40, 40), size: 20)])
        for format in OutputFormat.allCases {
            _ = try first.render(other, as: format, theme: .dark, scale: 2)
        }
        #expect(try first.render(DemoScene.scene, as: format, theme: theme) == fresh)
        #expect(try Renderer().render(DemoScene.scene, as: format, theme: theme) == fresh)
    }

    #if canImport(Glibc)
        /// What memory held before must not show: the C library fills every new piece with a pattern.
        @Test func bytesDoNotDependOnWhatMemoryHeld() throws {
            let symbol = try #require(dlsym(nil, "mallopt"))
            let mallopt = unsafeBitCast(symbol, to: (@convention(c) (Int32, Int32) -> Int32).self)
            let perturb: Int32 = -6
            let wanted = try OutputFormat.allCases.map { try Renderer().render(DemoScene.scene, as: $0) }
            defer { _ = mallopt(perturb, 0) }
            for pattern: Int32 in [1, 0x55, 0xA5, 243, 247, 252] {
                #expect(mallopt(perturb, pattern) == 1)
                let found = try OutputFormat.allCases.map { try Renderer().render(DemoScene.scene, as: $0) }
                #expect(found == wanted, "pattern \(pattern)")
            }
        }
    #endif

    @Test func bytesAreEqualOnAllThreads() async throws {
        let renderer = try Renderer()
        let wanted = try OutputFormat.allCases.map { try renderer.render(DemoScene.scene, as: $0) }
        try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
            for _ in 0..<6 {
                group.addTask {
                    let renderer = try Renderer()
                    return try OutputFormat.allCases.map { try renderer.render(DemoScene.scene, as: $0) }
                }
            }
            for try await found in group { #expect(found == wanted) }
        }
    }

    @Test func differentScenesDiffer() throws {
        let renderer = try Renderer()
        for format in OutputFormat.allCases {
            let light = try renderer.render(DemoScene.scene, as: format, theme: .light)
            #expect(try renderer.render(DemoScene.scene, as: format, theme: .dark) != light)
            #expect(try renderer.render(DemoScene.scene, as: format, theme: .auto) == light || format == .svg)
        }
    }

    @Test(arguments: OutputFormat.allCases) func placesThatAreNoNumbersAreErrors(_ format: OutputFormat)
        throws
    {
        let renderer = try Renderer()
        let items: [Item] = [
            .circle(Point(.nan, 0), radius: 1, fill: Paint(.ink), id: "c"),
            .polyline([Point(0, 0), Point(1, .infinity)], Stroke(.ink), id: "p"),
            .text("t", at: Point(0, -.infinity), size: 11),
            .group(id: "g", clip: Rect(x: 0, y: 0, width: .nan, height: 1), []),
        ]
        for item in items {
            #expect(throws: RenderingError.placeless(item: item.id ?? "t")) {
                try renderer.render(scene([item]), as: format)
            }
        }
    }

    @Test(arguments: OutputFormat.allCases) func oddItemsAreDrawn(_ format: OutputFormat) throws {
        let renderer = try Renderer()
        let items: [Item] = [
            .polyline([], Stroke(.ink)), .polygon([Point(1, 1)], fill: Paint(.ink)),
            .path(Path(), stroke: Stroke(.ink)), .circle(Point(5, 5), radius: -1, fill: Paint(.ink)),
            .rectangle(Rect(x: 1, y: 1, width: -4, height: 2), radius: 9, fill: Paint(.ink)),
            .text("", at: Point(1, 1), size: 11),
            .text("a\u{0}b\u{1}<&>\u{202E}עברית 漢 👩‍💻", at: Point(1, 20), size: 11),
            .line(from: Point(0, 0), to: Point(9, 9), Stroke(.ink, dash: [2, 3])),
            .group(
                id: "out", clip: Rect(x: 500, y: 0, width: 9, height: 9),
                [.text("x", at: Point(0, 0), size: 9)]),
            .group([]),
        ]
        for item in items { #expect(try !renderer.render(scene([item]), as: format).isEmpty) }
    }

    /// Marks of groups stay nested when clips change inside them.
    @Test func clipsInNamedGroupsNest() throws {
        let dots = (0..<4).map { number in
            Item.circle(
                Point(20 + 20 * Double(number), 30), radius: 16, fill: Paint(.ink), id: "dot\(number)")
        }
        let inner = Item.group(id: "inner", clip: Rect(x: 30, y: 20, width: 30, height: 30), dots)
        let outer = Item.group(
            id: "outer", clip: Rect(x: 10, y: 10, width: 60, height: 30), [inner, .group(id: "after", dots)])
        let svg = String(decoding: try Renderer().render(scene([outer]), as: .svg), as: UTF8.self)
        #expect(svg.matches(of: /data-id=/).count == 11)
        #expect(try Tool.xmllint.accepts(svg) != false)
        // As Cairo's image, where clips are Cairo's own.
        guard let drawn = try Tool.rsvg.output(for: Array(svg.utf8)) else { return }
        #expect(drawn.isFine && drawn.bytes.starts(with: [137, 80, 78, 71]))
    }

    @Test func sizesWithoutAreaOrBeyondCairoAreErrors() throws {
        let renderer = try Renderer()
        for (size, scale) in [
            (Size(0, 10), 1.0), (Size(.nan, 10), 1), (Size(40_000, 10), 1), (Size(10, 10), 9_999),
        ] {
            for format in OutputFormat.allCases {
                let page = Scene(
                    id: "p", size: size, title: "", description: "", alternative: "", items: [])
                #expect(throws: RenderingError.self) { try renderer.render(page, as: format, scale: scale) }
            }
        }
    }

    private func scene(_ items: [Item]) -> Scene {
        Scene(id: "s", size: Size(100, 60), title: "S", description: "", alternative: "", items: items)
    }
}
