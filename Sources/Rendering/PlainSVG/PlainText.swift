import Scenes
import Typography

extension PlainSVG {
    /// A line of words as text, as long as it is in the fonts it was composed with.
    mutating func write(_ text: Text, id: String?) throws(RenderingError) {
        guard text.position.isFinite, text.size.isFinite else { throw .placeless(item: text.string) }
        guard text.size > 0, !text.string.isEmpty else { return }
        let face = Face(isBold: text.weight == .semibold, isMonospaced: text.isMonospaced)
        let rise = text.baseline == .middle ? typesetter.capHeight(of: face, size: text.size) / 2 : 0
        writer.open("text")
        if let id { writer.identify(id) }
        writer.place(Point(0, rise), from: text.position, readsUpwards: text.readsUpwards)
        switch text.anchor {
        case .start: break
        case .middle: writer.write("text-anchor", "middle")
        case .end: writer.write("text-anchor", "end")
        }
        if text.size != 12 { writer.write("font-size", text.size) }
        if text.isMonospaced { writer.write("font-family", "DejaVu Sans Mono,monospace") }
        if text.weight == .semibold { writer.write("font-weight", "600") }
        writer.write(fill: text.paint, strength: strength)
        if text.hasHalo {
            writer.write("stroke", Paint(.paper))
            writer.write("stroke-width", 4)
            writer.write("stroke-linejoin", "round")
            writer.write("paint-order", "stroke")
        }
        let width = typesetter.width(of: text.string, face, size: text.size)
        if text.string.utf8.count > 1, width > 0 { writer.write("textLength", width) }
        if text.string.hasSpacesToKeep { writer.write("xml:space", "preserve") }
        writer.endTag(isEmpty: false, breaksLine: false)
        writer.body.append(escaping: text.string)
        writer.close("text")
    }
}

extension String {
    /// Whether there are spaces that XML's readers would drop: at an end, or several in a row.
    fileprivate var hasSpacesToKeep: Bool {
        var previous = UInt8(ascii: " ")
        for byte in utf8 {
            if byte == UInt8(ascii: " "), previous == byte { return true }
            previous = byte
        }
        return previous == UInt8(ascii: " ")
    }
}
