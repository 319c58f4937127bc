import Foundation
import Rendering
import Scenes
import Testing

@Suite struct RendererTests {
    private static let choices = FileKind.all.flatMap { kind in
        Theme.allCases.map { (kind, $0) }
    }

    @Test(arguments: choices) func bytesAreEqualInAnyOrder(_ kind: FileKind, _ theme: Theme) throws {
        let first = try Renderer()
        let fresh = try first.render(DemoScene.scene, as: kind, theme: theme)
        let other = Scene(
            id: "other", size: PageFormat.half.size, title: "Other", description: "", alternative: "",
            items: [.text("Other words", at: Point(40, 40), size: 20)])
        for kind in FileKind.all {
            _ = try first.render(other, as: kind, theme: .dark, scale: 2)
        }
        #expect(try first.render(DemoScene.scene, as: kind, theme: theme) == fresh)
        #expect(try Renderer().render(DemoScene.scene, as: kind, theme: theme) == fresh)
    }

    #if canImport(Glibc)
        /// What memory held before must not show: the C library fills every new piece with a pattern.
        @Test func bytesDoNotDependOnWhatMemoryHeld() throws {
            let symbol = try #require(dlsym(nil, "mallopt"))
            let mallopt = unsafeBitCast(symbol, to: (@convention(c) (Int32, Int32) -> Int32).self)
            let perturb: Int32 = -6
            let wanted = try FileKind.all.map { try Renderer().render(DemoScene.scene, as: $0) }
            defer { _ = mallopt(perturb, 0) }
            for pattern: Int32 in [1, 0x55, 0xA5, 243, 247, 252] {
                #expect(mallopt(perturb, pattern) == 1)
                let found = try FileKind.all.map { try Renderer().render(DemoScene.scene, as: $0) }
                #expect(found == wanted, "pattern \(pattern)")
            }
        }
    #endif

    @Test func bytesAreEqualOnAllThreads() async throws {
        let renderer = try Renderer()
        let wanted = try FileKind.all.map { try renderer.render(DemoScene.scene, as: $0) }
        try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
            for _ in 0..<6 {
                group.addTask {
                    let renderer = try Renderer()
                    return try FileKind.all.map { try renderer.render(DemoScene.scene, as: $0) }
                }
            }
            for try await found in group { #expect(found == wanted) }
        }
    }

    @Test func differentScenesDiffer() throws {
        let renderer = try Renderer()
        for kind in FileKind.all {
            let light = try renderer.render(DemoScene.scene, as: kind, theme: .light)
            #expect(try renderer.render(DemoScene.scene, as: kind, theme: .dark) != light)
            let auto = try renderer.render(DemoScene.scene, as: kind, theme: .auto)
            #expect((auto == light) == (kind.format != .svg))
        }
    }

    @Test(arguments: FileKind.all) func placesThatAreNoNumbersAreErrors(_ kind: FileKind) throws {
        let renderer = try Renderer()
        let items: [Item] = [
            .circle(Point(.nan, 0), radius: 1, fill: Paint(.ink), id: "c"),
            .polyline([Point(0, 0), Point(1, .infinity)], Stroke(.ink), id: "p"),
            .text("t", at: Point(0, -.infinity), size: 11),
            .group(id: "g", clip: Rect(x: 0, y: 0, width: .nan, height: 1), []),
        ]
        for item in items {
            #expect(throws: RenderingError.placeless(item: item.id ?? "t")) {
                try renderer.render(scene([item]), as: kind)
            }
        }
    }

    @Test(arguments: FileKind.all) func oddItemsAreDrawn(_ kind: FileKind) throws {
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
        for item in items { #expect(try !renderer.render(scene([item]), as: kind).isEmpty) }
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
        // The dots are drawn twice, and bear their ids once.
        #expect(svg.matches(of: /<g id="g[0-9a-f]+-(dot|inner|outer|after)/).count == 7)
        #expect(svg.matches(of: /<g[^>]* class="dot[0-3]"/).count == 8)
        #expect(try Tool.xmllint.accepts(svg))
        // As Cairo's image, where clips are Cairo's own.
        let drawn = try Tool.rsvg.output(for: Array(svg.utf8))
        #expect(drawn.isFine && drawn.bytes.starts(with: [137, 80, 78, 71]))
    }

    /// What a circle cuts off is named by the group alone.
    @Test(arguments: OutputFormat.allCases) func circlesCutNamedItems(_ format: OutputFormat) throws {
        let raster = try #require(
            Raster(
                columns: 2, rows: 1, cells: .ramp(.activation, strength: 1, [-1, 1]),
                rect: Rect(x: 10, y: 10, width: 40, height: 40), id: "cells"))
        let disc = Item.group(
            id: "disc", clip: .circle(centre: Point(30, 30), radius: 20),
            [
                .raster(raster), .circle(Point(45, 30), radius: 9, fill: Paint(.ink), id: "dot"),
                .text("a", at: Point(30, 30), size: 11, id: "word"),
            ])
        let bytes = try Renderer().render(scene([disc, .group(id: "after", [])]), as: format)
        guard format == .svg else { return #expect(!bytes.isEmpty) }
        let svg = String(decoding: bytes, as: UTF8.self)
        #expect(svg.contains("disc") && svg.contains("after") && !svg.contains("\"dot\""))
        #expect(try Tool.xmllint.accepts(svg) != false)
    }

    @Test func sizesWithoutAreaOrBeyondCairoAreErrors() throws {
        let renderer = try Renderer()
        for (size, scale) in [
            (Size(0, 10), 1.0), (Size(.nan, 10), 1), (Size(40_000, 10), 1), (Size(10, 10), 9_999),
        ] {
            for kind in FileKind.all {
                let page = Scene(
                    id: "p", size: size, title: "", description: "", alternative: "", items: [])
                #expect(throws: RenderingError.self) { try renderer.render(page, as: kind, scale: scale) }
            }
        }
    }

    private func scene(_ items: [Item]) -> Scene {
        Scene(id: "s", size: Size(100, 60), title: "S", description: "", alternative: "", items: items)
    }
}
