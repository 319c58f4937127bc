import Lessons
import Rendering
import Scenes

/// What one thread draws at a time: a page in several formats, or the pages of an animation in one file.
struct FigurePiece: Sendable {
    let entry: DrawingPlan.Entry
    let drawings: [Drawing]
    let formats: [OutputFormat]

    /// Draws and writes the piece's files.
    func write(_ draughtsman: Draughtsman, into folder: OutputFolder, lesson: Lesson) throws -> [WrittenFile] {
        let scenes = drawings.compactMap(draughtsman.scene)
        guard let first = scenes.first, let theme = drawings.first?.theme else { return [] }
        let isSinglePage = drawings.count == 1
        let stem = "\(entry.isAnimation ? "frames" : "figures")/\(isSinglePage ? first.id : entry.request.name)"
        return try formats.map { format in
            let provenance = Provenance(
                caption: entry.request.caption ?? first.description, command: command(first, format, lesson))
            let bytes =
                isSinglePage
                ? try draughtsman.renderer.render(first, as: format, theme: theme, provenance: provenance)
                : try draughtsman.renderer.renderPDF(pages: scenes, theme: theme, provenance: provenance)
            let path = "\(stem).\(format.rawValue)"
            try folder.write(bytes, to: path)
            return WrittenFile(
                path: path, bytes: bytes.count, hash: SHA256.hex(bytes), command: provenance.command,
                picture: WrittenFile.Picture(
                    title: first.title, alternative: first.alternative,
                    caption: provenance.caption, width: Int(first.size.width),
                    height: Int(first.size.height)))
        }
    }

    private func command(_ scene: Scene, _ format: OutputFormat, _ lesson: Lesson) -> String {
        guard drawings.count == 1 else { return "gradus run \(lesson.commandWords)" }
        let moment = entry.isAnimation ? " --at \(drawings[0].step)" : ""
        return "gradus draw \(lesson.commandWords(behind: entry.request.name))\(moment) -o \(scene.id).\(format.rawValue)"
    }
}

extension Lesson {
    /// The lesson as an argument of commands, with the options that changed it.
    var commandWords: String {
        ([name] + overrides.map { "--set \(Lesson.shellQuoted($0))" }).joined(separator: " ")
    }

    func commandWords(behind figure: String) -> String {
        ([name, figure] + overrides.map { "--set \(Lesson.shellQuoted($0))" }).joined(separator: " ")
    }

    private static func shellQuoted(_ text: String) -> String {
        let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "=._-[]/:,".contains($0) && !"[]".contains($0) }
        return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
    }
}
