import Lessons
import Rendering
import Scenes

/// What one thread draws at a time: a page in several formats, or the frames of an animation in one file.
enum FigurePiece: Sendable {
    case page(Drawing, folder: String, [OutputFormat])
    case animation(Animation, AnimationFormat)

    /// The pieces of an entry; frames are numbered pages in the formats that cannot hold all of them.
    static func pieces(
        of entry: DrawingPlan.Entry, _ formats: [OutputFormat], animations: [AnimationFormat]
    ) -> [FigurePiece] {
        guard entry.isAnimation else {
            return entry.drawings.map { .page($0, folder: "figures", formats) }
        }
        let ofFrames = formats.filter { AnimationFormat(rawValue: $0.rawValue) == nil }
        let frames = ofFrames.isEmpty ? [] : entry.drawings
        return frames.map { .page($0, folder: "frames", ofFrames) }
            + animations.flatMap { format in entry.animation.map { [.animation($0, format)] } ?? [] }
    }

    /// How many scenes are drawn for it.
    var count: Int {
        switch self {
        case .page: 1
        case .animation(let animation, _): animation.frames.count
        }
    }

    /// Draws and writes the piece's files; `each` is called before every scene, and what it throws ends the work.
    func write(
        _ draughtsman: Draughtsman, into folder: OutputFolder, each: () throws -> Void
    ) throws -> [WrittenFile] {
        switch self {
        case .page(let drawing, let place, let formats):
            try each()
            guard let scene = try draughtsman.scene(drawing) else { return [] }
            return try formats.map { format in
                let bytes = try draughtsman.file(drawing, scene, as: format)
                let path = "\(place)/\(drawing.id).\(format.fileExtension)"
                return try write(bytes, path, scene, drawing.provenance(scene, as: format), folder)
            }
        case .animation(let animation, let format):
            let (bytes, cover) = try draughtsman.file(animation, as: format, each: each)
            let path = "frames/\(animation.name).\(format.fileExtension)"
            return [
                try write(
                    bytes, path, cover, animation.provenance(cover, as: format), folder, animation)
            ]
        }
    }

    private func write(
        _ bytes: [UInt8], _ path: String, _ scene: Scene, _ provenance: Provenance, _ folder: OutputFolder,
        _ animation: Animation? = nil
    ) throws -> WrittenFile {
        try folder.write(bytes, to: path)
        return WrittenFile(
            path: path, bytes: bytes.count, hash: SHA256.hex(bytes), command: provenance.command,
            picture: WrittenFile.Picture(
                title: scene.title, alternative: scene.alternative, caption: provenance.caption,
                width: Int(scene.size.width), height: Int(scene.size.height), frames: animation?.frames.count)
        )
    }
}
