/// The size and manner in which a part of a formula is set (Knuth, The TeXbook, chapter 17).
struct Style: Hashable {
    /// The size of the letters of the whole formula.
    let base: Double
    /// 0 for the line itself, 1 for scripts, 2 for scripts of scripts and everything deeper.
    private(set) var level = 0
    /// Whether there is room for large operators with limits above and below, and for full-size fractions.
    private(set) var isDisplay = true
    /// Whether exponents are raised less: below a bar, under a root, in lower indices.
    private(set) var isCramped = false

    init(base: Double) { self.base = base }

    /// The size of letters in this style.
    var size: Double { base * [1, 0.7, 0.55][level] }

    var script: Style {
        var style = self
        style.level = min(level + 1, 2)
        style.isDisplay = false
        return style
    }

    /// The parts of a fraction: of full size on the line, otherwise a size smaller.
    var fractionPart: Style {
        guard isDisplay else { return script }
        var style = self
        style.isDisplay = false
        return style
    }

    var cramped: Style {
        var style = self
        style.isCramped = true
        return style
    }
}
