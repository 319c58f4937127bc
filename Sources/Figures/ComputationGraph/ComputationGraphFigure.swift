import Scenes

extension Figure {
    /// The operations of an iteration as a graph from left to right, with the one at work.
    static let computationGraph = Figure(
        "computation-graph",
        "the operations up to the loss as a graph, with values and gradients as they appear"
    ) { context in
        let frame = PageFrame(context, isWide: true)
        let drawing = GraphDrawing(context, in: frame.body)
        let telling = StepTelling(context)
        let count = drawing.graph.operations.count
        let ribbon = frame.ribbon.flatMap { rect in
            context.step.map {
                FormulaRibbon(step: $0, rect: rect, page: context.page).items(context.typesetter)
            }
        }
        let header = frame.headerItems(
            title: telling.title, subtitle: telling.subtitle, phase: context.step?.phase, context.typesetter)
        return telling.scene(
            header + drawing.items + drawing.key.items(in: frame, context.typesetter) + (ribbon ?? []),
            showing: drawing.choice.isWhole
                ? "A graph of all \(count) operations up to the loss."
                : "The part of a graph of \(count) operations that lies around this one.")
    }
}

extension GraphDrawing {
    var key: Key {
        let isSmall = context.page == .half || context.page == .strip
        let entries = [
            Key.Entry("operation") { x, y in
                [
                    .rectangle(
                        Rect(x: x, y: y - 7, width: 26, height: 14), radius: 4, fill: Paint(.panel),
                        stroke: Stroke(.muted))
                ]
            },
            Key.Entry("given") { x, y in
                [
                    .rectangle(
                        Rect(x: x, y: y - 6, width: 26, height: 12), radius: 6, fill: Paint(.paper),
                        stroke: Stroke(.muted))
                ]
            },
            Key.Entry(isSmall ? "active" : "part of this operation") { x, y in
                [
                    .rectangle(
                        Rect(x: x, y: y - 9, width: 26, height: 18), radius: 7, fill: Paint(.highlight)),
                    .rectangle(
                        Rect(x: x + 4, y: y - 5, width: 18, height: 10), radius: 3, fill: Paint(.paper),
                        stroke: Stroke(.ink, width: 2)),
                ]
            },
            Key.Entry(isSmall ? "gradient" : "gradient, a shade is ×10", sampleWidth: 30) { x, y in
                (0..<5).map { step in
                    .rectangle(
                        Rect(x: x + 6 * Double(step), y: y - 6, width: 6, height: 12),
                        fill: Paint(.gradientStep(step)), stroke: Stroke(.gradient, width: 0.6))
                }
            },
        ]
        return Key(entries: entries, remarks: remarks)
    }

    private var remarks: [String] {
        guard !choice.isWhole else { return [] }
        let drawn = choice.places?.boxes.keys.count { !graph.isLeaf($0) } ?? 0
        let part = "\(drawn) of \(graph.operations.count) operations"
        if context.page == .half || context.page == .strip { return [part] }
        let rest = choice.hidden > 0 ? "; \(choice.hidden) operands not drawn" : ""
        return ["around the active one: \(part)\(rest)"]
    }
}
