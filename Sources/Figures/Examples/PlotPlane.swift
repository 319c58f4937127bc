import Scenes

/// A plot of two quantities: its frame, its scales and its axes.
struct PlotPlane {
    let frame: Rect
    let x: LinearScale
    let y: LinearScale
    private let axes: [Axis]

    /// - Parameters:
    ///   - names: what is written at the horizontal and at the vertical axis.
    ///   - body: the room for the plot and its axes.
    init(
        x: ScaleRange, y: ScaleRange, names: (x: String, y: String), in body: Rect, textSize: Double = 11
    ) {
        let yTicks = LinearScale(y, onto: ScaleRange(0, 1)).ticks(max(2, min(6, Int(body.height / 48))))
        let left = 21 + textSize + 0.6 * textSize * Double(yTicks.map(\.label.count).max() ?? 1)
        let frame = Rect(
            x: body.minX + left, y: body.minY + 6, width: body.width - left - 10,
            height: body.height - 6 - 2 * textSize - 20
        )
        let xScale = LinearScale(x, onto: ScaleRange(frame.minX, frame.maxX))
        let yScale = LinearScale(y, onto: ScaleRange(frame.maxY, frame.minY))
        self.frame = frame
        self.x = xScale
        self.y = yScale
        axes = [
            Axis(.left, of: frame, ticks: yTicks, title: names.y, textSize: textSize) { yScale($0) },
            Axis(
                .bottom, of: frame, ticks: xScale.ticks(max(2, min(8, Int(frame.width / 72)))),
                title: names.x,
                textSize: textSize
            ) { xScale($0) },
        ]
    }

    func point(_ x: Double, _ y: Double) -> Point { Point(self.x(x), self.y(y)) }

    /// The axes with their numbers and names; `hasGrid` draws a thin line at every number.
    func items(hasGrid: Bool) -> [Item] {
        let axes = axes.map { axis in
            var axis = axis
            axis.hasGrid = hasGrid
            return axis
        }
        return [
            .group(
                id: "axes",
                axes.flatMap(\.items) + [.rectangle(frame, stroke: Stroke(.muted, width: 1))])
        ]
    }

    /// The range of numbers with some room at both ends; those that are not finite do not count.
    static func range(_ numbers: [Double], room: Double = 0.14) -> ScaleRange {
        let finite = numbers.filter(\.isFinite)
        guard let low = finite.min(), let high = finite.max() else { return ScaleRange(-1, 1) }
        let span = high - low
        guard span > 1e-9 * max(low.magnitude, high.magnitude), span.isFinite else {
            let around = max(low.magnitude / 2, 0.5)
            return ScaleRange(low - around, low + around)
        }
        return ScaleRange(low - room * span, high + room * span)
    }
}
