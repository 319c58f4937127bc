import Scenes
import Typography

/// A screen as a picture of a terminal's window: letters of one width, dots, blocks and rules drawn, crisp at any size.
package struct ScreenPicture {
    let screen: Screen
    /// What stands in the window's bar.
    let caption: String
    let cell: Size

    static let textSize = 15.0
    private static let bar = 38.0
    private static let padding = 18.0
    private static let margin = 12.0

    package init(_ screen: Screen, caption: String, _ typesetter: Typesetter) {
        self.screen = screen
        self.caption = caption
        cell = Size(typesetter.width(of: "0", .mono, size: Self.textSize), 20)
        cells = PictureCells(size: cell, typesetter)
    }

    private let cells: PictureCells

    /// - Parameter alternative: what the screen shows, for those who cannot see it.
    package func scene(id: String, title: String, alternative: String) -> Scene {
        let inner = Size(Double(screen.width) * cell.width, Double(screen.height) * cell.height)
        let window = Rect(
            x: Self.margin, y: Self.margin, width: (inner.width + 2 * Self.padding).rounded(.up),
            height: inner.height + Self.bar + 1.5 * Self.padding)
        let origin = Point(Self.margin + Self.padding, Self.margin + Self.bar + Self.padding / 2)
        return Scene(
            id: id, size: Size(window.width + 2 * Self.margin, window.height + 2 * Self.margin),
            title: title, description: "The stepper in a terminal of \(screen.width)×\(screen.height) cells.",
            alternative: alternative, items: frame(window) + rows(origin) + caret(origin))
    }

    private func frame(_ window: Rect) -> [Item] {
        let middle = window.minY + Self.bar / 2
        let buttons = (0..<3).map { number in
            Item.circle(
                Point(window.minX + 22 + 20 * Double(number), middle), radius: 6, fill: Paint(.hairline))
        }
        return [
            .rectangle(
                window, radius: 12, fill: Paint(.panel), stroke: Stroke(.hairline, width: 1.5), id: "window"),
            .line(
                from: Point(window.minX, window.minY + Self.bar),
                to: Point(window.maxX, window.minY + Self.bar), Stroke(.hairline)),
        ] + buttons + [
            .text(
                caption, at: Point(window.centre.x, middle), size: 13, anchor: .middle, baseline: .middle,
                .muted, id: "caption")
        ]
    }

    private func rows(_ origin: Point) -> [Item] {
        screen.lines.enumerated().flatMap { row, line in
            var column = 0
            var items: [Item] = []
            for piece in line.pieces {
                let place = origin + Point(Double(column) * cell.width, Double(row) * cell.height)
                items += cells.items(of: piece, at: place)
                column += piece.text.cells
            }
            return items
        }
    }

    /// Where text is being typed.
    private func caret(_ origin: Point) -> [Item] {
        screen.caret.map { caret in
            [
                .rectangle(
                    Rect(
                        x: origin.x + Double(caret.column) * cell.width,
                        y: origin.y + Double(caret.row) * cell.height + 2, width: cell.width,
                        height: cell.height - 4), fill: Paint(.ink), id: "caret")
            ]
        } ?? []
    }
}
