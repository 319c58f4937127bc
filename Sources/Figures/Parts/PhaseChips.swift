import Learning
import Scenes
import Typography

/// The phases of an iteration in a row, the present one filled.
struct PhaseChips {
    let active: Phase
    let page: PageFormat

    init(active: Phase, _ page: PageFormat) {
        self.active = active
        self.page = page
    }

    private var textSize: Double { page == .slide ? 13 : page == .half ? 11 : 12 }
    private var padding: Double { page == .slide ? 16 : page == .half ? 7 : 10 }
    private var gap: Double { page == .slide ? 8 : 4 }
    private var height: Double { page == .slide ? 28 : page == .half ? 18 : 20 }

    /// Every chip has the width of its bold word, so that nothing moves when the phase changes.
    private func width(of phase: Phase, _ typesetter: Typesetter) -> Double {
        (typesetter.width(of: phase.rawValue, .semibold, size: textSize) + 2 * padding).rounded()
    }

    func width(_ typesetter: Typesetter) -> Double {
        Phase.allCases.reduce(-gap) { $0 + width(of: $1, typesetter) + gap }
    }

    func items(right: Double, middle: Double, _ typesetter: Typesetter) -> [Item] {
        var x = right - width(typesetter)
        return Phase.allCases.map { phase in
            let width = width(of: phase, typesetter)
            let rect = Rect(x: x, y: middle - height / 2, width: width, height: height)
            x += width + gap
            let isActive = phase == active
            return .group(
                id: "phase.\(phase.rawValue)",
                [
                    .rectangle(
                        rect, radius: height / 2, fill: Paint(isActive ? .highlight : .panel),
                        stroke: isActive ? Stroke(.ink, width: 1.6) : Stroke(.hairline)),
                    .text(
                        phase.rawValue, at: rect.centre, size: textSize,
                        weight: isActive ? .semibold : .regular, anchor: .middle, baseline: .middle,
                        isActive ? .onHighlight : .muted),
                ])
        }
    }
}
