/// A written figure as a document shows it.
package struct NotedFigure: Sendable {
    /// The stem of its files.
    package let name: String
    let title: String
    let alternative: String
    let caption: Prose
    let width: Int
    let height: Int
    /// Its files, in any order.
    let paths: [String]
    /// How many frames it is one of, and the PDF that holds all of them.
    let frames: (count: Int, booklet: String?)?

    /// What refers to it in a document.
    var label: String { "fig-\(name)" }

    /// The first of its files that has one of those endings.
    func path(_ endings: [String]) -> String? {
        endings.lazy.compactMap { ending in paths.first { $0.hasSuffix(".\(ending)") } }.first
    }

    /// The caption, and where the other frames are.
    var captionWithFrames: [Prose.Inline] {
        guard let frames else { return caption.inlines }
        let all: Prose.Inline = .text("all \(frames.count)")
        let link = frames.booklet.flatMap { SafeAddress($0) }.map { Prose.Inline.link([all], to: $0) } ?? all
        return caption.inlines + [.text(" (The last of \(frames.count) frames; "), link, .text(".)")]
    }
}

extension NotedFigure {
    /// The figures of a run in the lesson's order; of several frames the last one.
    static func all(of plan: DrawingPlan, files: [WrittenFile]) -> [NotedFigure] {
        let files = files.filter { $0.picture != nil }
        let byStem = Dictionary(grouping: files) { $0.path.prefix { $0 != "." } }
        return plan.entries.compactMap { entry in
            guard let drawing = entry.drawings.last else { return nil }
            let folder = entry.isAnimation ? "frames" : "figures"
            let own = byStem["\(folder)/\(drawing.id)"[...]] ?? []
            guard let picture = own.first?.picture else { return nil }
            let booklet = "frames/\(entry.request.name).pdf"
            return NotedFigure(
                name: entry.request.name, title: picture.title, alternative: picture.alternative,
                caption: Prose(markdown: picture.caption), width: picture.width, height: picture.height,
                paths: own.map(\.path),
                frames: entry.isAnimation
                    ? (entry.drawings.count, files.contains { $0.path == booklet } ? booklet : nil) : nil)
        }
    }
}
