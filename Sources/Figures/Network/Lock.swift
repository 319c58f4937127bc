import Scenes

/// A small padlock: the sign of a saturated unit, whose slope lets almost no gradient through.
enum Lock {
    static let radius = 8.0

    static func item(at centre: Point) -> Item {
        var shackle = Path()
        shackle.move(to: centre + Point(-2.4, -0.5))
        shackle.curve(centre + Point(-2.4, -5.6), centre + Point(2.4, -5.6), to: centre + Point(2.4, -0.5))
        return .group([
            .circle(centre, radius: radius, fill: Paint(.paper), stroke: Stroke(.muted, width: 1)),
            .path(shackle, stroke: Stroke(.ink, width: 1.3)),
            .rectangle(
                Rect(x: centre.x - 3.6, y: centre.y - 0.8, width: 7.2, height: 5.2), radius: 1,
                fill: Paint(.ink)),
        ])
    }
}
