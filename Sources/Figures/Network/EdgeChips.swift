import Formulas
import Scenes

extension NetworkDrawing {
    /// The gradient of a weight: below its number where labels are tall, else only that of the weight at work.
    func gradientChip(_ edge: NetworkLayout.Edge, on board: inout LabelBoard) -> [Item] {
        let name = "w[\(edge.layer)][\(edge.unit)][\(edge.input)]"
        let isResult = edge.part == active.result
        guard let gradient = gradient(of: name), edge.part != changed else { return [] }
        let manner = manner(edge)
        let chip = chip(gradient.value, room: max(manner.size.width, 66), isActive: isResult)
        let named = self.chip(gradient.value, name: gradient.symbol, room: 128, isActive: isResult)
        let id = "chip.w.\(edge.stem)"
        func rect(_ chip: GradientChip, below point: Point) -> Rect {
            let size = chip.size(typesetter)
            return Rect(around: point + Point(0, 8 + size.height / 2), width: size.width, height: size.height)
        }
        if manner.isTall, case .number(let point) = edge.label {
            // At work it has its name too, where that covers nothing.
            let wide = rect(named, below: point)
            if isResult, manner.namesChips, board.take(wide) { return [named.item(in: wide, id: id)] }
            return [chip.item(in: rect(chip, below: point), id: id)]
        }
        guard isResult else { return [] }
        // The place may not depend on which other gradients are known by now, lest it jump.
        let size = chip.size(typesetter)
        let fixed = fixedBoard
        let rects = alongLine(edge).flatMap { [$0, $0 + Point(0, 16), $0 - Point(0, 16)] }
            .map { Rect(around: $0, width: size.width, height: size.height) }
        guard let rect = rects.first(where: fixed.isFree), board.take(rect) else { return [] }
        return [chip.item(in: rect, id: id)]
    }

    /// What is taken in every frame of the lesson in which the same weight is at work.
    private var fixedBoard: LabelBoard {
        var board = LabelBoard(bounds, obstacles: obstacles)
        board.block(layout.edges.flatMap(rooms))
        for column in layout.columns.dropFirst().dropLast() {
            let size = Size(layout.manners[column.layer].chipWidth, GradientChip.namedHeight)
            board.block(column.nodes.map { layout.style.chip($0.centre, size: size) })
        }
        return board
    }
}
