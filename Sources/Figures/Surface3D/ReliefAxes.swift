import Formulas
import Scenes
import Typography

/// The axes of a relief: both parameters along the near edges of the floor, the loss up the left edge.
struct ReliefAxes {
    let relief: Relief
    let camera: Camera
    let names: (across: String, up: String)

    private func edge(_ x: Double, _ y: Double) -> Point { camera(.init(x: x, y: y, z: Camera.floor)) }

    var items: [Item] {
        [.group(id: "axes", front + side + upright)]
    }

    /// About five round numbers with their places, those left out that would stand too close to the one before.
    private func spaced(_ scale: LinearScale, _ place: (Double) -> Point) -> [(tick: Tick, place: Point)] {
        var kept: [(tick: Tick, place: Point)] = []
        for tick in scale.ticks(5) {
            let point = place(tick.value)
            if let last = kept.last, last.place.distance(to: point) < 26 { continue }
            kept.append((tick, point))
        }
        return kept
    }

    /// Along the near edge, from left to right.
    private var front: [Item] {
        let scale = LinearScale(
            ScaleRange(relief.window.across.lowerBound, relief.window.across.upperBound),
            onto: ScaleRange(-1, 1))
        let ticks = spaced(scale) { edge(scale($0), -1) }.flatMap { tick, point -> [Item] in
            return [
                .line(from: point, to: point + Point(-2, 5), Stroke(.muted)),
                .text(tick.label, at: point + Point(-6, 17), size: 11, anchor: .middle, .muted),
            ]
        }
        // A long name ends where the edge has come down far enough.
        let isShort = names.across.count < 18
        let place =
            isShort
            ? edge(0, -1) + Point(-16 - 2.6 * Double(names.across.count), 36) : edge(0.9, -1) + Point(-40, 12)
        return ticks + [.text(names.across, at: place, size: 12, anchor: isShort ? .middle : .end, .muted)]
    }

    /// Along the right edge, away from the viewer.
    private var side: [Item] {
        let scale = LinearScale(
            ScaleRange(relief.window.up.lowerBound, relief.window.up.upperBound), onto: ScaleRange(-1, 1))
        let ticks = spaced(scale) { edge(1, scale($0)) }.flatMap { tick, point -> [Item] in
            return [
                .line(from: point, to: point + Point(5, 2), Stroke(.muted)),
                .text(tick.label, at: point + Point(9, 6), size: 11, .muted),
            ]
        }
        let middle = edge(1, 0)
        return ticks + [.text(names.up, at: middle + Point(40, 14), size: 12, .muted)]
    }

    /// Up the left corner: the loss at the heavier contour lines.
    private var upright: [Item] {
        func at(_ height: Double) -> Point { camera(.init(x: -1, y: -1, z: height)) }
        let majors = relief.levels.values.enumerated().filter { relief.levels.isMajor($0.offset) }
        var last = Double.infinity
        let ticks = majors.flatMap { _, level -> [Item] in
            let point = at(relief.height(of: level))
            let mark = Item.line(from: point, to: point + Point(-5, 0), Stroke(.muted))
            // Low levels stand close together: a number has room or is left out.
            guard last - point.y >= 14 else { return [mark] }
            last = point.y
            return [
                mark,
                .text(
                    Numeral.text(level, digits: 3), at: point + Point(-9, 0), size: 11, anchor: .end,
                    baseline: .middle, .muted),
            ]
        }
        let top = at(1)
        return [.line(from: at(0), to: top, Stroke(.muted))] + ticks + [
            .text("loss", at: top + Point(0, -10), size: 12, anchor: .middle, .muted)
        ]
    }
}
