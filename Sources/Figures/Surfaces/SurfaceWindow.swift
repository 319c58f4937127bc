import Learning
import Scenes

extension PlaneWindow {
    /// The part of a plane that shows its paths well.
    ///
    /// - Parameters:
    ///   - settings: bounds that the lesson gives go before everything else.
    ///   - ratio: the width of the drawing by its height; one unit is as long upwards as across.
    static func around(
        _ paths: [[ParameterPlane.Point]], on plane: ParameterPlane, of model: Model, _ settings: Settings,
        ratio: Double
    ) -> PlaneWindow {
        let given = SurfaceChoice.bounds(settings)
        let usual = landscapeWindow(model, plane)
        let places = paths.flatMap { withoutFlight($0, around: usual) }
        func range(_ numbers: [Double], least: Double) -> ClosedRange<Double> {
            let low = numbers.min() ?? 0
            let high = numbers.max() ?? 0
            let half = max((high - low) * 0.7, least / 2)
            return (low + high) / 2 - half...(low + high) / 2 + half
        }
        let across = places.map(\.across)
        let up = places.map(\.up)
        let spread = max(
            (across.max() ?? 0) - (across.min() ?? 0), (up.max() ?? 0) - (up.min() ?? 0))
        // A short path is not drawn as a speck, and not so large that nothing of the surface is seen.
        let least = spread > 0 ? min(2, 5 * spread) : 2
        var window = PlaneWindow(across: range(across, least: least), up: range(up, least: least))
        switch plane.kind {
        case .random: window = window.joined(with: PlaneWindow(across: -1...1, up: -1...1))
        case .parameters, .principal, .step: break
        }
        if let usual {
            // What is usually drawn, and what of the paths lies outside of it.
            window = places.allSatisfy(usual.contains) ? usual : usual.joined(with: window)
        } else {
            window = window.widened(to: ratio)
        }
        return PlaneWindow(across: given.across ?? window.across, up: given.up ?? window.up)
    }

    /// The window with so many of its own sizes added on every side.
    private func widened(by factor: Double) -> PlaneWindow {
        func wider(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
            let span = range.upperBound - range.lowerBound
            return range.lowerBound - factor * span...range.upperBound + factor * span
        }
        return PlaneWindow(across: wider(across), up: wider(up))
    }

    /// The smallest window around both.
    func joined(with other: PlaneWindow) -> PlaneWindow {
        func around(_ a: ClosedRange<Double>, _ b: ClosedRange<Double>) -> ClosedRange<Double> {
            min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
        }
        return PlaneWindow(across: around(across, other.across), up: around(up, other.up))
    }

    /// The part of a landscape that is usually drawn.
    private static func landscapeWindow(_ model: Model, _ plane: ParameterPlane) -> PlaneWindow? {
        guard case .landscape(let landscape, _) = model, plane.isWhole else { return nil }
        return landscape.window.map { PlaneWindow(across: $0.x, up: $0.y) }
    }

    /// How far a path may leave what is usually drawn, in its sizes, before it counts as flying away.
    private static let reach = 3.0

    /// The places of a path up to where it flies away: a run that diverges would else shrink everything to a speck.
    private static func withoutFlight(
        _ path: [ParameterPlane.Point], around usual: PlaneWindow?
    ) -> [ParameterPlane.Point] {
        guard let start = path.first else { return [] }
        if let usual {
            let wide = usual.widened(by: reach)
            return Array(path.prefix(while: wide.contains))
        }
        let far = 1e4 * max(1, start.across.magnitude, start.up.magnitude)
        func distance(_ place: ParameterPlane.Point) -> Double {
            max((place.across - start.across).magnitude, (place.up - start.up).magnitude)
        }
        let finite = path.prefix { distance($0) < far }
        let sorted = finite.map(distance).sorted()
        let limit = 8 * (sorted.isEmpty ? 0 : sorted[sorted.count / 2])
        return limit == 0 ? Array(finite) : Array(finite.prefix { distance($0) <= limit })
    }
}
