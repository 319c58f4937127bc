import Scenes

/// How the nodes of a drawing are made: circles where there is room, else flat capsules with one line.
struct NodeStyle: Sendable {
    let isCapsule: Bool
    let halfWidth: Double
    let halfHeight: Double
    let symbolSize: Double
    let numberSize: Double

    static func circle(_ page: PageFormat) -> NodeStyle {
        NodeStyle(
            isCapsule: false, halfWidth: page.nodeRadius, halfHeight: page.nodeRadius,
            symbolSize: page == .slide ? 17 : 14, numberSize: page == .slide ? 12 : 11)
    }

    static func capsule(_ page: PageFormat) -> NodeStyle {
        NodeStyle(
            isCapsule: true, halfWidth: page == .half ? 33 : 37, halfHeight: 11,
            symbolSize: page == .half ? 12 : 13, numberSize: 11)
    }

    /// Where the symbol stands, from the centre.
    var symbolOffset: Point { isCapsule ? Point(-0.56 * halfWidth, 0) : Point(0, -0.38 * halfHeight) }
    /// Where the number stands, from the centre.
    var numberOffset: Point { isCapsule ? Point(0.38 * halfWidth, 0) : Point(0, 0.4 * halfHeight) }
    /// How wide the number may be.
    var numberRoom: Double { isCapsule ? 1.08 * halfWidth : 1.72 * halfWidth }

    /// The least distance between the centres of two nodes above each other, with the tab of the upper one.
    var leastPitch: Double { isCapsule ? 37 : 2 * halfHeight + (halfHeight > 25 ? 8 : 10) }

    /// Where a line towards `other` leaves the node.
    func rim(of centre: Point, towards other: Point) -> Point {
        if isCapsule { return Point(centre.x + (other.x < centre.x ? -halfWidth : halfWidth), centre.y) }
        return centre.toward(other, halfWidth / max(centre.distance(to: other), 1))
    }

    func frame(_ centre: Point) -> Rect {
        Rect(around: centre, width: 2 * halfWidth, height: 2 * halfHeight)
    }

    /// Rectangles that together cover the node, so that a label may stand in a circle's corner.
    func blocks(_ centre: Point) -> [Rect] {
        guard !isCapsule else { return [frame(centre)] }
        return [frame(centre).inset(0, 0.36 * halfHeight), frame(centre).inset(0.36 * halfWidth, 0)]
    }

    func outline(_ centre: Point, grown: Double = 0) -> Shape.Outline {
        isCapsule
            ? .rectangle(frame(centre).inset(-grown), radius: halfHeight + grown)
            : .circle(centre: centre, radius: halfWidth + grown)
    }

    /// The tab of the bias, at the lower left.
    func tab(_ centre: Point, width: Double) -> Rect {
        let height = numberSize + 3
        let top = isCapsule ? halfHeight + 1 : halfHeight > 25 ? 21.0 : 18
        return Rect(
            x: centre.x - (isCapsule ? 2 : 9) - width, y: centre.y + top, width: width, height: height)
    }

    /// Where a small sign on the node stands: its upper right.
    func mark(_ centre: Point) -> Point {
        centre + (isCapsule ? Point(halfWidth - 4, -halfHeight) : Point(1, -1) * (0.74 * halfWidth))
    }

    /// The gradient chip, at the lower right.
    func chip(_ centre: Point, size: Size) -> Rect {
        let top = isCapsule ? halfHeight + 1 : halfHeight > 25 ? 25.0 : 17
        let left = isCapsule ? 2.0 : halfHeight > 25 ? 22 : 15.5
        return Rect(x: centre.x + left, y: centre.y + top, width: size.width, height: size.height)
    }
}
