import Formulas
import Learning

/// The words of a slice.
struct SliceTelling {
    private let context: FigureContext
    private let slice: StepSlice

    init(_ context: FigureContext, _ slice: StepSlice) {
        self.context = context
        self.slice = slice
    }

    var title: String {
        let before = Numeral.text(slice.before, .result)
        guard slice.after.isFinite else { return "The step leads out of the finite numbers" }
        let after = Numeral.text(slice.after, .result)
        if slice.length == 0 { return "The step has no length: the loss stays at \(before)" }
        return
            "The step \(slice.after <= slice.before ? "lowers" : "raises") the loss from \(before) to \(after)"
    }

    var subtitle: [String] {
        [
            "along the update of iteration \(context.moment.iteration), ‖Δθ‖ = \(Numeral.text(slice.length, .gradient))"
        ]
            + best + ["rate \(Numeral.text(context.moment.rate))"]
    }

    private var best: [String] {
        guard slice.length > 0, slice.lowest.y.isFinite else { return [] }
        let length = Numeral.text(slice.lowest.x.magnitude, digits: 3)
        if slice.lowest.x < 0 { return ["lower behind the start, \(length) lengths back"] }
        return slice.lowest.x == context.settings.number("to")
            ? ["still falling after \(length) lengths of the step"]
            : ["lowest after \(length) lengths of the step"]
    }

    var alternative: String {
        "The loss along the direction of the update of iteration \(context.moment.iteration), against lengths of the step. "
            + "\(title). The gradient's slope along the step is \(Numeral.text(slice.slope, .gradient)), which promises "
            + "\(Numeral.text(slice.before + slice.slope, .result)) after one length. "
            + best.map(\.sentence).joined()
    }
}
