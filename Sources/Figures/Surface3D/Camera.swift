import Scenes

/// The one camera of three-dimensional figures: parallel rays, from the front and from above.
///
/// The box that it looks at reaches from −1 to 1 across and in depth, and from 0 to 1 in height.
package struct Camera {
    /// Where in the box something is: to the right, away from the viewer, up.
    package struct Place: Hashable, Sendable {
        package let x: Double
        package let y: Double
        package let z: Double
    }

    /// How far the box is turned, and how far the camera looks down: 28° and 34°, as sine and cosine.
    private static let (turnSine, turnCosine) = (0.469_471_562_785_890_8, 0.882_947_592_858_926_9)
    private static let (tiltSine, tiltCosine) = (0.559_192_903_470_746_8, 0.829_037_572_555_041_7)
    /// The height of the box beside its half width.
    private static let tallness = 0.95
    /// How far below the box the floor lies.
    static let floor = -0.62

    private let centre: Point
    private let scale: Double

    /// Looks at the box so that it fills a part of the page.
    init(_ room: Rect) {
        let corners = [-1.0, 1].flatMap { x in
            [-1.0, 1].flatMap { y in [Camera.floor, 1].map { Camera.flat(Place(x: x, y: y, z: $0)) } }
        }
        let (left, right) = (corners.map(\.x).min() ?? -1, corners.map(\.x).max() ?? 1)
        let (top, bottom) = (corners.map(\.y).min() ?? -1, corners.map(\.y).max() ?? 1)
        scale = min(room.width / (right - left), room.height / (bottom - top))
        centre = room.centre - Point((left + right) / 2, (top + bottom) / 2) * scale
    }

    /// The place on the page.
    func callAsFunction(_ place: Place) -> Point { centre + Camera.flat(place) * scale }

    private static func flat(_ place: Place) -> Point {
        let across = place.x * turnCosine + place.y * turnSine
        let depth = place.y * turnCosine - place.x * turnSine
        return Point(across, -depth * tiltSine - place.z * tallness * tiltCosine)
    }

    /// How far away a place is, nearer ones first.
    static func depth(_ x: Double, _ y: Double) -> Double { y * turnCosine - x * turnSine }

    /// The step in the plane that comes nearer to the viewer by 1, and by how much the ray of sight rises on it.
    static let towardsViewer = (x: turnSine, y: -turnCosine, rise: tiltSine / (tiltCosine * tallness))
}
