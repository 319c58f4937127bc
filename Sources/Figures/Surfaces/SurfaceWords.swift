import Formulas
import Learning

/// What a surface figure says of its plane.
enum SurfaceWords {
    /// What is shown of how many parameters.
    static func plane(_ view: SurfaceView) -> String {
        let count = view.plane.centre.count
        let names = view.axisNames
        switch view.plane.kind {
        case .parameters where view.plane.isWhole: return "the loss over \(names.across) and \(names.up)"
        case .parameters: return "a slice: \(names.across) and \(names.up) of \(count) parameters vary"
        case .step: return "the loss along the step"
        case .random: return "a slice of \(count) parameters along two filter-normalised random directions"
        case .principal(let explained):
            let share = Numeral.text(100 * explained.reduce(0, +), digits: 3)
            return
                "a slice of \(count) parameters; its plane holds \(share) % of the \(view.runs.count > 1 ? "paths'" : "path's") variance"
        }
    }
}
