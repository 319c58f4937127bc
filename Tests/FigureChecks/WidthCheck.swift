import Scenes

/// The widths of lines, as the guide of the figures has them.
///
/// A weight's line is 0.8 + 4.2·√(min(|w|, largest)/largest) wide, `largest` being what the legend prints. A line that is at work
/// has 6 px of amber on either side, a line on a plot 6 px below it. Isolines are 0.7 and 1.1 px wide, the border of a decision
/// 1.6, a path 2.2 over a casing of 5, thinner only for small batches, and all down to 0.65 of that on
/// small maps. Nothing is thinner than half a pixel.
package struct WidthCheck {
    private let scene: Scene

    package init(_ scene: Scene) { self.scene = scene }

    /// What is wrong, in words.
    package var faults: [String] {
        scene.families.flatMap { family in
            weightFaults(family) + pathFaults(family) + family.children.compactMap(lineFault)
        }
    }

    /// Widths of the lines of some roles and ids that the guide fixes.
    private func lineFault(_ item: Item) -> String? {
        guard case .shape(let shape) = item, let stroke = shape.stroke else { return nil }
        let width = stroke.width
        func fault(_ what: String, _ allowed: [Double]) -> String? {
            allowed.contains { ($0 - width).magnitude < 1e-9 } ? nil : "\(what) is \(width) px wide"
        }
        if width < 0.5 { return "a line in \(stroke.paint.role) is \(width) px wide" }
        switch (stroke.paint.role, shape.outline) {
        case (.isoline, .polyline): return fault("an isoline", [0.7, 1.1])
        case (.isoline, .line): return fault("an isoline", [0.7, 1, 1.1])
        // The meshes of a relief.
        case (.isoline, .polygon): return fault("a mesh", [0.5])
        case (.highlight, .line(let start, let end)) where start.x == end.x && shape.id == nil:
            return width < 6 ? "the mark of a moment is \(width) px wide" : nil
        default: return nil
        }
    }

    /// The lines of a weight: its width by the number in the group's title, and the amber around it.
    private func weightFaults(_ family: Scene.Family) -> [String] {
        guard family.id.wholeMatch(of: #/(?:.*\.)?w\.[0-9]+\.[0-9]+\.[0-9]+/#) != nil,
            let number = family.title?.split(separator: "= ").last.map(String.init),
            let weight = WrittenNumber.alone(number)?.magnitude, let largest = largestWeight
        else { return [] }
        let lines = family.children.compactMap { item -> (start: Point, stroke: Stroke)? in
            guard case .shape(let shape) = item, case .line(let start, _) = shape.outline,
                let stroke = shape.stroke
            else { return nil }
            return (start, stroke)
        }
        // The bar across a clipped weight begins elsewhere.
        let along = lines.filter { $0.start == lines.first?.start }.map(\.stroke)
        guard let line = along.last else { return [] }
        let inks = along.filter { $0.paint.role != .highlight }
        // Both numbers are printed with two decimals.
        let least = WidthCheck.width(max(weight - 0.0051, 0), largest + 0.0051)
        let most = WidthCheck.width(weight + 0.0051, max(largest - 0.0051, 1e-9))
        let faults =
            (least - 1e-9...most + 1e-9).contains(line.width)
            ? [] : ["\(family.id), \(number), is \(line.width) px wide"]
        let widest = inks.map(\.width).max() ?? 0
        return faults
            + along.filter { $0.paint.role == .highlight && ($0.width - widest - 12).magnitude > 1e-9 }.map {
                "the amber of \(family.id) is \($0.width) px wide around \(widest)"
            }
    }

    private static func width(_ weight: Double, _ largest: Double) -> Double {
        0.8 + 4.2 * (min(weight, largest) / largest).squareRoot()
    }

    /// The largest weight, as the legend has it: `|w| ≤ 1.20, bar: above`.
    private var largestWeight: Double? {
        scene.everyItem.lazy.compactMap { item -> Double? in
            guard case .text(let text) = item, let match = text.string.firstMatch(of: #/\|w\| ≤ ([^,]+)/#)
            else {
                return nil
            }
            return WrittenNumber.alone(String(match.output.1))
        }.first
    }

    /// A path over a surface and its casing, at the scale that its casing has.
    private func pathFaults(_ family: Scene.Family) -> [String] {
        guard family.id.wholeMatch(of: #/(?:.*\.)?path\.[0-9]+/#) != nil else { return [] }
        let strokes = family.children.compactMap { item -> Stroke? in
            guard case .shape(let shape) = item, case .polyline = shape.outline else { return nil }
            return shape.stroke
        }
        guard let casing = strokes.first(where: { $0.paint.role == .paper }) else { return [] }
        let scale = casing.width / 5
        guard (0.65 - 1e-9...1 + 1e-9).contains(scale) else {
            return ["the casing of \(family.id) is \(casing.width) px wide"]
        }
        return strokes.filter { stroke in
            // Pieces that are off the plane or hidden are dotted and finer.
            guard case .series = stroke.paint.role, stroke.dash != [1.5, 3] else { return false }
            let allowed = stroke.paint.strength < 1 ? [1.2, 1.6] : [2.2]
            return !allowed.contains { ($0 * scale - stroke.width).magnitude < 0.01 || $0 == stroke.width }
        }.map { "\(family.id) is \($0.width) px wide" }
    }
}
