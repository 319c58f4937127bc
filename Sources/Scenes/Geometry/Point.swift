/// A place on the page in pixels, from the upper left corner; y grows downwards.
package struct Point: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    package static func + (a: Point, b: Point) -> Point { Point(a.x + b.x, a.y + b.y) }
    package static func - (a: Point, b: Point) -> Point { Point(a.x - b.x, a.y - b.y) }
    package static func * (a: Point, factor: Double) -> Point { Point(a.x * factor, a.y * factor) }

    /// The distance from the origin.
    package var length: Double { (x * x + y * y).squareRoot() }

    /// The distance to another point.
    package func distance(to other: Point) -> Double { (other - self).length }

    /// The point at `fraction` of the way to another: 0 here, 1 there.
    package func toward(_ other: Point, _ fraction: Double) -> Point { self + (other - self) * fraction }
}

/// A width and a height in pixels.
package struct Size: Hashable, Sendable {
    package var width: Double
    package var height: Double

    package init(_ width: Double, _ height: Double) {
        self.width = width
        self.height = height
    }
}
