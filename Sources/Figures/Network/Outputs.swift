import Formulas
import Learning
import Scenes

extension NetworkDrawing {
    /// The targets beside the outputs, and the loss.
    var outputItems: [Item] {
        guard let outputs = layout.columns.last else { return [] }
        return outputs.nodes.map { target($0.unit, $0.centre) } + [lossBox]
    }

    private func target(_ unit: Int, _ centre: Point) -> Item {
        let name = "y[\(unit)]"
        guard let value = progress.value(name), let symbol = symbol(name) else { return .group([]) }
        let isActive = active.contains(.target(unit))
        let rect = targetPlate(unit, centre)
        let role: Role = isActive ? .ink : .muted
        let items: [Item] = [
            isActive
                ? .rectangle(rect.inset(-4), radius: 8, fill: Paint(.highlight))
                : .rectangle(rect, radius: 4, fill: Paint(.plate)),
            .rectangle(
                rect, radius: 4, fill: Paint(.paper), stroke: isActive ? Stroke(.ink, width: 2.4) : nil),
            .formula(
                .relation(symbol, .equals, .number(value)), at: rect.centre,
                size: targetSize(of: .relation(symbol, .equals, .number(value))), anchor: .middle,
                baseline: .middle, role, isPlain: true),
        ]
        return .group(id: "y.\(unit)", title: "target \(name) = \(Numeral.text(value))", items)
    }

    /// The size of a target, smaller where its plate would be too wide.
    private func targetSize(of formula: Formula) -> Double {
        let size: Double = page == .slide ? 14 : 12
        let width = typesetter.layout(formula, size: size).width
        return min(size, max(11, size * (layout.targetWidth - 6) / width))
    }

    /// Where the target of an output is written.
    func targetPlate(_ unit: Int, _ centre: Point) -> Rect {
        let name = "y[\(unit)]"
        let left = centre.x + layout.style.halfWidth + (page == .half ? 8 : 12)
        guard let value = progress.value(name), let symbol = symbol(name) else {
            return Rect(x: left, y: centre.y - 10, width: 0, height: 20)
        }
        let formula = Formula.relation(symbol, .equals, .number(value))
        let box = typesetter.layout(formula, size: targetSize(of: formula))
        return Rect(
            x: left, y: centre.y - 10, width: min(box.width + (page == .half ? 6 : 12), layout.targetWidth),
            height: 20)
    }

    /// L once it is known, before that the loss of the example.
    private var lossBox: Item {
        let rect = layout.loss
        let isActive = active.contains(.loss)
        let known = ["L", "ℓ"].first { progress.value($0) != nil }
        var items: [Item] = []
        if isActive { items.append(.rectangle(rect.inset(-6), radius: 12, fill: Paint(.highlight))) }
        items.append(
            .rectangle(
                rect, radius: 8, fill: Paint(.panel),
                stroke: isActive ? Stroke(.ink, width: 2.4) : Stroke(.muted, width: 1.2, strength: 0.7)))
        let role: Role = isActive ? .ink : .muted
        let size = layout.style.isCapsule ? 13.0 : layout.style.symbolSize
        if let symbol = symbol(known ?? (progress.id("ℓ") != nil ? "ℓ" : "L")) {
            items.append(
                .formula(
                    symbol, at: rect.centre + Point(0, known == nil ? 0 : -0.2 * rect.height), size: size,
                    anchor: .middle, baseline: .middle, role, isPlain: true))
        }
        if let known, let value = progress.value(known) {
            let numberSize: Double = page == .slide ? 13 : 11
            items.append(
                .text(
                    typesetter.fitted(value, .result, size: numberSize, to: rect.width - 8),
                    at: rect.centre + Point(0, 0.24 * rect.height), size: numberSize,
                    weight: active.result == .loss ? .semibold : .regular,
                    anchor: .middle, baseline: .middle, role))
        }
        return .group(id: "loss", title: "the loss", items)
    }

    /// What each column is, below it.
    var captions: [Item] {
        guard case .network(_, let loss) = context.moment.experiment.model else { return [] }
        let size: Double = page == .slide ? 12 : 11
        let last = layout.columns.count - 1
        let isShort = layout.pitch < 130
        let items: [Item] = layout.columns.map { column in
            let role = column.layer == 0 ? "input" : column.layer == last ? "output" : "hidden"
            let activation =
                column.layer == 0 ? "" : network.layers[column.layer - 1].activation.entry.name.spaced
            let count = column.dots == nil ? "" : "\(column.count)"
            let words = [isShort && column.layer > 0 ? "" : role, activation, count].filter { !$0.isEmpty }
            let text = words.joined(separator: " · ")
            let room = column.layer == 0 ? layout.pitch : layout.pitch - 8
            return .text(
                typesetter.cut(text, .label, size: size, to: max(room, 40)),
                at: Point(column.x, layout.captionBase), size: size, anchor: .middle, .muted)
        }
        return items + conventions(loss)
    }

    /// Which loss, and how it is taken over the outputs and over the batch.
    private func conventions(_ loss: Chosen<Loss>) -> [Item] {
        let size: Double = page == .slide ? 12 : 11
        let outputs = loss.settings.choice("reduction").flatMap(Reduction.init(rawValue:))
        let count = layout.columns.last?.count ?? 1
        let batch = context.moment.experiment.batches.size
        var parts = [loss.entry.name.spaced]
        if page != .half, count > 1, let outputs { parts.append(outputs.inWords) }
        if page != .half, count == 1, outputs == .halfSum { parts.append("times ½") }
        if batch > 1 { parts.append(page == .half ? "mean" : "mean over the batch") }
        // The upper of two lines stands above the columns' captions.
        let rooms = [62.0, 4].map {
            layout.loss.maxX + 4 - (layout.columns.last?.x ?? 0) - min(layout.pitch / 2, $0)
        }
        func width(_ text: String) -> Double { typesetter.width(of: text, .label, size: size) }
        var lines = [parts.joined(separator: ", ")]
        if width(lines[0]) > rooms[0], parts.count > 1, let last = parts.popLast() {
            lines = [parts.joined(separator: ", ") + ",", last]
        }
        return lines.enumerated().map { index, line in
            let up = Double(lines.count - 1 - index) * (size + 3)
            return .text(
                typesetter.cut(line, .label, size: size, to: up > 0 ? rooms[1] : rooms[0]),
                at: Point(layout.loss.maxX + 4, layout.captionBase - up), size: size, anchor: .end, .muted)
        }
    }
}

extension Reduction {
    /// How the shares of the outputs become one number.
    fileprivate var inWords: String {
        switch self {
        case .mean: "mean over outputs"
        case .sum: "sum over outputs"
        case .halfSum: "½ sum over outputs"
        }
    }
}

extension String {
    /// A catalog name as words: `squared error`.
    var spaced: String { replacing("_", with: " ") }
}
