import Rendering
import Scenes
import Testing

@Suite struct PNGTests {
    @Test func cellsOfARasterAreThePixels() throws {
        // Noise compresses to more than it was, runs of one colour to almost nothing: both have to come back.
        var state: UInt64 = 7
        for isNoise in [true, false] {
            let cells = (0..<(211 * 97)).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return RGB(isNoise ? UInt32(truncatingIfNeeded: state >> 40) : 0x56B4E9)
            }
            let raster = try #require(
                Raster(
                    columns: 211, rows: 97, cells: .colours(cells),
                    rect: Rect(x: 0, y: 0, width: 211, height: 97)))
            let file = try PNGFile(Renderer().render(page(211, 97, [.raster(raster)]), as: .png))
            #expect(file.width == 211 && file.height == 97)
            #expect(file.pixels == cells.map(\.hex))
        }
    }

    @Test(arguments: [1.0, 2, 1.5]) func colourAtPoints(_ scale: Double) throws {
        let items: [Item] = [
            .rectangle(Rect(x: 10, y: 10, width: 20, height: 20), fill: Paint(.positive)),
            .circle(Point(60, 20), radius: 10, fill: Paint(.highlight), stroke: Stroke(.ink, width: 4)),
            .group(
                isFaded: true, clip: Rect(x: 80, y: 0, width: 10, height: 40),
                [.rectangle(Rect(x: 70, y: 0, width: 40, height: 40), fill: Paint(.negative))]),
            .group(
                clip: .circle(centre: Point(110, 20), radius: 8),
                [.rectangle(Rect(x: 98, y: 0, width: 22, height: 40), fill: Paint(.positive))]),
        ]
        for theme in [Theme.light, .dark, .print] {
            let bytes = try Renderer().render(page(120, 40, items), as: .png, theme: theme, scale: scale)
            let file = try PNGFile(bytes)
            #expect(file.width == Int(120 * scale))
            func expect(_ x: Double, _ y: Double, _ paint: Paint) {
                let found = RGB(file.pixel(Int(x * scale), Int(y * scale)))
                #expect(found == theme.colour(paint), "\(theme) at \(x), \(y): \(found.css)")
            }
            expect(2, 2, Paint(.paper))
            expect(20, 20, Paint(.positive))
            expect(60, 20, Paint(.highlight))
            expect(70, 20, Paint(.ink))
            expect(85, 20, Paint(.negative, strength: Group.fadedStrength))
            expect(75, 20, Paint(.paper))
            expect(95, 20, Paint(.paper))
            expect(104, 20, Paint(.positive))
            expect(103, 13, Paint(.paper))
            expect(116, 27, Paint(.paper))
        }
    }

    /// Twice the size is drawn anew: as sharp as its pixels allow, and the same picture when four are put together.
    @Test func twiceTheSizeIsDrawnAnew() throws {
        let renderer = try Renderer()
        let once = try PNGFile(renderer.render(SmallScene.scene, as: .png))
        let twice = try PNGFile(renderer.render(SmallScene.scene, as: .png, scale: 2))
        #expect(once.width == 240 && once.height == 160)
        #expect(twice.width == 480 && twice.height == 320)
        var uneven = 0
        var far = 0
        for y in 0..<once.height {
            for x in 0..<once.width {
                let four = [(0, 0), (1, 0), (0, 1), (1, 1)].map {
                    twice.pixel(2 * x + $0.0, 2 * y + $0.1) & 255
                }
                if Set(four).count > 1 { uneven += 1 }
                let mean = Int(four.reduce(0, +)) / 4
                if abs(mean - Int(once.pixel(x, y) & 255)) > 40 { far += 1 }
            }
        }
        #expect(uneven > 500)
        #expect(far < 384)
    }

    @Test func textsAndDensityAreInTheFile() throws {
        let provenance = Provenance(caption: "Caption", command: "gradus run demo")
        let bytes = try Renderer().render(DemoScene.scene, as: .png, scale: 2, provenance: provenance)
        let chunks = try PNGFile(bytes).chunks
        #expect(
            chunks.map(\.type) == ["IHDR", "pHYs", "tEXt", "tEXt", "iTXt", "tEXt", "tEXt", "IDAT", "IEND"])
        // 192 pixels to the inch are 7559 to the metre.
        #expect(chunks[1].data == [0, 0, 0x1D, 0x87, 0, 0, 0x1D, 0x87, 1])
        #expect(
            chunks[2].data.starts(with: Array("Title".utf8) + [0] + Array("Backward pass ".utf8) + [0xB7]))
        #expect(String(decoding: chunks[4].data, as: UTF8.self).hasSuffix(DemoScene.scene.alternative))
        #expect(chunks[6].data == Array("Source".utf8) + [0] + Array("gradus run demo".utf8))
    }

    @Test func glyphsStandBetweenPixels() throws {
        // The same word a quarter of a pixel further on is drawn differently, and a whole pixel further on alike.
        let renderer = try Renderer()
        func ink(_ x: Double) throws -> [UInt32] {
            let text = Item.text("ill", at: Point(x, 20), size: 12)
            return try PNGFile(renderer.render(page(40, 30, [text]), as: .png)).pixels
        }
        let start = try ink(10)
        #expect(try ink(10.25) != start)
        #expect(try ink(11) == Array([0xFFFFFF] + start.dropLast()))
    }

    private func page(_ width: Double, _ height: Double, _ items: [Item]) -> Scene {
        Scene(
            id: "page", size: Size(width, height), title: "Page", description: "", alternative: "",
            items: items)
    }
}
