import Formulas
import Scenes
import Typography

/// A gradient on the drawing: a violet plate with its number, and its name where there is room.
struct GradientChip {
    let gradient: Double
    /// What it is the gradient of, as ∂L/∂w; nil writes the number alone.
    let name: Formula?
    /// 0 to 4, from `GradientShades`.
    let shade: Int
    var isActive = false

    static let textSize = 11.0
    static let height = 15.0
    /// The width of the shade at the left end of a chip that is not at work.
    static let band = 5.0

    private var number: String { Numeral.text(gradient, .gradient, signed: true) }
    private var statement: Formula? {
        name.map { .relation($0.slashed, .equals, .number(gradient, .gradient)) }
    }

    func size(_ typesetter: Typesetter) -> Size {
        if let statement {
            let box = typesetter.layout(statement, size: GradientChip.textSize + 1)
            return Size((box.width + 10 + GradientChip.band).rounded(.up), 18)
        }
        let width = typesetter.width(of: number, .semibold, size: GradientChip.textSize)
        return Size((width + 6 + GradientChip.band).rounded(.up), GradientChip.height)
    }

    /// The chip in a rectangle of its size: filled with its shade when it is at work, else with a band of it.
    func item(in rect: Rect, id: String) -> Item {
        let role: Role = isActive ? .onGradientStep(shade) : .gradient
        let centre = rect.centre + Point(isActive ? 0 : GradientChip.band / 2, 0)
        var plate = [
            Item.rectangle(
                rect, radius: 4, fill: Paint(isActive ? .gradientStep(shade) : .paper),
                stroke: isActive ? Stroke(.gradient, width: 2) : Stroke(.gradient, width: 1, strength: 0.5))
        ]
        if !isActive {
            let band = Rect(
                x: rect.minX + 2, y: rect.minY + 2, width: GradientChip.band - 1, height: rect.height - 4)
            plate.append(.rectangle(band, radius: 2, fill: Paint(.gradientStep(shade))))
        }
        let words: Item =
            if let statement {
                .formula(
                    statement, at: centre, size: GradientChip.textSize + 1, anchor: .middle,
                    baseline: .middle, role, isPlain: true)
            } else {
                .text(
                    number, at: centre, size: GradientChip.textSize, weight: isActive ? .semibold : .regular,
                    anchor: .middle, baseline: .middle, role)
            }
        return .group(id: id, title: "gradient \(number)", plate + [words])
    }
}
