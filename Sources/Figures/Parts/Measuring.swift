import Formulas
import Scenes
import Typography

extension Typesetter {
    /// The room that a line of text takes on the page: its width, from capital height to the depth of a p.
    package func bounds(of text: Text) -> Rect {
        let face = Face(isBold: text.weight == .semibold, isMonospaced: text.isMonospaced)
        let width = width(of: text.string, face, size: text.size)
        let capHeight = capHeight(of: face, size: text.size)
        let depth = 0.2 * text.size
        let left: Double
        switch text.anchor {
        case .start: left = 0
        case .middle: left = -width / 2
        case .end: left = -width
        }
        let top = text.baseline == .middle ? -capHeight / 2 : -capHeight
        if text.readsUpwards {
            return Rect(
                x: text.position.x + top, y: text.position.y - left - width, width: capHeight + depth,
                height: width)
        }
        return Rect(
            x: text.position.x + left, y: text.position.y + top, width: width, height: capHeight + depth)
    }

    /// The room that a formula takes on the page.
    package func bounds(of text: FormulaText) -> Rect {
        let box = layout(text.formula, size: text.size)
        let left: Double
        switch text.anchor {
        case .start: left = 0
        case .middle: left = -box.width / 2
        case .end: left = -box.width
        }
        let top = text.baseline == .middle ? -box.height / 2 : -box.ascent
        return Rect(
            x: text.position.x + left, y: text.position.y + top, width: box.width, height: box.height)
    }

    /// The longest beginning of `text` that fits, with an ellipsis where something was cut.
    package func cut(_ text: String, _ face: Face, size: Double, to room: Double) -> String {
        guard width(of: text, face, size: size) > room else { return text }
        var kept = text
        while !kept.isEmpty {
            kept.removeLast()
            let candidate = kept.trimmingSpaces + "…"
            if width(of: candidate, face, size: size) <= room { return candidate }
        }
        return ""
    }
}

extension String {
    /// The text without spaces and dots at its end.
    fileprivate var trimmingSpaces: String {
        var kept = self[...]
        while let last = kept.last, last == " " || last == "·" || last == ":" { kept.removeLast() }
        return String(kept)
    }
}
