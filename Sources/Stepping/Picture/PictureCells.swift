import Scenes
import Typography

/// What stands in the cells of a terminal as marks of a picture.
struct PictureCells {
    let size: Size
    let typesetter: Typesetter
    private let rise: Double

    init(size: Size, _ typesetter: Typesetter) {
        self.size = size
        self.typesetter = typesetter
        let capitals = typesetter.capHeight(of: .mono, size: ScreenPicture.textSize)
        rise = ((size.height + capitals) / 2).rounded()
    }

    /// Characters that are drawn in the same way, one after the other.
    private enum Stretch: Hashable {
        case words, alone, dots, blocks, rule
    }

    /// A piece of a line whose first cell's upper left corner is at `origin`.
    func items(of piece: StyledLine.Piece, at origin: Point) -> [Item] {
        var items = ground(of: piece, at: origin)
        var column = 0
        for (stretch, text) in stretches(of: piece) {
            let place = origin + Point(Double(column) * size.width, 0)
            switch stretch {
            case .words: items += words(text, piece.style, at: place)
            case .alone: items.append(alone(text, piece.style, at: place))
            case .dots: items += dots(text, piece.style, at: place)
            case .blocks: items += blocks(text, piece.style, at: place)
            case .rule: items.append(rule(text, at: place))
            }
            column += text.cells
        }
        return items
    }

    private func stretches(of piece: StyledLine.Piece) -> [(Stretch, String)] {
        var result: [(Stretch, String)] = []
        for character in piece.text {
            let stretch = stretch(of: character)
            if let last = result.last, last.0 == stretch, stretch != .alone {
                result[result.count - 1].1.append(character)
            } else {
                result.append((stretch, String(character)))
            }
        }
        return result
    }

    private func stretch(of character: Character) -> Stretch {
        guard let scalar = character.unicodeScalars.first?.value else { return .words }
        switch scalar {
        case 0x2800...0x28FF: return .dots
        case 0x2581...0x2588, 0x258C, 0x2590: return .blocks
        case 0x2500: return .rule
        default:
            let width = typesetter.width(of: String(character), .mono, size: ScreenPicture.textSize)
            return abs(width - size.width) < 0.01 ? .words : .alone
        }
    }

    /// The band behind a step that is reversed in a terminal.
    private func ground(of piece: StyledLine.Piece, at origin: Point) -> [Item] {
        guard piece.style == .done else { return [] }
        let width = Double(piece.text.cells) * size.width
        return [
            .rectangle(
                Rect(x: origin.x, y: origin.y, width: width, height: size.height), radius: 4,
                fill: Paint(.highlight))
        ]
    }

    private func words(_ text: String, _ style: Style, at place: Point) -> [Item] {
        let start = text.prefix { $0 == " " }.count
        var words = text.dropFirst(start)
        while words.last == " " { words.removeLast() }
        guard !words.isEmpty else { return [] }
        let position = place + Point(Double(start) * size.width, rise)
        return [letters(String(words), style, at: position, anchor: .start)]
    }

    /// A character that the monospaced face lacks, in the middle of its cell.
    private func alone(_ text: String, _ style: Style, at place: Point) -> Item {
        letters(
            text, style, at: place + Point(Double(text.cells) * size.width / 2, rise), anchor: .middle)
    }

    private func letters(_ text: String, _ style: Style, at place: Point, anchor: Anchor) -> Item {
        .text(
            Text(
                text, at: place, size: ScreenPicture.textSize, weight: style.isBold ? .semibold : .regular,
                anchor: anchor, paint: Paint(style.role), isMonospaced: true))
    }

    /// The dots of braille characters, two by four in a cell.
    private func dots(_ text: String, _ style: Style, at place: Point) -> [Item] {
        // The numbering of the dots in the Unicode block 2800, as `BrailleCanvas` has it.
        let bits: [[UInt32]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
        return text.enumerated().flatMap { column, character -> [Item] in
            let scalar = character.unicodeScalars.first?.value ?? 0x2800
            return (0..<4).flatMap { row in
                (0..<2).filter { scalar & bits[row][$0] != 0 }.map { side in
                    .circle(
                        place
                            + Point(
                                (Double(column) + 0.25 + 0.5 * Double(side)) * size.width,
                                (Double(row) + 0.5) * size.height / 4), radius: 1.3,
                        fill: Paint(style.role))
                }
            }
        }
    }

    /// Columns of eighths, and halves of cells.
    private func blocks(_ text: String, _ style: Style, at place: Point) -> [Item] {
        guard style != .done else { return [] }
        return text.enumerated().map { column, character in
            let scalar = character.unicodeScalars.first?.value ?? 0x2588
            let left = place.x + Double(column) * size.width
            if scalar == 0x258C || scalar == 0x2590 {
                let shift = scalar == 0x2590 ? size.width / 2 : 0
                return .rectangle(
                    Rect(x: left + shift, y: place.y, width: size.width / 2, height: size.height),
                    fill: Paint(style.role))
            }
            // A narrow gap between columns, and a little room above the highest.
            let height = Double(scalar - 0x2580) / 8 * (size.height - 4)
            return .rectangle(
                Rect(x: left + 0.5, y: place.y + size.height - height, width: size.width - 1, height: height),
                fill: Paint(style.role))
        }
    }

    private func rule(_ text: String, at place: Point) -> Item {
        let middle = place.y + size.height / 2
        return .line(
            from: Point(place.x, middle), to: Point(place.x + Double(text.cells) * size.width, middle),
            Stroke(.hairline, width: 1.5))
    }
}

extension Style {
    /// The role of the figures that says the same.
    var role: Role {
        switch self {
        case .plain, .title, .coming, .result, .key: .ink
        case .dim: .muted
        case .done: .onHighlight
        case .forward: .symbol(.activation)
        case .gradient: .gradient
        case .update: .symbol(.target)
        case .loss: .symbol(.loss)
        case .alarm: .negative
        case .good: .symbol(.weight)
        }
    }

    /// Whether the letters are bold.
    fileprivate var isBold: Bool {
        switch self {
        case .title, .coming, .result, .key, .alarm, .good, .done: true
        case .plain, .dim, .forward, .gradient, .update, .loss: false
        }
    }
}
