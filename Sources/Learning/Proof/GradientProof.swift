import Calculus

/// A proof of an iteration's gradients by central differences, and where it fails, the operation at fault.
package struct GradientProof: Sendable {
    /// One parameter's gradient beside its finite difference.
    package struct Check: Sendable {
        package let name: String
        package let gradient: Double
        package let difference: Double
        /// |gradient − difference| relative to the larger of them, or to the loss's own rounding where both are tiny.
        package let error: Double
        /// The slopes on both sides where the loss has a corner and so no derivative there, as where a ReLU's sum is exactly 0.
        package let corner: (left: Double, right: Double)?
        /// At a corner no number is the slope: what the backward pass took is one by custom, which its operations answer for.
        package var holds: Bool { error <= GradientProof.tolerance || corner != nil }
    }

    /// The largest relative error that counts as equal.
    package static let tolerance = 1e-6

    package let iteration: Int
    package let checks: [Check]
    /// The operations whose local derivative differs from its own finite difference; looked for only when a check fails.
    package let operationsAtFault: [Operation]

    package var holds: Bool { checks.allSatisfy(\.holds) && operationsAtFault.isEmpty }
    /// The largest relative error of the gradients that have a slope to agree with.
    package var largestError: Double { checks.filter { $0.corner == nil }.map(\.error).max() ?? 0 }

    /// Proves every gradient of `moment`.
    package init(_ moment: Moment) {
        iteration = moment.iteration
        let experiment = moment.experiment
        let engine = Engine(experiment, keepsEverything: false)
        func loss(_ parameter: Int, moved distance: Double) -> Double {
            var state = moment.before
            state.parameters[parameter] += distance
            engine.load(state)
            engine.computeGradients(iteration: moment.iteration)
            return engine.lossMachine[experiment.lossProgram.loss]
        }
        checks = experiment.trainable.enumerated().map { index, parameter in
            let gradient = moment.gradient(index)
            let point = moment.before.parameters[index]
            let scale = abs(moment.loss)
            let nearest = FiniteDifference.nearest(to: gradient, at: point, scale: scale) {
                loss(index, moved: $0)
            }
            let corner =
                nearest.error <= GradientProof.tolerance
                ? nil : FiniteDifference.corner(at: point, scale: scale) { loss(index, moved: $0) }
            return Check(
                name: parameter.name.text, gradient: gradient, difference: nearest.slope,
                error: nearest.error, corner: corner)
        }
        let isPlain = checks.allSatisfy { $0.holds && $0.corner == nil }
        operationsAtFault = isPlain ? [] : OperationProof.faults(in: moment)
    }
}
