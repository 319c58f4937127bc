import Scenes

/// How one of several lines over a run is told from the others, in print too: hue, dash and marker.
struct LineStyle: Hashable {
    let role: Role
    let dash: [Double]
    let marker: Marker

    /// The styles of lines that are drawn one by one; neighbours differ in all three.
    init(_ number: Int) {
        let order = [0, 5, 4, 3, 1, 6, 2]
        let style = SeriesStyle(order[number % order.count])
        role = style.role
        dash =
            [[], [7, 3], [12, 3, 2, 3], [2, 3], [16, 4], [5, 2], [9, 3, 2, 3, 2, 3]][number % order.count]
        marker = style.marker
    }

    /// The style of a layer's lines, counted from 1; its biases are dotted.
    init(layer: Int, isBias: Bool) {
        let style = LineStyle((layer - 1) % 3)
        role = style.role
        dash = isBias ? [1.5, 3] : style.dash
        marker = style.marker
    }

    /// A style of a quantity's own.
    init(_ role: Role, dash: [Double], _ marker: Marker) {
        self.role = role
        self.dash = dash
        self.marker = marker
    }

    /// How many lines can be told apart one by one.
    static let count = 7

    func stroke(width: Double = 1.8, strength: Double = 1) -> Stroke {
        Stroke(role, width: width, strength: strength, dash: dash, cap: .butt)
    }
}
