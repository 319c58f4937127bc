import Formulas
import Scenes
import Typography

/// A gradient on the drawing: a violet tag that points back, with its number, and its name where there is room.
struct GradientChip {
    let gradient: Double
    /// What it is the gradient of, as ∂L/∂w; nil writes the number alone.
    let name: Formula?
    /// 0 to 4, from `GradientShades`.
    let shade: Int
    var isActive = false
    /// The number as it is written; nil writes it as gradients are.
    var writtenNumber: String?

    static let textSize = 11.0
    static let height = 15.0
    static let namedHeight = 18.0
    /// The length of the point at the left end, and of its shade where the chip is not at work.
    private static let point = 7.0
    private static let shaded = 10.0

    /// How wide the number of a chip of `width` may be.
    static func numberRoom(_ width: Double) -> Double { width - 6 - shaded }

    private var statement: Formula? {
        name.map { .relation($0.slashed, .equals, .number(gradient, .gradient)) }
    }

    private var number: String { writtenNumber ?? Numeral.text(gradient, .gradient, signed: true) }

    func size(_ typesetter: Typesetter) -> Size {
        if let statement {
            let box = typesetter.layout(statement, size: GradientChip.textSize + 1)
            return Size((box.width + 10 + GradientChip.shaded).rounded(.up), GradientChip.namedHeight)
        }
        // As wide as its number is when it is bold, so that nothing moves when it comes to work.
        let width = typesetter.width(of: number, .semibold, size: GradientChip.textSize)
        return Size((width + 6 + GradientChip.shaded).rounded(.up), GradientChip.height)
    }

    /// The chip in a rectangle of its size: filled with its shade when it is at work, else with a shaded point.
    func item(in rect: Rect, id: String) -> Item {
        let role: Role = isActive ? .onGradientStep(shade) : .gradient
        var plate = [
            Item.polygon(
                outline(rect, to: rect.maxX), fill: Paint(isActive ? .gradientStep(shade) : .paper),
                stroke: isActive ? Stroke(.gradient, width: 2) : Stroke(.gradient, width: 1, strength: 0.5))
        ]
        if !isActive {
            plate.append(
                .polygon(
                    outline(rect.inset(1), to: rect.minX + GradientChip.shaded),
                    fill: Paint(.gradientStep(shade))))
        }
        let centre = Point((rect.minX + GradientChip.shaded + rect.maxX) / 2 - 1, rect.centre.y)
        let words: Item =
            if let statement {
                .formula(
                    statement, at: centre, size: GradientChip.textSize + 1, anchor: .middle,
                    baseline: .middle, role, isPlain: true)
            } else {
                .text(
                    number, at: centre, size: GradientChip.textSize,
                    weight: isActive ? .semibold : .regular, anchor: .middle, baseline: .middle, role)
            }
        let title = "gradient \(Numeral.text(gradient, .gradient, signed: true))"
        return .group(id: id, title: title, plate + [words])
    }

    /// A tag whose left end is a point.
    private func outline(_ rect: Rect, to right: Double) -> [Point] {
        let shoulder = rect.minX + GradientChip.point
        return [
            Point(rect.minX, rect.centre.y), Point(shoulder, rect.minY), Point(right, rect.minY),
            Point(right, rect.maxY), Point(shoulder, rect.maxY),
        ]
    }
}
