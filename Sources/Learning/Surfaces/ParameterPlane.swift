/// A plane through the space of the trainable parameters: θ = centre + α·across + β·up.
package struct ParameterPlane: Sendable, Hashable {
    /// What the two directions are.
    package enum Kind: Sendable, Hashable {
        /// Two parameters themselves, as positions among the trainable ones: α and β are their values.
        case parameters(Int, Int)
        /// Two random directions, scaled filter by filter (Li and others 2018, section 4).
        case random(seed: Int)
        /// The two directions in which the path spreads most, with the shares of its variance that they explain
        /// (Li and others 2018, section 7).
        case principal(explained: [Double])
        /// One direction alone, that of an update: α counts its lengths.
        case step
    }

    /// A place on the plane: α and β.
    package struct Point: Sendable, Hashable {
        package let across: Double
        package let up: Double

        package init(_ across: Double, _ up: Double) {
            self.across = across
            self.up = up
        }
    }

    package let kind: Kind
    /// One a trainable parameter, as the directions are.
    package let centre: [Double]
    package let across: [Double]
    package let up: [Double]

    init(_ kind: Kind, centre: [Double], across: [Double], up: [Double]) {
        self.kind = kind
        self.centre = centre
        self.across = across
        self.up = up
    }

    /// The plane of two parameters through a state; the others keep its values.
    package init(of first: Int, _ second: Int, through state: [Double]) {
        var centre = state
        centre[first] = 0
        centre[second] = 0
        func unit(_ position: Int) -> [Double] { state.indices.map { $0 == position ? 1 : 0 } }
        self.init(.parameters(first, second), centre: centre, across: unit(first), up: unit(second))
    }

    /// The line through a state and the one that an update makes of it: α is 0 before the update and 1 after it.
    package init(stepFrom before: [Double], to after: [Double]) {
        self.init(
            .step, centre: before, across: zip(after, before).map { $0 - $1 }, up: before.map { _ in 0 })
    }

    /// Whether the plane is the whole space, so that every state lies on it.
    package var isWhole: Bool { centre.count == 2 }

    /// Whether parameter `position` changes on the plane.
    package func varies(_ position: Int) -> Bool { across[position] != 0 || up[position] != 0 }

    /// The value of parameter `position` at a place.
    package func parameter(_ position: Int, at point: Point) -> Double {
        centre[position] + point.across * across[position] + point.up * up[position]
    }

    /// The place nearest to a state (least squares).
    package func nearest(to state: [Double]) -> Point {
        func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
        let offset = zip(state, centre).map { $0 - $1 }
        let (a, b, c) = (dot(across, across), dot(across, up), dot(up, up))
        let (p, q) = (dot(across, offset), dot(up, offset))
        let determinant = a * c - b * b
        guard determinant != 0 else { return Point(a == 0 ? 0 : p / a, 0) }
        return Point((c * p - b * q) / determinant, (a * q - b * p) / determinant)
    }
}
