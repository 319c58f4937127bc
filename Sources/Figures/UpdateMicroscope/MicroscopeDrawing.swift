import Calculus
import Formulas
import Learning
import Scenes
import Typography

/// The page of one update: what goes in, every instruction, and beside them the accumulated square and the step.
struct MicroscopeDrawing {
    let context: FigureContext
    let frame: PageFrame
    let shown: ShownRun
    let rows: UpdateRows
    private let history: UpdateHistory
    private let squares: MemorySquares

    init(_ context: FigureContext) {
        self.context = context
        frame = PageFrame(context, hasRibbon: false, isWide: true)
        let shown = ShownRun(context, names: [context.settings.text("of")].compactMap { $0 }, count: 1)
        let rows = UpdateRows(shown)
        self.shown = shown
        self.rows = rows
        let update = shown.update
        let ids = update.memories.map(\.after) + [update.parameter, update.updated]
        history = context.memory.value(FigureMemory.Key("update-microscope", context.settings)) {
            UpdateHistory(
                shown.run.recording, of: ids, parameters: Array(shown.parameters.prefix(1)), limit: 4000)
        }
        squares = MemorySquares(shown, rows.moment, rows.parameter, history: history)
    }

    var before: Double { rows.moment.before.parameters[rows.parameter] }
    var after: Double { rows.moment.updated(rows.parameter) }
    var symbol: Formula { shown.symbol(rows.parameter) }

    private var isLarge: Bool { context.page == .slide && !context.isCell }

    /// The drawing's room: that of the body and of the legend, which stands within it.
    private var whole: Rect {
        guard context.page != .strip || context.isCell else {
            let content = context.page.content
            return Rect(
                x: frame.body.minX - 8, y: content.minY - 8, width: content.maxX - frame.body.minX + 8,
                height: content.height + 16)
        }
        return Rect(
            x: frame.body.minX, y: frame.body.minY, width: frame.body.width,
            height: frame.legend.maxY - frame.body.minY)
    }

    private var sideWidth: Double {
        switch context.page {
        case .slide: 240
        case .strip: 250
        case .note: 160
        case .half: 112
        }
    }

    var items: [Item] {
        let whole = whole
        let side = Rect(
            x: whole.maxX - sideWidth, y: whole.minY, width: sideWidth, height: whole.height)
        let main = Rect(
            x: whole.minX, y: whole.minY, width: whole.width - sideWidth - (isLarge ? 32 : 16),
            height: whole.height)
        let isStrip = context.page == .strip && !context.isCell
        let givenRoom =
            isStrip
            ? Rect(
                x: frame.header.minX, y: frame.header.maxY, width: frame.header.width - 16,
                height: context.page.content.maxY - frame.header.maxY)
            : Rect(x: main.minX, y: main.minY, width: main.width, height: main.height)
        let (given, height) = self.given(in: givenRoom)
        let top = isStrip ? main.minY : main.minY + height + 8
        let bottom = main.maxY - 18
        let table = MicroscopeTable(
            rows.rows, in: Rect(x: main.minX, y: top, width: main.width, height: bottom - top),
            page: context.page, context.typesetter)
        let note =
            table.leftOut == 0
            ? "every instruction, in the order of its execution"
            : "\(table.leftOut) instructions without a name left out"
                + (context.page == .half ? "" : "; a larger page has them")
        return [
            .group(id: "given", given), .group(id: "table", table.items),
            .text(
                context.typesetter.cut(note, .label, size: 11, to: main.width),
                at: Point(main.minX, main.maxY - 2), size: 11, .muted, id: "note"),
        ] + beside(side)
    }

    /// What the update is given, in lines.
    private func given(in rect: Rect) -> (items: [Item], height: Double) {
        let size: Double = isLarge ? 14 : 12
        let lineHeight = size + 8
        var items: [Item] = []
        let words = "given"
        var x = rect.minX + context.typesetter.width(of: words, .label, size: 11) + 14
        var y = rect.minY + lineHeight / 2
        items.append(.text(words, at: Point(rect.minX, y), size: 11, baseline: .middle, .muted))
        for (index, given) in rows.given.enumerated() {
            let formula = Formula.relation(given.symbol, .equals, .number(given.value, given.style))
            let width = context.typesetter.layout(formula, size: size).width
            if x + width > rect.maxX, x > rect.minX {
                x = rect.minX
                y += lineHeight
            }
            items.append(
                .formula(formula, at: Point(x, y), size: size, baseline: .middle, id: "given.\(index + 1)"))
            x += width + 18
        }
        return (items, y + lineHeight / 2 - rect.minY)
    }

    /// The squares and the step, with what their marks mean; on a strip beside each other.
    private func beside(_ rect: Rect) -> [Item] {
        let typesetter = context.typesetter
        let isStrip = context.page == .strip && !context.isCell
        let keyHeight = Double(legend.count) * 18
        let lineTop = rect.maxY - StepLine.height - keyHeight - 4
        let way = history.values.suffix(2).flatMap { $0.first ?? [] }
        let line = StepLine(symbol, before: before, after: after, way: way)
        let squareWidth = isStrip ? 0.42 * rect.width : rect.width
        let left = isStrip && !squares.squares.isEmpty ? rect.minX + squareWidth + 16 : rect.minX
        let right = Rect(
            x: left, y: lineTop, width: rect.maxX - left, height: StepLine.height)
        var items: [Item] = []
        if !squares.squares.isEmpty {
            let room = Rect(
                x: rect.minX, y: rect.minY + 2, width: squareWidth,
                height: isStrip ? rect.height : lineTop - rect.minY - 12)
            items.append(
                .group(id: "squares", squares.items(in: room, isLarge: isLarge, typesetter)))
        }
        items.append(.group(id: "step", line.items(in: right, isLarge: isLarge, typesetter)))
        let legendItems = legend.enumerated().flatMap { index, entry -> [Item] in
            let y = rect.maxY - keyHeight + (Double(index) + 0.5) * 18
            return entry.sample(left, y) + [
                .text(
                    typesetter.cut(entry.label, .label, size: 11, to: right.width - entry.sampleWidth - 8),
                    at: Point(left + entry.sampleWidth + 8, y), size: 11, baseline: .middle, .muted)
            ]
        }
        return items + [.group(id: "legend", legendItems)]
    }

    private var legend: [Key.Entry] {
        let hasSquares = !squares.squares.isEmpty
        func entry(_ label: String, _ circle: Paint, _ rim: Stroke, _ fill: Paint?, _ edge: Stroke)
            -> Key.Entry
        {
            Key.Entry(label, sampleWidth: hasSquares ? 34 : 16) { x, y in
                [.circle(Point(x + 7, y), radius: 5, fill: circle, stroke: rim)]
                    + (hasSquares
                        ? [
                            .rectangle(
                                Rect(around: Point(x + 26, y), width: 12, height: 12), fill: fill,
                                stroke: edge)
                        ] : [])
            }
        }
        let step = [
            entry(
                "before", Paint(.paper), Stroke(.ink, width: 1.6, dash: [3, 2]), nil,
                Stroke(.ink, width: 1.4, dash: [3, 2])),
            entry(
                "after", Paint(.highlight), Stroke(.ink, width: 1.8),
                Paint(.symbol(.memory), strength: 0.22), Stroke(.symbol(.memory), width: 1.6)),
        ]
        guard hasSquares else { return step }
        return step + [
            Key.Entry("largest of all", sampleWidth: 34) { x, y in
                [.rectangle(Rect(around: Point(x + 26, y), width: 12, height: 12), stroke: Stroke(.hairline))]
            }
        ]
    }
}
