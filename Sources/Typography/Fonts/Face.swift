/// A typeface by what it is used for.
package enum Face: Hashable, Sendable, CaseIterable {
    /// Labels and numbers: Inter, with digits of equal width.
    case label
    /// Titles: Inter SemiBold.
    case semibold
    /// Formulas: TeX Gyre Pagella Math, whose strokes are as strong as Inter's, or another face with a MATH table.
    case math
    /// Characters that the others lack: DejaVu Sans.
    case fallback
    /// Screens of a terminal: DejaVu Sans Mono.
    case mono
    /// What stands out on such a screen: DejaVu Sans Mono Bold.
    case monoBold

    /// The face of a text that is no formula.
    package init(isBold: Bool, isMonospaced: Bool) {
        switch (isBold, isMonospaced) {
        case (false, false): self = .label
        case (true, false): self = .semibold
        case (false, true): self = .mono
        case (true, true): self = .monoBold
        }
    }

    /// The files that serve as this face, best first.
    var fileNames: [String] {
        switch self {
        case .label: ["Inter-Regular.otf", "Inter-Regular.ttf"]
        case .semibold: ["Inter-SemiBold.otf", "Inter-SemiBold.ttf"]
        case .math: ["texgyrepagella-math.otf", "texgyretermes-math.otf", "latinmodern-math.otf"]
        case .fallback: ["DejaVuSans.ttf"]
        case .mono: ["DejaVuSansMono.ttf"]
        case .monoBold: ["DejaVuSansMono-Bold.ttf", "DejaVuSansMono.ttf"]
        }
    }

    /// The files of the fallback family that stand in when none of `fileNames` is installed.
    var standInNames: [String] {
        self == .semibold ? ["DejaVuSans-Bold.ttf", "DejaVuSans.ttf"] : ["DejaVuSans.ttf"]
    }

    /// What to call the face in a message.
    var title: String {
        switch self {
        case .label: "Inter Regular"
        case .semibold: "Inter SemiBold"
        case .math: "TeX Gyre Pagella Math"
        case .fallback: "DejaVu Sans"
        case .mono: "DejaVu Sans Mono"
        case .monoBold: "DejaVu Sans Mono Bold"
        }
    }
}
