import Learning
import Scenes

/// A relief with its floor: the surface far parts first, contours below it, paths on both.
struct ReliefDrawing {
    let relief: Relief
    let contours: SurfaceContours
    let camera: Camera

    /// The contours and their bands on the floor.
    var floor: [Item] {
        let square = Rect(x: 0, y: 0, width: 1, height: 1)
        func onFloor(_ point: Point) -> Point {
            let x = (point.x - contours.frame.minX) / contours.frame.width
            let y = (point.y - contours.frame.minY) / contours.frame.height
            return camera(.init(x: 2 * x - 1, y: 1 - 2 * y, z: Camera.floor))
        }
        let corners = [
            Point(square.minX, square.minY), Point(square.maxX, square.minY),
            Point(square.maxX, square.maxY), Point(square.minX, square.maxY),
        ].map { corner in
            onFloor(
                Point(
                    contours.frame.minX + corner.x * contours.frame.width,
                    contours.frame.minY + corner.y * contours.frame.height))
        }
        let top = Double(max(contours.contours.count, 1))
        var items: [Item] = [.polygon(corners, fill: Paint(.surface(1)))]
        for (index, contour) in contours.contours.enumerated().reversed() where !contour.area.isEmpty {
            var path = Path()
            for ring in contour.area {
                let points = ring.map(onFloor)
                guard let first = points.first else { continue }
                path.move(to: first)
                for point in points.dropFirst() { path.line(to: point) }
                path.close()
            }
            items.append(.path(path, fill: Paint(.surface(Double(index) / top))))
        }
        for (index, contour) in contours.contours.enumerated() {
            let isMajor = relief.levels.isMajor(index)
            items += contour.lines.map {
                .polyline($0.map(onFloor), SurfaceContours.stroke(isMajor: isMajor))
            }
        }
        return [.group(id: "floor", items + [.polygon(corners, stroke: Stroke(.muted, width: 1))])]
    }

    /// A way over the surface: what can be seen of it, and what the surface hides, each in pieces.
    func way(_ places: [ParameterPlane.Point]) -> (seen: [[Point]], hidden: [[Point]]) {
        var seen: [[Point]] = []
        var hidden: [[Point]] = []
        var wasHidden: Bool?
        var previous: Point?
        for place in ReliefDrawing.subdivided(places, relief.window) {
            guard let on = relief.place(place) else {
                wasHidden = nil
                previous = nil
                continue
            }
            let point = camera(.init(x: on.x, y: on.y, z: on.z))
            let isHidden = relief.hides(on)
            if isHidden == wasHidden {
                if isHidden {
                    hidden[hidden.count - 1].append(point)
                } else {
                    seen[seen.count - 1].append(point)
                }
            } else if isHidden {
                hidden.append((previous.map { [$0] } ?? []) + [point])
            } else {
                seen.append((previous.map { [$0] } ?? []) + [point])
            }
            wasHidden = isHidden
            previous = point
        }
        func drawn(_ lines: [[Point]]) -> [[Point]] {
            lines.map { LineThinning.thinned($0, tolerance: 0.1) }.filter { $0.count > 1 }
        }
        return (drawn(seen), drawn(hidden))
    }

    /// The same way on the floor.
    func shadow(_ places: [ParameterPlane.Point]) -> [Point] {
        LineThinning.thinned(
            places.filter(relief.window.contains).map { place in
                let shares = relief.window.shares(of: place)
                return camera(.init(x: 2 * shares.right - 1, y: 1 - 2 * shares.down, z: Camera.floor))
            }, tolerance: 0.1)
    }

    /// A way in steps so short that each follows the surface.
    private static func subdivided(
        _ places: [ParameterPlane.Point], _ window: PlaneWindow
    ) -> [ParameterPlane.Point] {
        guard let first = places.first else { return [] }
        var result = [first]
        for (a, b) in zip(places, places.dropFirst()) {
            let (from, to) = (window.shares(of: a), window.shares(of: b))
            let distance = max((to.right - from.right).magnitude, (to.down - from.down).magnitude)
            guard distance < 1e3 else { break }
            let steps = min(max(1, Int((distance * 120).rounded(.up))), 2000)
            for step in 1...steps {
                let share = Double(step) / Double(steps)
                result.append(
                    .init(
                        a.across + (b.across - a.across) * share, a.up + (b.up - a.up) * share))
            }
        }
        return result
    }
}
