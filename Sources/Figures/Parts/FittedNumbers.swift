import Formulas
import Typography

extension Typesetter {
    /// A number in its style, or with fewer digits where it would be wider than its room.
    func fitted(
        _ value: Double, _ style: Numeral.Style, signed: Bool = false, size: Double, to room: Double
    ) -> String {
        let forms =
            [Numeral.text(value, style, signed: signed)]
            + [4, 3, 2, 1].map { Numeral.text(value, digits: $0, signed: signed) }
        // Bold numbers are the widest, and a number keeps its form when it becomes bold.
        return forms.first { width(of: $0, .semibold, size: size) <= room } ?? forms[4]
    }
}
