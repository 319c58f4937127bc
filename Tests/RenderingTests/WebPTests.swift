import Foundation
import Rendering
import Scenes
import Testing

@Suite struct WebPTests {
    @Test(arguments: [Theme.light, .dark]) func aPictureHasThePixelsOfThePNG(_ theme: Theme) throws {
        let renderer = try Renderer()
        let webp = try renderer.render(DemoScene.scene, as: .webp, theme: theme)
        let png = try renderer.render(DemoScene.scene, as: .png, theme: theme)
        let read = try Tool.dwebp.output(for: webp, ["-ppm", "--", "-"])
        #expect(read.isFine)
        #expect(try Picture(ppm: read.bytes).channels == Picture(png: png).channels)
        #expect(webp.count < png.count)
    }

    @Test func itTellsWhatItShows() throws {
        let page = Scene(
            id: "p", size: Size(40, 20), title: "Tom & <Jerry>", description: "", alternative: "A \"cat\"",
            items: [])
        let bytes = try Renderer().render(
            page, as: .webp, provenance: Provenance(caption: "Look.", command: "gradus draw it"))
        let xmp = try #require(WebPChunks(bytes).first("XMP "))
        let text = String(decoding: xmp, as: UTF8.self)
        #expect(text.contains(">Tom &amp; &lt;Jerry&gt;<") && text.contains("A &quot;cat&quot; Look."))
        #expect(text.contains("gradus draw it"))
        #expect(try Tool.xmllint.accepts(text))
    }

    @Test func anAnimationShowsEveryFrameExactly() throws {
        let scenes = [SmallScene.scene] + (1..<5).map { SmallScene.variant($0) }
        let durations = [1000, 280, 40, 280, 2400]
        let renderer = try Renderer()
        let bytes = try renderer.renderAnimation(milliseconds: durations) { scenes[$0] }
        let frames = try WebPChunks(bytes).frames
        #expect(frames.map(\.milliseconds) == durations)
        // A frame is played over those before it.
        let size = SmallScene.scene.size
        let width = Int(size.width)
        var shown = [UInt8](repeating: 0, count: 3 * width * Int(size.height))
        let scratch = try Scratch()
        let file = try scratch.write(bytes, "a.webp")
        for (index, frame) in frames.enumerated() {
            let one = scratch.folder.appending(path: "\(index).webp")
            let got = try Tool.webpmux.output([
                "-get", "frame", "\(index + 1)", file.path, "-o", one.path,
            ])
            #expect(got.isFine)
            let read = try Tool.dwebp.output(for: [], ["-pam", one.path]).bytes
            let pixels = read.suffix(4 * frame.width * frame.height)
            for (place, start) in stride(from: pixels.startIndex, to: pixels.endIndex, by: 4).enumerated()
            where pixels[start + 3] > 0 {
                let x = frame.x + place % frame.width
                let y = frame.y + place / frame.width
                for channel in 0..<3 { shown[3 * (y * width + x) + channel] = pixels[start + channel] }
            }
            #expect(try Picture(png: renderer.render(scenes[index], as: .png)).channels == shown, "\(index)")
        }
        #expect(try Renderer().renderAnimation(milliseconds: durations) { scenes[$0] } == bytes)
    }

    @Test func aStopBetweenFramesEndsIt() throws {
        struct Stop: Error {}
        let renderer = try Renderer()
        #expect(throws: Stop.self) {
            try renderer.renderAnimation(milliseconds: [100, 100]) { index in
                if index == 1 { throw Stop() }
                return SmallScene.scene
            }
        }
        #expect(throws: RenderingError.self) {
            try renderer.renderAnimation(milliseconds: []) { _ in SmallScene.scene }
        }
    }
}
