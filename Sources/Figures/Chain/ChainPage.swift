import Learning
import Scenes
import Typography

/// A chain on its page: the drawing, the way back, the product and what it means.
struct ChainPage {
    let context: FigureContext
    let frame: PageFrame
    let telling: ChainTelling
    private let chain: Chain
    private let manner: ChainManner

    init?(_ context: FigureContext) {
        let progress = Progress(context.moment, index: context.index)
        guard let name = context.followedParameter,
            let chain = Chain(of: name, in: context.moment, lane: progress.lane)
        else { return nil }
        self.context = context
        self.chain = chain
        frame = PageFrame(context, hasRibbon: false, isWide: true)
        manner = ChainManner(context)
        telling = ChainTelling(
            chain: chain, digits: ChainDigits(chain), moment: context.moment, example: progress.example)
    }

    private var isSmall: Bool { context.isCell || context.page == .half }
    private var isStrip: Bool { context.page == .strip && !context.isCell }

    var scene: Scene {
        let header = frame.headerItems(
            title: telling.title, subtitle: isSmall ? Array(telling.subtitle.dropFirst()) : telling.subtitle,
            phase: .backward, context.typesetter)
        return Scene(
            id: context.id, size: context.size, title: telling.title,
            description:
                "Backward pass: the chain rule from \(chain.parameter.name.symbol.unicode) to the loss, "
                + "\(chain.derivative.unicode) = the product of \(chain.factors.count) factors.",
            alternative: telling.alternative,
            items: header + (isStrip ? strip : body) + key.items(in: frame, context.typesetter))
    }

    // MARK: Layouts

    /// From top to bottom: the chain, the way back, the product, the sentences; what has no room is left out.
    private var body: [Item] {
        // The numbers below the first and the last node reach over the nodes.
        let rect = frame.isCell ? frame.body.inset(10, 0) : frame.body
        let typesetter = context.typesetter
        let share = rect.height * 0.17
        let text = Paragraph(
            telling.sentences(isShort: isSmall), size: manner.sentenceSize, width: rect.width, typesetter
        )
        .first { $0 <= share }
        let back = manner.wordSize + 22
        let room = rect.height - back - text.height - (text.height > 0 ? 18 : 0)
        let layout = ChainLayout(
            chain, in: Size(rect.width, room * (chain.branches.count == 2 && !isSmall ? 0.62 : 0.69)), manner,
            typesetter)
        let product = ChainProduct(
            layout.chain, layout.digits, in: Size(rect.width - 12, room - layout.above - layout.below - 8),
            manner.productSizes, typesetter)
        let drawn = layout.above + layout.below
        let spare = max(room - drawn - (product?.height ?? 0), 0)
        // A part of the spare room goes above the chain, the rest around the product.
        let y = rect.minY + layout.above + spare * 0.2
        let lineOfReturn = y + layout.below + 8
        let below = lineOfReturn + back - 8
        var items = ChainDrawing(layout, at: Point(rect.minX, y), typesetter).items
        items += wayBack(layout, y: lineOfReturn, left: rect.minX)
        if let product {
            let place = Rect(
                x: rect.minX, y: below, width: rect.width,
                height: rect.maxY - below - text.height - (text.height > 0 ? 16 : 0))
            items += product.items(in: place)
        }
        items += text.items(top: rect.maxY - text.height - 6, centre: rect.centre.x)
        return items
    }

    /// Chain at the right, its product and the sentences at the left below the title.
    private var strip: [Item] {
        let rect = frame.body
        let typesetter = context.typesetter
        let back = manner.wordSize + 18
        let layout = ChainLayout(chain, in: Size(rect.width, rect.height - back), manner, typesetter)
        let spare = max(rect.height - back - layout.above - layout.below, 0)
        let y = rect.minY + layout.above + spare / 2
        let side = frame.legend
        let text = Paragraph(telling.sentences(isShort: false), size: 12, width: side.width, typesetter)
            .first { $0 <= side.height - 44 }
        let product = ChainProduct(
            layout.chain, layout.digits, in: Size(side.width, side.height - text.height - 8),
            manner.productSizes,
            typesetter)
        let place = Rect(
            x: side.minX, y: side.minY + 4, width: side.width, height: side.height - text.height - 8)
        return ChainDrawing(layout, at: Point(rect.minX, y), typesetter).items
            + wayBack(layout, y: y + layout.below + 6, left: rect.minX)
            + (product?.items(in: place) ?? [])
            + text.items(top: side.maxY - text.height, centre: side.centre.x)
    }

    /// The dashed arrow from the loss back to the weight.
    private func wayBack(_ layout: ChainLayout, y: Double, left: Double) -> [Item] {
        guard let first = layout.columns.first, let last = layout.columns.last else { return [] }
        let (tip, tail) = (Point(left + first, y), Point(left + last, y))
        let words =
            layout.chain.branches.isEmpty
            ? "backward pass: multiply the local slopes"
            : "backward pass: multiply along each way, add where they meet"
        let size = manner.wordSize
        let shown = context.typesetter.cut(words, .label, size: size, to: tail.x - tip.x)
        return [
            .group(
                id: "back",
                [
                    .line(
                        from: tail, to: tip + Point(8, 0), Stroke(.gradient, width: 1.8, dash: [7, 4])),
                    ArrowHead.item(at: tip, from: tail, size: 12, .gradient),
                ]),
            .text(
                shown, at: Point((tip.x + tail.x) / 2, y + 8 + size / 2), size: size, anchor: .middle,
                baseline: .middle, .gradient, id: "back.words"),
        ]
    }

    private var key: Key {
        guard !isStrip, !context.isCell else { return Key(entries: []) }
        func arrow(_ role: Role, _ width: Double) -> (Double, Double) -> [Item] {
            { x, y in
                [
                    .line(from: Point(x, y), to: Point(x + 22, y), Stroke(role, width: width)),
                    ArrowHead.item(at: Point(x + 28, y), from: Point(x, y), size: 10, role),
                ]
            }
        }
        let one = Key.Entry("one step, with its local slope", arrow(.ink, 1.6))
        if case .whole = chain.ending, !isSmall { return Key(entries: [one]) }
        return Key(
            entries: [
                one, Key.Entry("all later steps: their slopes multiplied and added", arrow(.gradient, 2.2)),
            ])
    }
}
