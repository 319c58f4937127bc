import Formulas
import Scenes

/// A small scene with every kind of item in it.
enum EveryItem {
    static let scene = Scene(
        id: "every-item", size: PageFormat.half.size, title: "Every item", description: "One of \"each\".",
        alternative: "Shapes, texts, a formula, a raster and groups.",
        items: shapes + texts + groups)

    private static var shapes: [Item] {
        var path = Path()
        path.move(to: Point(10, 10))
        path.line(to: Point(20, 10.005))
        path.curve(Point(30, 10), Point(30, 30), to: Point(-20, 30.126))
        path.close()
        return [
            .line(
                from: Point(0, 0), to: Point(100, 50.5), Stroke(.negative, width: 2.5, dash: [9, 4]),
                id: "w.1.2.1", title: "w₂₁ = −0.5"),
            .polyline(
                [Point(1, 2), Point(3, 4), Point(5, 6.25)], Stroke(.isoline, width: 0.7, strength: 0.22)),
            .path(path, fill: Paint(.surface(0.25)), stroke: Stroke(.series(5), cap: .round)),
            .circle(
                Point(60, 60), radius: 22, fill: Paint(.activation(-0.4)), stroke: Stroke(.ink, width: 2.4),
                id: "node.a.1.2"),
            .rectangle(Rect(x: 4, y: 8, width: 40, height: 16), radius: 4, fill: Paint(.plate)),
            .polygon([Point(0, 0), Point(4, 0), Point(2, 3)], fill: Paint(.gradientStep(3))),
        ]
    }

    private static var texts: [Item] {
        let formula = Formula.relation(
            .symbol(Symbol("z", ["1"], role: .weightedSum)), .equals,
            .product([.letter("w", role: .weight), .letter("x", role: .input)]))
        return [
            .text("Backward pass", at: Point(32, 44), size: 20, weight: .semibold),
            .text(
                "−0.75", at: Point(60, 90), size: 11, anchor: .middle, baseline: .middle, .muted,
                hasHalo: true),
            .text(Text("loss", at: Point(12, 200), size: 11, anchor: .middle, readsUpwards: true)),
            .formula(formula, at: Point(100, 300), size: 16, anchor: .end, baseline: .middle, id: "rule"),
        ]
    }

    private static var groups: [Item] {
        let ramp = Raster(
            columns: 2, rows: 2, cells: .ramp(.activation, strength: 0.6, [-1, -0.333, 0.5, 1]),
            rect: Rect(x: 200, y: 200, width: 80, height: 80), id: "heat")
        let image = Raster(
            columns: 2, rows: 1, cells: .colours([RGB(0x0072B2), RGB(0xFFFFFF)]),
            rect: Rect(x: 300, y: 200, width: 20, height: 10))
        let rasters = [ramp, image].compactMap { $0 }.map { Item.raster($0) }
        return [
            .group(
                id: "plot", title: "The plot", clip: Rect(x: 200, y: 200, width: 100, height: 100),
                rasters + [.group(isFaded: true, [.circle(Point(1, 2), radius: 3, fill: Paint(.positive))])]),
            .group(
                id: "disc", clip: .circle(centre: Point(40, 40), radius: 12.5),
                [.rectangle(Rect(x: 0, y: 0, width: 80, height: 80), fill: Paint(.panel))]),
        ]
    }
}
