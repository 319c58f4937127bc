import Foundation
import Rendering
import Scenes
import Testing

/// What other programs make of our files looks like our own picture, but for the edges of shapes and letters.
@Suite struct ReadersAgreeTests {
    /// Who reads which file, and how much of a tile of 16 × 16 pixels may differ at most.
    enum Reader: String, CaseIterable {
        case chromium, chromiumText, rsvg, rsvgText, poppler

        /// Letters that rsvg sets stand some pixels elsewhere at the end of a long line, since it knows neither digits of equal
        /// width nor `textLength`: there only the whole can be compared.
        var bound: Double? {
            switch self {
            case .chromium, .rsvg, .chromiumText: 0.05
            case .poppler: 0.07
            case .rsvgText: nil
            }
        }

        func picture(of scene: Scene, _ renderer: Renderer) throws -> Picture {
            switch self {
            case .chromium: try inChromium(renderer.render(scene, as: .svg), scene)
            case .chromiumText: try inChromium(renderer.render(scene, as: .svg, lettering: .text), scene)
            case .rsvg: try inRsvg(renderer.render(scene, as: .svg))
            case .rsvgText: try inRsvg(renderer.render(scene, as: .svg, lettering: .text))
            case .poppler: try Picture(ppm: Tool.pdftoppm.output(for: renderer.render(scene, as: .pdf)).bytes)
            }
        }

        private func inRsvg(_ svg: [UInt8]) throws -> Picture {
            try Picture(png: Tool.rsvg.output(for: svg).bytes)
        }

        private func inChromium(_ svg: [UInt8], _ scene: Scene) throws -> Picture {
            let scratch = try Scratch()
            let file = try scratch.write(svg, "scene.svg")
            let shot = scratch.folder.appending(path: "shot.png")
            let size = "\(Int(scene.size.width)),\(Int(scene.size.height))"
            let output = try Tool.chromium.output(
                for: [],
                ["--window-size=\(size)", "--screenshot=\(shot.path)", file.absoluteString])
            #expect(output.isFine)
            return try Picture(png: Array(Data(contentsOf: shot)))
        }
    }

    @Test(arguments: Reader.allCases) func lookTheSame(_ reader: Reader) throws {
        let renderer = try Renderer()
        let ours = try Picture(png: renderer.render(DemoScene.scene, as: .png))
        let theirs = try reader.picture(of: DemoScene.scene, renderer)
        let difference = try #require(theirs.difference(to: ours))
        #expect(difference.mean < 0.01, "\(reader)")
        guard let bound = reader.bound else { return }
        #expect(difference.worst < bound, "\(reader) at \(difference.place)")
        // The bound is tight enough to notice one label that is elsewhere, or missing.
        for change in [Self.moved, Self.removed] {
            let changed = try Picture(png: renderer.render(change, as: .png))
            let noticed = try #require(theirs.difference(to: changed))
            #expect(noticed.worst > bound, "\(reader)")
        }
    }

    /// The demo with one small label four pixels to the right.
    private static let moved = DemoScene.scene.changing("−0.75") { text in
        var text = text
        text.position.x += 4
        return text
    }

    private static let removed = DemoScene.scene.changing("−0.75") { _ in nil }
}

extension Scene {
    /// The scene with the text of these words changed, or left out.
    fileprivate func changing(_ words: String, _ change: (Text) -> Text?) -> Scene {
        Scene(
            id: id, size: size, title: title, description: description, alternative: alternative,
            items: items.compactMap { $0.changing(words, change) })
    }
}

extension Item {
    fileprivate func changing(_ words: String, _ change: (Text) -> Text?) -> Item? {
        switch self {
        case .text(let text) where text.string == words: return change(text).map { .text($0) }
        case .group(var group):
            group.children = group.children.compactMap { $0.changing(words, change) }
            return .group(group)
        case .text, .shape, .formula, .raster: return self
        }
    }
}
