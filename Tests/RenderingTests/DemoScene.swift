import Formulas
import Scenes

/// A scene with every kind of item, laid out like a frame of a lesson.
enum DemoScene {
    static let scene = Scene(
        id: "demo", size: PageFormat.slide.size, title: "Backward pass · operation 11 of 24",
        description: "A network of two inputs & three hidden neurons, with its loss surface.",
        alternative: "Backward: ∂L/∂v₂ = −0.260 · −0.762 = +0.1979, of two inputs & three hidden neurons.",
        items: header + [network] + ribbon + chips + plot)

    private static let header: [Item] = [
        .text("Backward pass · operation 11 of 24", at: Point(32, 44), size: 20, weight: .semibold),
        .text("Gradient of the loss with respect to one weight", at: Point(32, 66), size: 13, .muted),
        .rectangle(
            Rect(x: 826, y: 22, width: 96, height: 26), radius: 13, fill: Paint(.highlight),
            stroke: Stroke(.ink, width: 1.5), id: "phase.backward"),
        .text(
            "backward", at: Point(874, 35), size: 13, weight: .semibold, anchor: .middle, baseline: .middle,
            .onHighlight),
    ]

    private static let nodes: [(name: String, place: Point, value: Double)] = [
        ("x1", Point(110, 200), 0.6), ("x2", Point(110, 360), -0.4), ("h1", Point(330, 150), 0.65),
        ("h2", Point(330, 285), -0.76), ("h3", Point(330, 420), -0.41), ("y", Point(540, 285), 0.74),
    ]

    private static var network: Item {
        let faded: [Item] = [
            edge("w.1.1.1", from: 0, to: 2, 0.8), edge("w.1.2.1", from: 0, to: 3, -1.2),
            edge("w.1.1.2", from: 1, to: 2, -0.5), edge("w.1.2.2", from: 1, to: 3, 0.7),
            edge("w.1.3.2", from: 1, to: 4, 1.1), edge("w.2.1.1", from: 2, to: 5, 0.9),
            edge("w.2.1.3", from: 4, to: 5, 0.4),
        ]
        let active = edge("w.2.1.2", from: 3, to: 5, -0.75)
        let halo = Item.line(
            from: nodes[3].place, to: nodes[5].place, Stroke(.highlight, width: 15, cap: .round))
        return .group(
            id: "network", title: "The network",
            [.group(isFaded: true, faded), halo, active] + nodes.enumerated().map { node($0, $1) }
                + [label("−0.75", at: Point(435, 285), .negative)])
    }

    private static func edge(_ id: String, from: Int, to: Int, _ weight: Double) -> Item {
        let stroke = Stroke(
            weight < 0 ? .negative : .positive, width: 0.8 + 4.2 * (abs(weight) / 1.5).squareRoot(),
            dash: weight < 0 ? [9, 4] : [])
        return .line(
            from: nodes[from].place, to: nodes[to].place, stroke, id: id,
            title: "\(id) = \(Numeral.text(weight, .weight))")
    }

    private static func node(_ index: Int, _ node: (name: String, place: Point, value: Double)) -> Item {
        let isActive = index == 3 || index == 5
        let symbol = Formula.symbol(
            Symbol(String(node.name.prefix(1)), index < 5 ? [String(node.name.suffix(1))] : []))
        return .group(
            id: "node.\(node.name)", title: "\(node.name) = \(node.value)",
            (isActive ? [.circle(node.place, radius: 37, fill: Paint(.highlight))] : []) + [
                .circle(
                    node.place, radius: 30, fill: Paint(.activation(node.value)),
                    stroke: Stroke(isActive ? .ink : .muted, width: isActive ? 2.4 : 1)),
                .formula(symbol, at: node.place + Point(0, -4), size: 16, anchor: .middle),
                .text(
                    Numeral.text(node.value, .weight, signed: true), at: node.place + Point(0, 15), size: 11,
                    anchor: .middle),
            ])
    }

    private static func label(_ text: String, at place: Point, _ role: Role) -> Item {
        .group([
            .rectangle(Rect(around: place, width: 48, height: 18), radius: 4, fill: Paint(.plate)),
            .text(
                text, at: place, size: 12, weight: .semibold, anchor: .middle, baseline: .middle, role),
        ])
    }

