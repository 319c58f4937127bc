import Scenes

/// The meanings of the colours that are drawn into Cairo's SVG.
///
/// Cairo's surface knows neither ids nor themes. So each paint is drawn in a colour that is only a number, and marks
/// of further numbers stand where a group opens or closes, a raster or a long line lies or a text is; the rewriting puts
/// the meaning in their place. It also makes the colours exact, which Cairo prints in rounded percentages.
final class Ledger {
    enum Entry {
        case paint(Paint)
        case opening(id: String?, title: String?)
        case closing
        case shape(Shape, strength: Double)
        case raster(Raster, strength: Double)
        case words(SelectableText)
    }

    private(set) var entries: [Entry] = []
    private var numbers: [Paint: Int] = [:]

    /// The number of a paint, as a colour; equal paints have one number.
    func number(of paint: Paint) -> RGB {
        if let known = numbers[paint] { return RGB(UInt32(known)) }
        numbers[paint] = entries.count
        return number(of: .paint(paint))
    }

    /// The number of a new entry, as a colour.
    func number(of entry: Entry) -> RGB {
        entries.append(entry)
        return RGB(UInt32(truncatingIfNeeded: entries.count - 1))
    }

    /// The entry that a colour stands for.
    func entry(_ number: Int) -> Entry? { entries.indices.contains(number) ? entries[number] : nil }
}
