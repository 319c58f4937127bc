import CCairo
import Scenes

/// How paint reaches Cairo.
enum Pen {
    /// As colours of a palette.
    case colours(Palette)
    /// As numbers in a ledger, for SVG; colours are put in when Cairo's text is rewritten.
    case numbers(Ledger)

    /// Makes a paint the source of a context.
    func dip(_ paint: Paint, in context: OpaquePointer) {
        let colour =
            switch self {
            case .colours(let palette): palette.colour(paint)
            case .numbers(let ledger): ledger.number(of: paint)
            }
        let opacity = paint.role.opacity
        cairo_set_source_rgba(
            context, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255, opacity)
    }
}
