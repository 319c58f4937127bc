import Lessons
import Rendering
import Scenes

/// A figure of the lesson as the page shows it: the picture with real text, its caption, and where its files are.
struct FigureHTML: Sendable {
    /// The lesson's name of the figure.
    let name: String
    /// One picture, or the chosen moments of a figure that has several.
    let pictures: [Picture]
    let caption: Prose
    /// How many moments there are in all.
    let momentCount: Int
    /// The figure's files, below the lesson's folder.
    let links: [(label: String, path: String)]

    struct Picture: Sendable {
        let svg: [UInt8]
        /// The same laid out anew for a narrow window; nil where it would weigh too much.
        let small: [UInt8]?
    }

    /// A figure of many moments shows so many of them.
    static let mostMoments = 3
    /// A heavier picture, such as a surface with many paths, is not there a second time.
    static let heaviest = 60_000

    /// The drawings that the page shows of a figure: those of an animation evenly apart, the first and last among them.
    static func drawings(of entry: DrawingPlan.Entry) -> [Drawing] {
        let drawings = entry.drawings
        let shown =
            drawings.count <= mostMoments
            ? drawings
            : (0..<mostMoments).map { drawings[$0 * (drawings.count - 1) / (mostMoments - 1)] }
        return shown.map(\.onPage)
    }

    init(_ entry: DrawingPlan.Entry, formats: [OutputFormat], by draughtsman: Draughtsman) throws {
        name = entry.request.name
        momentCount = entry.drawings.count
        let drawings = FigureHTML.drawings(of: entry)
        let scenes = try drawings.compactMap { drawing in
            try draughtsman.scene(drawing).map { (drawing, $0) }
        }
        pictures = try scenes.map { drawing, scene in
            let svg = try draughtsman.file(drawing, scene, as: .svg)
            let small = drawing.small
            guard svg.count < FigureHTML.heaviest, small.page != drawing.page,
                let scene = try draughtsman.scene(small)
            else { return Picture(svg: svg, small: nil) }
            return Picture(svg: svg, small: try draughtsman.file(small, scene, as: .svg))
        }
        caption =
            entry.request.caption.map(Prose.init(markdown:))
            ?? Prose([.paragraph([.text(scenes.last?.1.description ?? "")])])
        if entry.isAnimation {
            links =
                formats.contains(.pdf)
                ? [("all \(momentCount) as PDF", "frames/\(entry.request.name).pdf")] : []
        } else {
            links = formats.map {
                ($0.rawValue.uppercased(), "figures/\(entry.request.name).\($0.fileExtension)")
            }
        }
    }

    func write(into html: inout HTMLText) {
        guard !pictures.isEmpty else { return }
        html.raw("<figure")
        html.attribute("id", "figure-\(name)")
        html.raw(">\n<div class=\"wide\" tabindex=\"0\">\n")
        for picture in pictures {
            html.raw(picture.small == nil ? "<span class=\"large only\">" : "<span class=\"large\">")
            html.markup(picture.svg)
            html.raw("</span>\n")
        }
        for small in pictures.compactMap(\.small) {
            html.raw("<span class=\"small\">")
            html.markup(small)
            html.raw("</span>\n")
        }
        html.raw("</div>\n")
        html.raw("<figcaption>")
        html.line(caption)
        if momentCount > pictures.count {
            html.words(" \(pictures.count) of \(momentCount) moments are shown, side by side.")
        }
        if !links.isEmpty {
            html.raw(" <span class=\"files\">")
            for link in links {
                html.raw("<a")
                html.attribute("href", link.path)
                html.raw(">")
                html.words(link.label)
                html.raw("</a> ")
            }
            html.raw("</span>")
        }
        html.raw("</figcaption>\n</figure>\n")
    }
}

extension Drawing {
    /// The drawing as a page has it: text that can be selected, colours for day and night, no wider than a column.
    fileprivate var onPage: Drawing { inPage(of: page == .slide ? .note : page) }

    /// The drawing for a narrow window; a panel of several drawings has no room there.
    fileprivate var small: Drawing {
        inPage(of: page == .note && figure.entry.name != "panel" ? .half : page)
    }

    private func inPage(of page: PageFormat) -> Drawing {
        Drawing(
            figure: figure, step: step, page: page, ground: ground, id: id, theme: .auto, scale: 1,
            lettering: .text,
            caption: caption, command: command)
    }
}
