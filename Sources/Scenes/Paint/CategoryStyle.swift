/// How the examples of one class are told from those of others: by colour and shape together.
package struct CategoryStyle: Hashable, Sendable {
    package let role: Role
    package let marker: Marker

    /// The style of a class, counted from 0; five pairs, then the same colours with other shapes.
    package init(_ number: Int) {
        role = .category(Self.place(number))
        marker = Self.markers[Self.place(number + number / Self.markers.count)]
    }

    /// The sign of an example of the class; `radius` is half its height.
    package func item(at centre: Point, radius: Double) -> Item {
        marker.item(at: centre, radius: radius, role)
    }

    /// The line of the table of colours that a number means.
    static func place(_ number: Int) -> Int {
        let rest = number % markers.count
        return rest < 0 ? rest + markers.count : rest
    }

    private static let markers: [Marker] = [.circle, .triangleUp, .square, .diamond, .triangleDown]
}
