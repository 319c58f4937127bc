/// How one of several curves is told from the others: by hue, dash and marker together.
package struct SeriesStyle: Hashable, Sendable {
    package let role: Role
    package let dash: [Double]
    package let marker: Marker

    /// The styles in the order of the table of trajectories.
    ///
    /// Plain descent, momentum, Nesterov, Adagrad, RMSprop, Adam, Adamax. Another number starts the table again.
    package init(_ number: Int) {
        let place = Self.place(number)
        role = .series(place)
        (dash, marker) = Self.table[place]
    }

    /// How many styles can be told apart.
    package static var count: Int { table.count }

    /// The line of the table that a number means.
    static func place(_ number: Int) -> Int {
        let rest = number % table.count
        return rest < 0 ? rest + table.count : rest
    }

    private static let table: [([Double], Marker)] = [
        ([], .circle), ([], .square), ([12, 3], .square), ([10, 3, 2, 3], .triangleDown),
        ([7, 3], .triangleUp), ([], .diamond), ([2, 3], .cross),
    ]
}
