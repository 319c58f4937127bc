import Formulas

/// A formula on the page; symbols with a role are painted like their marks, all else in `paint`.
package struct FormulaText: Hashable, Sendable {
    package var formula: Formula
    package var position: Point
    package var size: Double
    package var anchor: Anchor
    package var baseline: Baseline
    package var paint: Paint
    /// Whether every symbol takes `paint`, as on a chip where the roles' colours could not be read.
    package var isPlain: Bool
    package var id: String?
    package var title: String?

    package init(
        _ formula: Formula, at position: Point, size: Double, anchor: Anchor = .start,
        baseline: Baseline = .alphabetic, paint: Paint = Paint(.ink), isPlain: Bool = false,
        id: String? = nil, title: String? = nil
    ) {
        self.formula = formula
        self.position = position
        self.size = size
        self.anchor = anchor
        self.baseline = baseline
        self.paint = paint
        self.isPlain = isPlain
        self.id = id
        self.title = title
    }
}

extension Item {
    /// A formula on the page; see `FormulaText`.
    package static func formula(
        _ formula: Formula, at position: Point, size: Double, anchor: Anchor = .start,
        baseline: Baseline = .alphabetic, _ role: Role = .ink, isPlain: Bool = false, id: String? = nil,
        title: String? = nil
    ) -> Item {
        .formula(
            FormulaText(
                formula, at: position, size: size, anchor: anchor, baseline: baseline, paint: Paint(role),
                isPlain: isPlain, id: id, title: title))
    }
}
