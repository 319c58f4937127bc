import Scenes

/// Rows of the data that are drawn as one mark, since they are equal in all that the figure shows.
struct ExamplePoint {
    /// What the mark looks like.
    enum Look: Hashable {
        case category(Int)
        /// A number that is told by its place alone.
        case plain
        /// A number on the ramp from −1 to 1.
        case shade(Double)
    }

    private struct Place: Hashable {
        let x: Double
        let y: Double
    }

    private struct Identity: Hashable {
        let place: Place
        let look: Look
    }

    let x: Double
    let y: Double
    let look: Look
    /// Counted from 0.
    private(set) var rows: [Int]
    /// Which of the marks at the same place it is, and how many they are.
    private(set) var turn = (number: 0, count: 1)

    /// The marks of rows in their order; rows whose place is not finite are left out.
    static func points(_ rows: [(x: Double, y: Double, look: Look)]) -> [ExamplePoint] {
        var points: [ExamplePoint] = []
        var found: [Identity: Int] = [:]
        var places: [Place: [Int]] = [:]
        for (row, example) in rows.enumerated() where example.x.isFinite && example.y.isFinite {
            let place = Place(x: example.x, y: example.y)
            let identity = Identity(place: place, look: example.look)
            if let index = found[identity] {
                points[index].rows.append(row)
                continue
            }
            found[identity] = points.count
            places[place, default: []].append(points.count)
            points.append(ExamplePoint(x: example.x, y: example.y, look: example.look, rows: [row]))
        }
        for group in places.values where group.count > 1 {
            for (number, index) in group.enumerated() { points[index].turn = (number, group.count) }
        }
        return points
    }

    private init(x: Double, y: Double, look: Look, rows: [Int]) {
        self.x = x
        self.y = y
        self.look = look
        self.rows = rows
    }

    /// Where the mark stands: beside others of its place, else in it.
    func centre(in plane: PlotPlane, radius: Double) -> Point {
        let step = Double(turn.number) - Double(turn.count - 1) / 2
        return plane.point(x, y) + Point(step * 1.7 * radius, 0)
    }

    func item(at centre: Point, radius: Double) -> Item {
        switch look {
        case .category(let number): CategoryStyle(number).item(at: centre, radius: radius)
        case .plain: Marker.circle.item(at: centre, radius: radius, .ink)
        case .shade(let value):
            .circle(
                centre, radius: radius, fill: Paint(.activation(value)), stroke: Stroke(.ink, width: 1.2))
        }
    }
}
