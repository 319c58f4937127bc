import Learning
import Scenes

/// One run's path as a line on a map: up to the moment shown, with a marker every few updates.
struct PathOnMap {
    /// Where places of the plane stand on the page.
    struct Plane {
        let window: PlaneWindow
        let frame: Rect

        func point(_ place: ParameterPlane.Point) -> Point {
            let shares = window.shares(of: place)
            // A path that flies away leaves the frame all the same, and no renderer has to hold such numbers.
            let (right, down) = (min(max(shares.right, -99), 99), min(max(shares.down, -99), 99))
            return Point(frame.minX + right * frame.width, frame.minY + down * frame.height)
        }
    }

    let run: SurfaceRun
    let plane: Plane
    let style: TrajectoryStyle
    /// Updates that are over at the moment shown.
    let updates: Int
    /// Updates between two markers, the same for all runs.
    let stride: Int
    /// Which run it is, counted from 1, for ids.
    let number: Int

    private var stops: ArraySlice<TrainingPath.Stop> { run.path.stops(through: updates) }

    /// The places on the page; a piece that leaves the finite numbers is cut off.
    var points: [Point] {
        stops.indices.prefix { run.places[$0].across.isFinite && run.places[$0].up.isFinite }
            .map { plane.point(run.places[$0]) }
    }

    /// The pieces of the line: those whose true loss is far from the plane's are drawn dotted.
    private var pieces: [(points: [Point], isOff: Bool)] {
        let points = points
        let departures = run.departures
        var pieces: [(points: [Point], isOff: Bool)] = []
        for (index, (a, b)) in zip(points, points.dropFirst()).enumerated() {
            let isOff = max(departures[index], departures[index + 1]) > SurfaceRun.farOff
            if let last = pieces.last, last.isOff == isOff {
                pieces[pieces.count - 1].points.append(b)
            } else {
                pieces.append(([a, b], isOff))
            }
        }
        return pieces
    }

    /// Whether a piece of the path is drawn as off the plane.
    var isOff: Bool { pieces.contains(where: \.isOff) }

    /// The line over a rim of paper, and its markers.
    ///
    /// - Parameter scale: of widths and markers; small panels have finer lines.
    func items(scale: Double = 1) -> [Item] {
        let kept = points
        guard let last = kept.last else { return [] }
        let rim = Item.polyline(thinned(kept), style.casing(scale: scale))
        let lines = pieces.map { piece in
            Item.polyline(
                thinned(piece.points),
                piece.isOff
                    ? PathOnMap.offStroke(style.role, width: style.width * scale)
                    : style.stroke(scale: scale))
        }
        let marked = stops.indices.prefix(kept.count).filter { index in
            let updates = run.path.stops[index].updates
            return updates > 0 && updates % stride == 0 && updates != self.updates
        }
        let markers = marked.map { style.mark(at: plane.point(run.places[$0]), radius: 4 * scale) }
        return [
            .group(id: "path.\(number)", title: run.label, [rim] + lines + markers),
            .group(id: "path.\(number).present", [style.mark(at: last, radius: 6 * scale)]),
        ]
    }

    /// The whole path as a thin grey line, to be compared with.
    var ghost: Item {
        .polyline(thinned(points), Stroke(.muted, width: 0.9, strength: 0.45), id: "path.\(number).ghost")
    }

    /// The stroke of a piece whose true loss is more than a tenth off the plane's.
    static func offStroke(_ role: Role, width: Double) -> Stroke {
        Stroke(role, width: width * 0.7, strength: 0.7, dash: [1.5, 3])
    }

    private func thinned(_ points: [Point]) -> [Point] {
        LineThinning.thinned(points, tolerance: 0.1)
    }

    /// Updates between markers: a round number that gives the longest run about a dozen.
    static func stride(longest: Int) -> Int {
        var step = 1
        let steps = [2.0, 2.5, 2.0]
        var turn = 0
        while longest / step > 15 {
            step = Int(Double(step) * steps[turn % 3])
            turn += 1
        }
        return step
    }
}
