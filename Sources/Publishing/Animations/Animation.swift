import Lessons
import Rendering
import Scenes

/// A figure at several moments, to be shown one after the other by one file.
package struct Animation: Sendable {
    package let frames: [Drawing]
    /// How long each frame is shown.
    package let milliseconds: [Int]
    /// The figure without a moment: it names the file and the command.
    private var whole: Drawing

    /// Nil without frames.
    init?(_ frames: [Drawing], of lesson: Lesson, _ request: Lesson.FigureRequest, _ choices: Drawing.Choices)
    {
        guard let first = frames.first else { return nil }
        self.frames = frames
        milliseconds = Pace.milliseconds(frames: frames.count, seconds: request.pace)
        whole = Drawing(of: lesson, request, step: first.step, isNamed: false, id: request.name, choices)
    }

    /// The same in a file of another name.
    package func named(_ stem: String) -> Animation {
        var renamed = self
        renamed.whole.id = stem
        return renamed
    }

    var theme: Theme { whole.theme }
    var scale: Double { Double(whole.scale) }
    /// The stem of its files.
    package var name: String { whole.id }

    /// What the file tells of where it comes from; `cover` is the scene that tells what it shows.
    func provenance(_ cover: Scene, as format: AnimationFormat) -> Provenance {
        whole.provenance(cover, ending: format.fileExtension)
    }

    /// What all frames show together, in the words of the first and the last, as a scene without a picture.
    func cover(_ first: Scene, _ last: Scene) -> Scene {
        guard frames.count > 1 else { return first }
        return Scene(
            id: first.id, size: first.size,
            title: first.title == last.title ? first.title : "From “\(first.title)” to “\(last.title)”",
            description: first.description,
            alternative:
                "\(frames.count) frames. The first: \(first.alternative) The last: \(last.alternative)",
            items: [])
    }
}

extension Draughtsman {
    /// An animation as the bytes of a file, and the scene that tells what it shows.
    ///
    /// - Parameter each: called before every frame; what it throws ends the work.
    package func file(
        _ animation: Animation, as format: AnimationFormat, each: () throws -> Void
    ) throws -> (bytes: [UInt8], cover: Scene) {
        var ends: (first: Scene, last: Scene)?
        func scene(_ index: Int) throws -> Scene {
            try each()
            guard let scene = try self.scene(animation.frames[index]) else { throw NoFrame() }
            ends = (ends?.first ?? scene, scene)
            return scene
        }
        func told(_ first: Scene, _ last: Scene) -> (Scene, Provenance) {
            let cover = animation.cover(first, last)
            return (cover, animation.provenance(cover, as: format))
        }
        let bytes: [UInt8]
        switch format {
        case .pdf:
            let scenes = try animation.frames.indices.map(scene)
            bytes = try renderer.renderPDF(
                pages: scenes, theme: animation.theme, scale: animation.scale,
                provenance: told(scenes[0], scenes[scenes.count - 1]).1)
        case .webp:
            bytes = try renderer.renderAnimation(
                milliseconds: animation.milliseconds, theme: animation.theme, scale: animation.scale,
                told: told, scene: scene)
        case .gif, .mp4:
            let film = try Film(FFmpeg.find())
            for (index, milliseconds) in animation.milliseconds.enumerated() {
                let frame = try renderer.render(
                    scene(index), as: .png, theme: animation.theme, scale: animation.scale)
                try film.add(frame, milliseconds: milliseconds)
            }
            let title = ends.map { animation.cover($0.first, $0.last).title }
            bytes = try film.finish(as: format, title: title ?? "", each: each)
        }
        guard let ends else { throw NoFrame() }
        return (bytes, animation.cover(ends.first, ends.last))
    }
}

/// A frame of a step that the run does not have.
private struct NoFrame: Error, CustomStringConvertible {
    var description: String { "the run has no step to show" }
}