    private static var ribbon: [Item] {
        let loss = Formula.letter("L", role: .loss)
        let weight = Formula.symbol(Symbol("w", ["1", "2"], layer: 2, role: .weight))
        let sum = Formula.symbol(Symbol("z", ["1"], layer: 2, role: .weightedSum))
        let rule = Formula.relation(
            .derivative(of: loss, by: weight), .equals,
            .product([.derivative(of: loss, by: sum), .derivative(of: sum, by: weight)]))
        var arrow = Path()
        arrow.move(to: Point(500, 600))
        arrow.curve(Point(480, 560), Point(440, 560), to: Point(420, 600))
        return [
            .rectangle(
                Rect(x: 32, y: 520, width: 600, height: 168), radius: 6, fill: Paint(.panel),
                stroke: Stroke(.hairline)),
            .formula(rule, at: Point(140, 565), size: 18, id: "rule"),
            .text("rule", at: Point(48, 565), size: 12, .muted),
            .text(
                "∂L/∂v₂ = +0.1979", at: Point(140, 660), size: 15, weight: .semibold, .gradient),
            .text("✓ finite difference +0.1979", at: Point(330, 660), size: 12, .muted),
            .path(arrow, stroke: Stroke(.gradient, width: 2, cap: .round)),
            .polygon(
                [Point(414, 612), Point(413, 598), Point(426, 602)], fill: Paint(.gradient), id: "arrowhead"),
        ]
    }

    private static var chips: [Item] {
        (0..<5).map { step in
            let rect = Rect(x: 470 + 30 * Double(step), y: 616, width: 28, height: 20)
            let fill = Paint(.gradientStep(step))
            return .group([
                .rectangle(rect, radius: 4, fill: fill, stroke: Stroke(.gradient, width: 0.8)),
                .text(
                    String(step), at: rect.centre, size: 11, anchor: .middle, baseline: .middle,
                    .onGradientStep(step)),
            ])
        }
    }

    private static let frame = Rect(x: 730, y: 90, width: 500, height: 400)

    private static var plot: [Item] {
        let x = LinearScale(ScaleRange(-4, 2.4), onto: ScaleRange(frame.minX, frame.maxX))
        let y = LinearScale(ScaleRange(-2.4, 2.8), onto: ScaleRange(frame.maxY, frame.minY))
        let values = (0..<60).flatMap { row in
            (0..<75).map { column in
                let a = Double(column) / 37 - 1
                let b = Double(row) / 30 - 1
                return min(1, a * a + b * b * 0.7)
            }
        }
        let heat = Raster(
            columns: 75, rows: 60, cells: .ramp(.surface, strength: 1, values), rect: frame, id: "heat")
        let ring = (0...200).map { step in
            let turn = Double(step) / 200
            let c = 1 - 8 * (turn - 0.5) * (turn - 0.5)
            let s = step < 100 ? max(0, 1 - c * c).squareRoot() : -max(0, 1 - c * c).squareRoot()
            return Point(x(-0.5 + 2.6 * c), y(1.7 * s))
        }
        let path = [Point(x(-3.6), y(1.9)), Point(x(-1), y(-0.9)), Point(x(-0.2), y(0.1)), Point(x(0), y(0))]
        let style = SeriesStyle(5)
        var inside: [Item] = heat.map { [.raster($0)] } ?? []
        inside += [
            .polyline(ring, Stroke(.isoline, width: 1.1, strength: 0.5), id: "level.3"),
            .circle(Point(frame.maxX, frame.minY), radius: 80, stroke: Stroke(.isoline, strength: 0.5)),
            .polyline(path, Stroke(.paper, width: 5)),
            .polyline(path, Stroke(style.role, width: 2.2, dash: style.dash), id: "path.adam"),
        ]
        inside += path.map { style.marker.item(at: $0, radius: 5, style.role) }
        let across = Axis(.bottom, of: frame, ticks: x.ticks(6), title: "weight w₁", pixel: { x($0) })
        let up = Axis(
            .left, of: frame, ticks: y.ticks(5), title: "weight w₂", hasGrid: true, pixel: { y($0) })
        let around: [Item] = [
            .rectangle(frame, stroke: Stroke(.muted)),
            .text("start", at: path[0] + Point(10, -8), size: 12, hasHalo: true),
        ]
        return [.group(id: "plot", clip: frame, inside)] + across.items + up.items + around + legend.items
    }

    private static var legend: Legend {
        Legend(
            at: Point(730, 545),
            columns: [
                .init(at: 52, heading: "optimizer"), .init(at: 180, heading: "settings"),
                .init(at: 500, anchor: .end, heading: "loss at the end"),
            ],
            entries: ["descent", "momentum", "Nesterov", "Adagrad", "RMSprop", "Adam", "Adamax"]
                .enumerated().map { number, name in
                    let style = SeriesStyle(number)
                    return .init(
                        .stroke(Stroke(style.role, width: 2.2, dash: style.dash), style.marker),
                        [name, "η 0.1\(number)", "0.00\(number)7"])
                }, rowHeight: 18)
    }
}
