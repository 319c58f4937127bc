/// The sign that marks a point of a curve.
package enum Marker: String, Hashable, Sendable, CaseIterable {
    case circle, square, triangleUp, triangleDown, diamond, cross

    /// The sign around a point, in one role with a thin rim of paper; `radius` is half its height.
    package func item(at centre: Point, radius: Double, _ role: Role, isHollow: Bool = false) -> Item {
        let fill = Paint(isHollow ? .paper : role)
        let rim = isHollow ? Stroke(role, width: 1.4) : Stroke(.paper, width: 1)
        func at(_ x: Double, _ y: Double) -> Point { centre + Point(x, y) * radius }
        switch self {
        case .circle: return .circle(centre, radius: radius, fill: fill, stroke: rim)
        case .square:
            let side = 1.8 * radius
            return .rectangle(Rect(around: centre, width: side, height: side), fill: fill, stroke: rim)
        case .triangleUp:
            return .polygon([at(0, -1.1), at(1.05, 0.8), at(-1.05, 0.8)], fill: fill, stroke: rim)
        case .triangleDown:
            return .polygon([at(0, 1.1), at(1.05, -0.8), at(-1.05, -0.8)], fill: fill, stroke: rim)
        case .diamond:
            return .polygon([at(0, -1.2), at(1.2, 0), at(0, 1.2), at(-1.2, 0)], fill: fill, stroke: rim)
        case .cross:
            var path = Path()
            path.move(to: at(-0.9, -0.9))
            path.line(to: at(0.9, 0.9))
            path.move(to: at(-0.9, 0.9))
            path.line(to: at(0.9, -0.9))
            return .path(path, stroke: Stroke(role, width: 2))
        }
    }
}
