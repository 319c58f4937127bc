import Calculus
import Formulas
import Scenes
import Typography

extension GraphDrawing {
    /// Four digits where they fit, else three; of a weight two decimals until it is updated.
    private func styles(_ value: ValueID) -> [Numeral.Style] {
        let isWeight = graph.program.instructions[value].name?.text.hasPrefix("w[") == true
        return isWeight && context.step?.phase != .update ? [.weight] : [.value, .gradient]
    }

    /// The value, in a manner that has room.
    func text(
        _ value: ValueID, _ number: Double?, at point: Point, anchor: Anchor, room: Double
    ) -> [Item] {
        guard let manner, let text = text(number, styles(value), room: room, size: manner.numberSize) else {
            return []
        }
        return [
            .text(
                text, at: point, size: manner.numberSize,
                weight: value == focus.result ? .semibold : .regular, anchor: anchor, baseline: .middle,
                role(value))
        ]
    }

    /// The value at the left and its gradient at the right; where both have no room, one alone.
    func beside(
        _ value: ValueID, _ number: Double?, from left: Double, to right: Double, middle: Double
    ) -> [Item] {
        var room = right - left
        var items: [Item] = []
        if let chip = chip(value), let manner {
            let size = chip.size(context.typesetter)
            // An update is about the value, everything before about the gradient.
            let hasBoth =
                text(number, styles(value), room: room - size.width - 2, size: manner.numberSize) != nil
            if hasBoth || context.step?.phase != .update || !graph.isLeaf(value) {
                room -= size.width + 2
                items += chipItems(value, around: Point(right - size.width / 2, middle))
            }
        }
        return items + text(value, number, at: Point(left, middle), anchor: .start, room: room)
    }

    func chip(_ value: ValueID) -> GradientChip? {
        gradient(of: value).map { gradient in
            GradientChip(
                gradient: gradient, name: nil, shade: shades.step(of: gradient),
                isActive: value == focus.result && context.step?.phase == .backward)
        }
    }

    func chipItems(_ value: ValueID, around centre: Point) -> [Item] {
        guard let chip = chip(value) else { return [] }
        let size = chip.size(context.typesetter)
        let place = Rect(around: centre, width: size.width, height: size.height)
        return [chip.item(in: place, id: "chip.\(value)")]
    }

    /// The gradient of a value if it is known by now; of an operation without a name too, and of the loss, which is 1.
    private func gradient(of value: ValueID) -> Double? {
        let name = graph.program.instructions[value].name?.text
        if let id = name.flatMap(progress.gradient) { return progress.moment.value(id, lane: progress.lane) }
        guard context.step?.phase == .backward || context.step?.phase == .update else { return nil }
        if value == graph.loss { return 1 }
        return graph.gradients[value].flatMap { id in
            progress.isKnown(id) ? progress.moment.value(id, lane: progress.lane) : nil
        }
    }

    /// The number in the first style that has room; nil if none has.
    private func text(
        _ number: Double?, _ styles: [Numeral.Style], room: Double, size: Double
    ) -> String? {
        number.flatMap { number in
            styles.map { Numeral.text(number, $0) }.first {
                context.typesetter.width(of: $0, .semibold, size: size) <= room
            }
        }
    }
}
