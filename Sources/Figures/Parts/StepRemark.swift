import Formulas
import Learning

/// What stands beside a step's result: that a gradient agrees with the definition, or how far a parameter moved.
package struct StepRemark {
    let moment: Moment
    let step: Step

    package init(moment: Moment, step: Step) {
        self.moment = moment
        self.step = step
    }

    /// Empty where there is nothing to add.
    package var text: String {
        if let parameter = step.parameter, step.site.value == moment.experiment.updateProgram.updated {
            let change = Numeral.text(
                step.value - moment.before.parameters[parameter], .gradient, signed: true)
            return "Δ \(change), learning rate η = \(Numeral.text(moment.rate))"
        }
        guard step.phase == .backward,
            let parameter = moment.experiment.lossProgram.gradients.firstIndex(of: step.site.value)
        else { return "" }
        let check = GradientProof.check(parameter, in: moment)
        guard check.difference.isFinite, check.gradient.isFinite else { return "" }
        if let corner = check.corner {
            let slopes = [corner.left, corner.right].map { Numeral.text($0, .gradient, signed: true) }
            return "the loss has a corner here: slope \(slopes[0]) on the left, \(slopes[1]) on the right"
        }
        let distance = abs(check.gradient - check.difference)
        return (check.holds ? "✓" : "✗")
            + " central difference \(Numeral.text(check.difference, .result, signed: true)),"
            + " difference \(distance == 0 ? "0" : Numeral.text(distance, digits: 1))"
    }
}
