/// Which part of a text stands at its position, from left to right.
package enum Anchor: String, Hashable, Sendable {
    case start, middle, end
}

/// Which height of a text stands at its position.
package enum Baseline: String, Hashable, Sendable {
    /// The line that letters stand on.
    case alphabetic
    /// The middle: half of the capital letters' height for a text, half of the box for a formula.
    case middle
}

/// One line of words or numbers.
package struct Text: Hashable, Sendable {
    /// How bold a text is.
    package enum Weight: String, Hashable, Sendable {
        case regular, semibold
    }

    package var string: String
    package var position: Point
    package var size: Double
    package var weight: Weight
    package var anchor: Anchor
    package var baseline: Baseline
    package var paint: Paint
    /// Whether the text has a rim of paper, 4 px wide in all, to be read over lines.
    package var hasHalo: Bool
    /// Whether every letter is as wide as every other, as in a terminal.
    package var isMonospaced: Bool
    /// Whether the text reads upwards, as the title of a vertical axis does.
    package var readsUpwards: Bool
    package var id: String?
    package var title: String?

    package init(
        _ string: String, at position: Point, size: Double, weight: Weight = .regular,
        anchor: Anchor = .start, baseline: Baseline = .alphabetic, paint: Paint = Paint(.ink),
        hasHalo: Bool = false, isMonospaced: Bool = false, readsUpwards: Bool = false, id: String? = nil,
        title: String? = nil
    ) {
        self.string = string
        self.position = position
        self.size = size
        self.weight = weight
        self.anchor = anchor
        self.baseline = baseline
        self.paint = paint
        self.hasHalo = hasHalo
        self.isMonospaced = isMonospaced
        self.readsUpwards = readsUpwards
        self.id = id
        self.title = title
    }
}

extension Item {
    /// One line of words or numbers in a plain role; see `Text`.
    package static func text(
        _ string: String, at position: Point, size: Double, weight: Text.Weight = .regular,
        anchor: Anchor = .start, baseline: Baseline = .alphabetic, _ role: Role = .ink,
        hasHalo: Bool = false, id: String? = nil, title: String? = nil
    ) -> Item {
        .text(
            Text(
                string, at: position, size: size, weight: weight, anchor: anchor, baseline: baseline,
                paint: Paint(role), hasHalo: hasHalo, id: id, title: title))
    }
}
