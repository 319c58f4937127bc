import Scenes

extension PlainSVG {
    /// A mark as the one element that SVG has for it.
    mutating func write(_ shape: Shape) throws(RenderingError) {
        guard shape.outline.isFinite else { throw .placeless(item: shape.id ?? shape.title ?? "a shape") }
        let name = writer.begin(shape, strength: strength)
        if shape.id != nil {
            for paint in [shape.stroke?.paint, shape.fill] {
                if let role = paint?.role.className { writer.add(class: role) }
            }
        }
        guard shape.id != nil || shape.title != nil else { return writer.endTag(isEmpty: true) }
        writer.name(shape.id, title: shape.title)
        writer.close(name)
    }
}
