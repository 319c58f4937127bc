import Formulas
import Foundation
import Scenes

/// A frame as large as those of a lesson; `Benchmarks/frame_peer.py` draws its twin.
///
/// It has 28 edges, 11 nodes, 101 texts, a heat map of 100 × 100 cells, 12 contours and 8 trajectories of 200 points.
enum BenchScene {
    /// Frame `number`; weights, activations and losses change from frame to frame, the plot does not.
    static func frame(_ number: Int) -> Scene {
        Scene(
            id: "bench", size: Size(1600, 1000), title: "Backward pass, step \(number)",
            description: "A network of 4, 4 and 3 units beside its loss surface.",
            alternative: "Backward: the gradient of step \(number).",
            items: header(number) + network(number) + plot + telling(number))
    }

    private static func header(_ number: Int) -> [Item] {
        [
            .text("Backward pass, step \(number)", at: Point(32, 44), size: 20, weight: .semibold),
            .text(
                "The gradient of the loss with respect to one weight of the hidden layer", at: Point(32, 66),
                size: 13, .muted),
        ]
    }

    /// A number that looks random, between −1 and 1.
    private static func value(_ number: Int, _ index: Int) -> Double {
        sin(Double(number) * 0.37 + Double(index) * 1.7)
    }

    private static let layers = [4, 4, 3]

    private static func place(_ layer: Int, _ unit: Int) -> Point {
        Point(120 + 280 * Double(layer), 180 + 150 * Double(unit) + (layers[layer] == 3 ? 75 : 0))
    }

    private static func network(_ number: Int) -> [Item] {
        var edges: [Item] = []
        var labels: [Item] = []
        for layer in 0..<2 {
            for target in 0..<layers[layer + 1] {
                for source in 0..<layers[layer] {
                    let weight = value(number, edges.count)
                    let start = place(layer, source)
                    let end = place(layer + 1, target)
                    let id = "w.\(layer + 1).\(target + 1).\(source + 1)"
                    let text = Numeral.text(weight, .weight, signed: true)
                    edges.append(
                        .line(
                            from: start, to: end,
                            Stroke(
                                weight < 0 ? .negative : .positive,
                                width: 0.8 + 4.2 * abs(weight).squareRoot(), dash: weight < 0 ? [9, 4] : []),
                            id: id, title: "\(id) = \(text)"))
                    labels.append(
                        .text(
                            text, at: start.toward(end, 0.3 + 0.1 * Double(source)), size: 11,
                            anchor: .middle, weight < 0 ? .negative : .positive, hasHalo: false))
                }
            }
        }
        var nodes: [Item] = []
        for layer in 0..<3 {
            for unit in 0..<layers[layer] {
                let activation = value(number, 100 + nodes.count)
                let centre = place(layer, unit)
                nodes.append(
                    .group(
                        id: "node.\(layer).\(unit + 1)", title: "unit \(unit + 1) of layer \(layer)",
                        [
                            .circle(
                                centre, radius: 30, fill: Paint(.activation(activation)),
                                stroke: Stroke(.ink, width: 2)),
                            .text(
                                "a\(unit + 1)", at: centre + Point(0, -4), size: 15, anchor: .middle),
                            .text(
                                Numeral.text(activation, .activation, signed: true),
                                at: centre + Point(0, 14), size: 11, anchor: .middle),
                        ]))
            }
        }
        return edges + nodes + labels
    }

    private static let frame = Rect(x: 860, y: 100, width: 680, height: 560)

    /// The loss surface with its contours and trajectories, composed once.
    private static let plot: [Item] = {
        let cells = (0..<10_000).map { cell in
            let x = Double(cell % 100) / 50 - 1
            let y = Double(cell / 100) / 50 - 1
            return min(1, 0.4 * x * x + 0.7 * y * y + 0.2 * sin(5 * x) * y + 0.1)
        }
        let heat = Raster(
            columns: 100, rows: 100, cells: .ramp(.surface, strength: 1, cells), rect: frame, id: "heat")
        let contours = (1...12).map { level in
            Item.polyline(
                (0..<200).map { step in
                    let turn = Double(step) / 199 * 2 * .pi
                    let radius = Double(level) / 13 * (1 + 0.15 * sin(3 * turn))
                    return frame.centre + Point(330 * radius * cos(turn), 270 * radius * sin(turn))
                }, Stroke(.isoline, width: level % 3 == 0 ? 1.1 : 0.7, strength: 0.5), id: "level.\(level)")
        }
        let paths = (0..<8).map { path in
            Item.polyline(
                (0..<200).map { step in
                    let share = Double(step) / 199
                    let turn = Double(path) * 0.78 + 9 * share
                    return frame.centre + Point(300 * (1 - share) * cos(turn), 240 * (1 - share) * sin(turn))
                }, Stroke(.series(path), width: 2.2), id: "path.\(path + 1)")
        }
        let inside = (heat.map { [Item.raster($0)] } ?? []) + contours + paths
        let x = LinearScale(ScaleRange(-4, 4), onto: ScaleRange(frame.minX, frame.maxX))
        let y = LinearScale(ScaleRange(-3, 3), onto: ScaleRange(frame.maxY, frame.minY))
        return [.group(id: "plot", clip: frame, inside), .rectangle(frame, stroke: Stroke(.muted))]
            + Axis(.bottom, of: frame, ticks: x.ticks(8), title: "weight w₁", pixel: { x($0) }).items
            + Axis(.left, of: frame, ticks: y.ticks(6), title: "weight w₂", pixel: { y($0) }).items
    }()

    /// A table of what each optimizer reached, and what happens in words.
    private static func telling(_ number: Int) -> [Item] {
        let names = ["descent", "momentum", "Nesterov", "Adagrad", "RMSprop", "Adam", "Adamax", "NAdam"]
        let table = names.enumerated().flatMap { row, name in
            let y = 740 + 22 * Double(row)
            let loss = Numeral.text(abs(value(number, 200 + row)), .result)
            return [
                Item.text(name, at: Point(860, y), size: 12),
                .text("rate 0.0\(row + 1), every other setting its default", at: Point(960, y), size: 12),
                .text(loss, at: Point(1540, y), size: 12, anchor: .end),
            ]
        }
        let sentences = (0..<8).map { line in
            let gradient = Numeral.text(value(number, 300 + line), .gradient, signed: true)
            return Item.text(
                "The gradient of weight \(line + 1) is what came back times what went forward: \(gradient)",
                at: Point(32, 740 + 22 * Double(line)), size: 12)
        }
        return table + sentences
    }
}
