/// An axis of a plot as scene items: ticks, numbers, a title and, if wanted, grid lines.
package struct Axis: Hashable, Sendable {
    /// The edge of a plot that an axis lies on.
    package enum Side: String, Hashable, Sendable {
        case bottom, left
    }

    package var side: Side
    /// The frame of the plot; the axis lies on its lower or left edge.
    package var frame: Rect
    /// The ticks and their places on the page.
    package var ticks: [(tick: Tick, pixel: Double)] { zip(marks, pixels).map { ($0, $1) } }
    package var title: String?
    /// Whether a thin line crosses the plot at every tick.
    package var hasGrid: Bool
    /// The size of the numbers and the title; 11 or more.
    package var textSize: Double

    private let marks: [Tick]
    private let pixels: [Double]

    /// `pixel` gives the place of each tick on the page: x for a bottom axis, y for a left one.
    package init(
        _ side: Side, of frame: Rect, ticks: [Tick], title: String? = nil, hasGrid: Bool = false,
        textSize: Double = 11, pixel: (Double) -> Double
    ) {
        self.side = side
        self.frame = frame
        self.title = title
        self.hasGrid = hasGrid
        self.textSize = textSize
        marks = ticks
        pixels = ticks.map { pixel($0.value) }
    }

    /// The items, grid lines first.
    package var items: [Item] {
        let grid = hasGrid ? pixels.map(gridLine) : []
        return grid + ticks.flatMap { [mark(at: $0.pixel), number($0.tick.label, at: $0.pixel)] } + titleItem
    }

    private func gridLine(_ pixel: Double) -> Item {
        switch side {
        case .bottom:
            .line(from: Point(pixel, frame.minY), to: Point(pixel, frame.maxY), Stroke(.hairline, width: 0.7))
        case .left:
            .line(from: Point(frame.minX, pixel), to: Point(frame.maxX, pixel), Stroke(.hairline, width: 0.7))
        }
    }

    private func mark(at pixel: Double) -> Item {
        let end = side == .bottom ? Point(pixel, frame.maxY) : Point(frame.minX, pixel)
        let outside = side == .bottom ? Point(0, 5) : Point(-5, 0)
        return .line(from: end, to: end + outside, Stroke(.muted))
    }

    private func number(_ label: String, at pixel: Double) -> Item {
        switch side {
        case .bottom:
            .text(
                label, at: Point(pixel, frame.maxY + 8 + textSize), size: textSize, anchor: .middle, .muted)
        case .left:
            .text(
                label, at: Point(frame.minX - 9, pixel), size: textSize, anchor: .end, baseline: .middle,
                .muted)
        }
    }

    private var titleItem: [Item] {
        guard let title else { return [] }
        switch side {
        case .bottom:
            let place = Point(frame.centre.x, frame.maxY + 2 * textSize + 16)
            return [.text(title, at: place, size: textSize, anchor: .middle, .muted)]
        case .left:
            let widest = marks.map(\.label.count).max() ?? 0
            let place = Point(frame.minX - 20 - 0.6 * textSize * Double(widest), frame.centre.y)
            return [
                .text(
                    Text(
                        title, at: place, size: textSize, anchor: .middle, paint: Paint(.muted),
                        readsUpwards: true))
            ]
        }
    }
}
