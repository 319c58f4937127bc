import Formulas
import Scenes

extension NetworkDrawing {
    /// The legend of the network.
    var key: Key {
        let largest = Numeral.text(largestWeight, .weight)
        let entries = [
            Key.Entry(page == .half ? "w > 0" : "weight > 0") { x, y in
                [.line(from: Point(x, y), to: Point(x + 28, y), Stroke(weight: 1, width: 3))]
            },
            Key.Entry(page == .half ? "w < 0" : "weight < 0") { x, y in
                [.line(from: Point(x, y), to: Point(x + 28, y), Stroke(weight: -1, width: 3))]
            },
            Key.Entry(
                page == .strip || page == .half ? "|w| ≤ \(largest)" : "|w| up to \(largest), bar: above"
            ) { x, y in
                [
                    .polygon(
                        [
                            Point(x, y - 0.4), Point(x + 28, y - 2.5), Point(x + 28, y + 2.5),
                            Point(x, y + 0.4),
                        ], fill: Paint(.muted))
                ]
            },
            Key.Entry(
                page == .slide ? "part of this operation" : "active", sampleWidth: page == .slide ? 28 : 20
            ) {
                x, y in
                let centre = Point(x + (page == .slide ? 14 : 10), y)
                return [
                    .circle(centre, radius: 9, fill: Paint(.highlight)),
                    .circle(centre, radius: 5, fill: Paint(.paper), stroke: Stroke(.ink, width: 2)),
                ]
            },
            Key.Entry(page == .slide ? "gradient, a shade is ×10" : "gradient", sampleWidth: 30) { x, y in
                (0..<5).map { step in
                    .rectangle(
                        Rect(x: x + 6 * Double(step), y: y - 6, width: 6, height: 12),
                        fill: Paint(.gradientStep(step)), stroke: Stroke(.gradient, width: 0.6))
                }
            },
            Key.Entry("bias", sampleWidth: 20) { x, y in
                [
                    .rectangle(
                        Rect(x: x, y: y - 6, width: 20, height: 12), radius: 2, fill: Paint(.paper),
                        stroke: Stroke(.muted))
                ]
            },
            Key.Entry(page == .slide ? "activation −1 … 1" : "value −1 … 1", sampleWidth: 30) { x, y in
                (0..<5).map { step in
                    .rectangle(
                        Rect(x: x + 6 * Double(step), y: y - 6, width: 6, height: 12),
                        fill: Paint(.activation(Double(step) / 2 - 1)), stroke: Stroke(.hairline, width: 0.6))
                }
            },
            Key.Entry(page == .slide ? "paler line: before the update" : "pale: old width") { x, y in
                [
                    .line(
                        from: Point(x, y), to: Point(x + 28, y), Stroke(weight: 1, width: 5, strength: 0.45)),
                    .line(from: Point(x, y), to: Point(x + 28, y), Stroke(weight: 1, width: 2)),
                ]
            },
        ]
        // On the smallest page the remark takes the place of the sample of gradients.
        let shown = page == .half && isCrowded ? entries.filter { $0.label != "gradient" } : entries
        return Key(entries: shown, remarks: remarks)
    }

    private var remarks: [String] {
        guard isCrowded else { return [] }
        switch page {
        case .slide: return ["Where lines are dense, only weights", "of the active neuron are labelled."]
        case .note: return ["dense: active weights labelled"]
        case .half, .strip: return ["not all weights labelled"]
        }
    }

    private var isCrowded: Bool { !layout.crowdedLayers.isEmpty }
}
