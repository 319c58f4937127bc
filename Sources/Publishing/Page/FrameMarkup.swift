import Rendering
import Scenes

/// The frames of a series as SVG: what they share, defined once, and for each frame what refers to it.
struct FrameMarkup {
    /// Begins every id and class, so that two series on a page do not meet.
    let prefix: String
    /// Content of a picture that is rendered, if without size: clips do not work from within a hidden one.
    let definitions: [UInt8]
    let frames: [[UInt8]]
    /// The rules of the classes, as CSS.
    let rules: String
    /// The outlines of the parts that can be pointed at, open for attributes.
    let outlines: [[UInt8]]

    init(_ series: FrameSeries, parts: [PagePart], _ writer: PlainParts, prefix: String) throws {
        var writer = writer
        self.prefix = prefix
        var shared: [UInt8] = []
        for (number, looks) in series.shared.enumerated() {
            shared += "<g id=\"\(prefix)\(number)\">".utf8
            for look in looks { shared += try writer.markup(of: look.item, fadings: look.fadings) }
            shared += "</g>\n".utf8
        }
        for (index, run) in series.runs.enumerated() where !run.isEmpty {
            shared += "<g id=\"\(prefix)\(series.shared.count + index)\">".utf8
            for number in run { shared += "<use href=\"#\(prefix)\(number)\"/>".utf8 }
            shared += "</g>\n".utf8
        }
        frames = try series.frames.map { try FrameMarkup.markup($0, &writer, prefix) }
        outlines = parts.map { writer.opening(of: $0.outline) }
        definitions = Array("<defs>\n".utf8) + writer.definitions + shared + Array("</defs>\n".utf8)
        rules = writer.rules
    }

    private static func markup(
        _ pieces: [FrameSeries.Piece], _ writer: inout PlainParts, _ prefix: String
    ) throws -> [UInt8] {
        var bytes: [UInt8] = []
        for piece in pieces {
            switch piece {
            case .shared(let number): bytes += "<use href=\"#\(prefix)\(number)\"/>".utf8
            case .own(let look): bytes += try writer.markup(of: look.item, fadings: look.fadings)
            case .group(let group, let children):
                bytes += writer.opening(of: group)
                bytes += try markup(children, &writer, prefix)
                bytes += "</g>".utf8
            }
        }
        return bytes
    }
}
