import Formulas
import Scenes

extension FunctionPanel {
    private func isInside(_ x: Double, _ y: Double) -> Bool {
        x >= scales.x.start && x <= scales.x.end && y >= scales.y.start && y <= scales.y.end
    }

    private func point(_ x: Double, _ y: Double) -> Point { Point(xScale(x), yScale(y)) }

    private var shownMarks: [SampledFunction.Mark] { function.marks.filter { isInside($0.x, $0.value) } }

    /// Points of the curves and of what is marked, that labels should not cover.
    private var trail: [Point] { (parts(function.values) + parts(function.slopes)).flatMap { $0 } }

    /// The place where the slope is largest.
    var steepest: [Item] {
        guard let place = function.steepest, isInside(place.x, place.slope) else { return [] }
        let centre = point(place.x, place.slope)
        return [Marker.triangleUp.item(at: centre, radius: 4.5, .gradient)]
    }

    /// How a point of the curve is tied to its slope.
    static let connection = Stroke(.muted, width: 0.8, dash: [1, 3])

    /// Where the run is at present: on the curve and, below or above it, its slope.
    var marks: [Item] {
        let marks = shownMarks
        let radius: Double = isLarge ? 5 : 3.5
        var items: [Item] = []
        var obstacles: [Rect] = []
        for mark in marks {
            let centre = point(mark.x, mark.value)
            obstacles.append(Rect(around: centre, width: 2 * radius + 4, height: 2 * radius + 4))
            guard isInside(mark.x, mark.slope) else { continue }
            let slope = point(mark.x, mark.slope)
            obstacles.append(Rect(around: slope, width: 2 * radius + 2, height: 2 * radius + 2))
            items.append(.line(from: centre, to: slope, FunctionPanel.connection))
            items.append(Marker.diamond.item(at: slope, radius: radius - 0.5, .gradient, isHollow: true))
        }
        for (index, mark) in marks.enumerated() {
            let centre = point(mark.x, mark.value)
            if mark.isActive { items.append(.circle(centre, radius: radius + 5, fill: Paint(.highlight))) }
            items.append(
                .circle(
                    centre, radius: radius, fill: Paint(.paper),
                    stroke: Stroke(mark.isActive ? .ink : valueRole, width: 2.2),
                    id: "\(id).mark.\(index)", title: "\(mark.owner): \(Numeral.text(mark.value))"))
        }
        var labels = PointLabels(
            plot, marks: marks.map { point($0.x, $0.value) }, obstacles: obstacles, trail: trail, typesetter)
        if let place = function.steepest, isLarge, isInside(place.x, place.slope) {
            items += labels.place(
                .words("steepest \(Numeral.text(place.slope, digits: 3))"),
                near: point(place.x, place.slope), .gradient, id: "\(id).steepest")
        }
        for (index, mark) in marks.enumerated() where marks.count <= 12 {
            let full = Formula.relation(mark.symbol, .equals, .number(mark.number, digits: 3))
            items += labels.place(
                cell.width > 300 && isLarge && marks.count <= 4 ? full : mark.symbol,
                near: point(mark.x, mark.value), .ink,
                id: "\(id).label.\(index)")
        }
        return items
    }
}
