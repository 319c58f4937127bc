import Formulas
import Learning
import Scenes
import Typography

/// The plot of a slice: the curve, the tangent at its beginning, the two ends of the step.
struct SliceDrawing {
    let slice: StepSlice
    let plot: PlotPlane
    private let context: FigureContext

    init(_ context: FigureContext, in body: Rect) {
        let (from, to) = (context.settings.number("from"), context.settings.number("to"))
        let slice = StepSlice(context.moment, from: from, to: to)
        let heights = (slice.curve + slice.whole).map(\.y)
        let y = PlotPlane.range(heights + [slice.before, slice.after], room: 0.1)
        plot = PlotPlane(
            x: ScaleRange(from, to), y: y, names: ("lengths of the step", "loss"), in: body,
            textSize: context.axisTextSize)
        self.slice = slice
        self.context = context
    }

    private func point(_ place: Point) -> Point { plot.point(place.x, place.y) }

    private func line(_ points: [Point], _ stroke: Stroke, id: String) -> [Item] {
        points.split { !$0.y.isFinite }.filter { $0.count > 1 }.enumerated().map { number, piece in
            .polyline(
                LineThinning.thinned(piece.map(point), tolerance: 0.1), stroke, id: "\(id).\(number + 1)")
        }
    }

    private static let curve = Stroke(.ink, width: 2.2)
    private static let whole = Stroke(.muted, width: 1.6, dash: [7, 3])
    private static let tangent = Stroke(.gradient, width: 1.8, dash: [3, 3])

    var items: [Item] {
        let lines =
            line(slice.whole, SliceDrawing.whole, id: "whole") + tangent
            + line(slice.curve, SliceDrawing.curve, id: "curve")
        return plot.items(hasGrid: true) + [.group(id: "lines", clip: plot.frame, lines)] + marks
    }

    /// The tangent, up to where it leaves the plot by far.
    private var tangent: [Item] {
        guard slice.before.isFinite, slice.slope.isFinite else { return [] }
        let heights = [plot.y.domain.start, plot.y.domain.end]
        let reach = 4 * (heights[1] - heights[0])
        let xs = [plot.x.domain.start, plot.x.domain.end].map { x -> Double in
            let rise = slice.slope * x
            return rise.magnitude <= reach ? x : x * reach / rise.magnitude
        }
        let ends = xs.map { point(Point($0, slice.before + slice.slope * $0)) }
        return [.line(from: ends[0], to: ends[1], SliceDrawing.tangent, id: "tangent")]
    }

    /// A place that can be seen.
    private func seen(_ x: Double, _ y: Double) -> Point? {
        guard y.isFinite else { return nil }
        let place = point(Point(x, y))
        return plot.frame.contains(place) ? place : nil
    }

    private var marks: [Item] {
        let before = seen(0, slice.before)
        let after = seen(1, slice.after)
        let promised = seen(1, slice.before + slice.slope)
        var labels = PointLabels(
            plot.frame, marks: [before, after, promised].compactMap(\.self),
            obstacles: [before, after].compactMap { $0.map { Rect(around: $0, width: 16, height: 16) } },
            trail: slice.curve.filter(\.y.isFinite).map(point), context.typesetter)
        var items: [Item] = []
        if let promised {
            if let after {
                items.append(.line(from: after, to: promised, Stroke(.muted, width: 0.8, dash: [1, 3])))
            }
            items.append(Marker.diamond.item(at: promised, radius: 5, .gradient, isHollow: true))
        }
        if slice.lowest.x != 1, slice.lowest.x != 0, let lowest = seen(slice.lowest.x, slice.lowest.y) {
            items.append(.group(id: "lowest", SurfaceMap.minimum(at: lowest, radius: 5)))
        }
        if let after { items.append(.circle(after, radius: 9, fill: Paint(.highlight))) }
        if let before {
            items.append(
                .circle(
                    before, radius: 5.5, fill: Paint(.paper), stroke: Stroke(.ink, width: 2), id: "before"))
        }
        if let after {
            items.append(
                .circle(
                    after, radius: 5.5, fill: Paint(.ink), stroke: Stroke(.paper, width: 1), id: "after"))
        }
        let named = [
            ("before", before, slice.before, Role.ink), ("after", after, slice.after, .ink),
            ("promised", promised, slice.before + slice.slope, .gradient),
        ]
        for (name, place, loss, role) in named {
            guard let place else { continue }
            items += labels.place(
                "\(name) \(Numeral.text(loss, .result))", near: place, role, id: "\(name).label")
        }
        return items
    }

    /// What lines and marks mean.
    var key: Key {
        func sample(_ stroke: Stroke) -> (_ x: Double, _ y: Double) -> [Item] {
            { x, y in [.line(from: Point(x, y), to: Point(x + 26, y), stroke)] }
        }
        var entries = [
            Key.Entry(
                slice.whole.isEmpty ? "loss" : "loss of the batch", sampleWidth: 26,
                sample(SliceDrawing.curve))
        ]
        if !slice.whole.isEmpty {
            entries.append(Key.Entry("loss over all rows", sampleWidth: 26, sample(SliceDrawing.whole)))
        }
        entries += [
            Key.Entry("slope at the start", sampleWidth: 26, sample(SliceDrawing.tangent)),
            Key.Entry("after the step", sampleWidth: 26) { x, y in
                [
                    .circle(Point(x + 13, y), radius: 9, fill: Paint(.highlight)),
                    .circle(
                        Point(x + 13, y), radius: 5.5, fill: Paint(.ink), stroke: Stroke(.paper, width: 1)),
                ]
            },
            Key.Entry("before the step", sampleWidth: 26) { x, y in
                [
                    .circle(
                        Point(x + 13, y), radius: 5.5, fill: Paint(.paper), stroke: Stroke(.ink, width: 2))
                ]
            },
            Key.Entry("promised by it", sampleWidth: 26) { x, y in
                [Marker.diamond.item(at: Point(x + 13, y), radius: 5, .gradient, isHollow: true)]
            },
            Key.Entry("lowest here", sampleWidth: 26) { x, y in
                SurfaceMap.minimum(at: Point(x + 13, y), radius: 5)
            },
        ]
        return Key(entries: entries)
    }
}
