import Lessons
import Rendering
import Scenes

/// What one thread draws at a time: a page in several formats, or the pages of an animation in one file.
struct FigurePiece: Sendable {
    let entry: DrawingPlan.Entry
    let drawings: [Drawing]
    let formats: [OutputFormat]

    /// The pieces of an entry; the frames of an animation share one PDF, single figures have their own.
    static func pieces(of entry: DrawingPlan.Entry, formats: [OutputFormat]) -> [FigurePiece] {
        guard entry.isAnimation else {
            return entry.drawings.map { FigurePiece(entry: entry, drawings: [$0], formats: formats) }
        }
        let ofFrames = formats.filter { $0 != .pdf }
        let frames =
            ofFrames.isEmpty
            ? [] : entry.drawings.map { FigurePiece(entry: entry, drawings: [$0], formats: ofFrames) }
        let isBooklet = formats.contains(.pdf) && !entry.drawings.isEmpty
        return frames
            + (isBooklet ? [FigurePiece(entry: entry, drawings: entry.drawings, formats: [.pdf])] : [])
    }

    /// Draws and writes the piece's files.
    func write(
        _ draughtsman: Draughtsman, into folder: OutputFolder, lesson: Lesson
    ) throws -> [WrittenFile] {
        let scenes = try drawings.compactMap { try draughtsman.scene($0) }
        guard let first = scenes.first, let drawing = drawings.first else { return [] }
        if entry.isAnimation && formats == [.pdf] {
            let provenance = Provenance(
                caption: drawing.caption ?? first.description, command: "gradus run \(lesson.commandWords)")
            let bytes = try draughtsman.booklet(scenes, theme: drawing.theme, provenance)
            return [try write(bytes, "frames/\(entry.request.name).pdf", first, provenance, folder)]
        }
        let place = entry.isAnimation ? "frames" : "figures"
        return try formats.map { format in
            let bytes = try draughtsman.file(drawing, first, as: format)
            let path = "\(place)/\(drawing.id).\(format.fileExtension)"
            return try write(bytes, path, first, drawing.provenance(first, as: format), folder)
        }
    }

    private func write(
        _ bytes: [UInt8], _ path: String, _ scene: Scene, _ provenance: Provenance, _ folder: OutputFolder
    ) throws -> WrittenFile {
        try folder.write(bytes, to: path)
        return WrittenFile(
            path: path, bytes: bytes.count, hash: SHA256.hex(bytes), command: provenance.command,
            picture: WrittenFile.Picture(
                title: scene.title, alternative: scene.alternative, caption: provenance.caption,
                width: Int(scene.size.width), height: Int(scene.size.height)))
    }
}
