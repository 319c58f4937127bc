import Scenes

/// Pieces of pictures as plain SVG, for a page that puts many pictures together from what they share.
///
/// One writer serves all of a page's pieces, so that a colour has one class and a clip one definition.
package struct PlainParts {
    private var drawing: PlainSVG
    private let prefix: String
    private var clips: [Clip: Int] = [:]
    /// The clips of groups; they must stand in a picture that is not hidden.
    package private(set) var definitions: [UInt8] = []

    init(_ drawing: PlainSVG, prefix: String) {
        self.drawing = drawing
        self.prefix = prefix
    }

    /// An item, `fadings` faded groups deep; what a group of a scene has around it is left out.
    package mutating func markup(of item: Item, fadings: Int = 0) throws(RenderingError) -> [UInt8] {
        let around = drawing.strength
        defer { drawing.strength = around }
        for _ in 0..<fadings { drawing.strength *= Group.fadedStrength }
        try drawing.write(item)
        return written()
    }

    /// The start of a group, with its clip and nothing else.
    package mutating func opening(of group: Group) -> [UInt8] {
        guard let clip = group.clip else { return Array("<g>".utf8) }
        let known = clips[clip]
        let number = known ?? drawing.define(clip)
        clips[clip] = number
        if known == nil { definitions += written() }
        drawing.writer.open("g")
        drawing.writer.write("clip-path", part: number, before: "url(#", after: ")")
        drawing.writer.endTag(isEmpty: false)
        return written()
    }

    /// The start of an outline's element, without paint and still open for attributes.
    package mutating func opening(of outline: Shape.Outline) -> [UInt8] {
        _ = drawing.writer.open(outline)
        return written()
    }

    /// The rules of all pieces so far, as CSS.
    package var rules: String {
        let body = drawing.writer.body
        let dark = body.darkRules.joined(separator: "\n")
        return body.rules.joined(separator: "\n")
            + (dark.isEmpty ? "" : "\n@media screen and (prefers-color-scheme:dark){\n\(dark)\n}")
    }

    /// What was written since the last time, with the page's name in its ids.
    private mutating func written() -> [UInt8] {
        var bytes: [UInt8] = []
        for byte in drawing.writer.body.bytes {
            if byte == SVGBody.nameByte { bytes += prefix.utf8 } else { bytes.append(byte) }
        }
        drawing.writer.body.bytes.removeAll(keepingCapacity: true)
        return bytes
    }
}
