import Formulas
import Scenes

/// A scene that is small enough to read as text, with one of everything that a plain SVG writes in a way of its own.
enum SmallScene {
    static let scene = scene(value: 0.15)

    /// The same scene with other numbers.
    static func variant(_ number: Int) -> Scene { scene(value: 0.25 + 0.1 * Double(number)) }

    private static func scene(value: Double) -> Scene {
        let text = Numeral.text(value, .weight, signed: true)
        let weight = Formula.symbol(Symbol("w", ["1", "2"], layer: 2, role: .weight))
        let rule = Formula.relation(
            .derivative(of: .letter("L", role: .loss), by: weight), .equals,
            .root(.fraction(.letter("a"), .numeral(Numeral.text(value, .weight)))))
        return Scene(
            id: "small", size: Size(240, 160), title: "One weight & its gradient",
            description: "A weight of \(text).", alternative: "Forward: w = \(text).",
            items: [
                .group(
                    id: "edges", isFaded: true, clip: Rect(x: 8, y: 8, width: 224, height: 64),
                    [
                        .line(
                            from: Point(20, 40), to: Point(120, 40), Stroke(.positive, width: 3.25),
                            id: "w.1.2.1", title: "w₂₁ = \(text)"),
                        .polyline(
                            [Point(120, 40), Point(150.5, 20.25), Point(180, 40), Point(220, 40)],
                            Stroke(.negative, width: 2, dash: [9, 4])),
                    ]),
                .line(from: Point(20, 50), to: Point(120, 50), Stroke(.positive, width: 2)),
                .rectangle(
                    Rect(x: 46, y: 31, width: 48, height: 18), radius: 4, fill: Paint(.plate),
                    stroke: Stroke(.hairline)),
                .text(
                    text, at: Point(70, 40), size: 12, weight: .semibold, anchor: .middle, baseline: .middle,
                    .positive, id: "label.w.1.2.1"),
                .text("Title", at: Point(150, 24), size: 11, .muted, id: "title"),
                .text("halo <1>", at: Point(150, 60), size: 11, hasHalo: true),
                .text(
                    Text("upwards", at: Point(14, 130), size: 11, paint: Paint(.muted), readsUpwards: true)),
                .circle(
                    Point(180, 40), radius: 10, fill: Paint(.activation(0.5)),
                    stroke: Stroke(.ink, width: 2.4), id: "node.a.1.1", title: "a₁"),
                .formula(rule, at: Point(30, 110), size: 16, id: "rule"),
            ] + heat.map { [.raster($0)] }.flatMap { $0 })
    }

    private static var heat: [Raster] {
        [
            Raster(
                columns: 2, rows: 2, cells: .ramp(.gradient, strength: 1, [0, 0.3, 0.6, 1]),
                rect: Rect(x: 190, y: 110, width: 40, height: 40), id: "heat")
        ].compactMap { $0 }
    }
}
