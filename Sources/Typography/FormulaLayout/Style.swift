/// The size and manner in which a part of a formula is set (Knuth, The TeXbook, chapter 17).
struct Style: Hashable {
    /// The size of the letters of the whole formula.
    let base: Double
    /// The sizes of the levels, as shares of the base.
    private let scales: [Double]
    /// 0 for the line itself, 1 for scripts, 2 for scripts of scripts and everything deeper.
    private(set) var level = 0
    /// Whether there is room for large operators with limits above and below, and for full-size fractions.
    private(set) var isDisplay = true
    /// Whether exponents are raised less: below a bar, under a root, in lower indices.
    private(set) var isCramped = false

    /// - Parameters:
    ///   - script, scriptOfScript: the sizes of scripts as shares of the base, as the font wants them.
    init(base: Double, script: Double, scriptOfScript: Double) {
        self.base = base
        scales = [1, script, scriptOfScript]
    }

    /// The size of letters in this style.
    var size: Double { base * scales[level] }

    /// Full size, with the room of a line of its own or without, whatever is around it.
    func onTheLine(isDisplay: Bool) -> Style {
        var style = self
        style.level = 0
        style.isDisplay = isDisplay
        return style
    }

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
