/// An outline of straight lines and cubic curves; it may have several parts.
package struct Path: Hashable, Sendable {
    /// One stroke of the pen.
    package enum Segment: Hashable, Sendable {
        case move(Point)
        case line(Point)
        /// A cubic Bézier curve with its two control points.
        case curve(Point, Point, to: Point)
        case close
    }

    package private(set) var segments: [Segment] = []

    package init() {}

    /// Starts a new part.
    package mutating func move(to point: Point) { segments.append(.move(point)) }
    /// Draws a straight line from where the pen is.
    package mutating func line(to point: Point) { segments.append(.line(point)) }
    /// Draws a cubic Bézier curve from where the pen is.
    package mutating func curve(_ first: Point, _ second: Point, to point: Point) {
        segments.append(.curve(first, second, to: point))
    }
    /// Draws a straight line back to the start of the part.
    package mutating func close() { segments.append(.close) }
}
