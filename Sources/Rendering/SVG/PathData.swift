import Scenes

/// The `d` of a path: relative to the pen, in hundredths of a pixel, as short as the grammar allows.
///
/// Places are rounded before they are subtracted, so that no error adds up along a line.
struct PathData {
    private(set) var bytes: [UInt8] = []
    private var pen = Place()
    private var start = Place()
    /// The command that holds without being written again.
    private var command: Unicode.Scalar = "z"
    /// What the last number needs behind it before a digit, or before a point.
    private var isAfterCommand = true
    private var hasPoint = false

    private struct Place: Equatable {
        var x = 0
        var y = 0

        init() {}

        init(_ point: Point) {
            x = point.x.hundredths
            y = point.y.hundredths
        }
    }

    mutating func move(to point: Point) {
        write("m")
        append(Place(point))
        // Further pairs of numbers would be lines.
        command = "l"
        pen = Place(point)
        start = pen
    }

    mutating func line(to point: Point) {
        guard !bytes.isEmpty else { return move(to: point) }
        let place = Place(point)
        if place.y == pen.y {
            write("h")
            append(place.x - pen.x)
        } else if place.x == pen.x {
            write("v")
            append(place.y - pen.y)
        } else {
            write("l")
            append(place)
        }
        pen = place
    }

    mutating func curve(_ first: Point, _ second: Point, to point: Point) {
        if bytes.isEmpty { move(to: first) }
        write("c")
        append(Place(first))
        append(Place(second))
        append(Place(point))
        pen = Place(point)
    }

    mutating func close() {
        guard !bytes.isEmpty else { return }
        write("z")
        pen = start
    }

    private mutating func write(_ name: Unicode.Scalar) {
        guard name != command || name == "z" || name == "m" else { return }
        bytes.append(UInt8(ascii: name))
        command = name
        isAfterCommand = true
    }

    private mutating func append(_ place: Place) {
        append(place.x - pen.x)
        append(place.y - pen.y)
    }

    private mutating func append(_ hundredths: Int) {
        let startsWithPoint = hundredths != 0 && abs(hundredths) < 100
        let isApart = isAfterCommand || hundredths < 0 || startsWithPoint && hasPoint
        if !isApart { bytes.append(0x20) }
        FixedPoint.append(hundredths: hundredths, to: &bytes)
        hasPoint = hundredths % 100 != 0
        isAfterCommand = false
    }
}

extension PathData {
    /// The path of an outline; circles and upright rectangles have elements of their own and are left out.
    init(_ outline: Shape.Outline) {
        switch outline {
        case .line(let start, let end): line(through: [start, end])
        case .polyline(let points):
            line(through: points)
            if outline.isClosed { close() }
        case .polygon(let points):
            line(through: points)
            close()
        case .path(let path): for segment in path.segments { append(segment) }
        case .circle, .rectangle: break
        }
    }

    private mutating func line(through points: [Point]) {
        bytes.reserveCapacity(bytes.count + 10 * points.count)
        for (index, point) in points.enumerated() {
            if index == 0 { move(to: point) } else { line(to: point) }
        }
    }

    private mutating func append(_ segment: Path.Segment) {
        switch segment {
        case .move(let point): move(to: point)
        case .line(let point): line(to: point)
        case .curve(let first, let second, let end): curve(first, second, to: end)
        case .close: close()
        }
    }
}
