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
        let engine = Engine(moment.experiment, keepsEverything: false)
        checks = moment.trainable.indices.map { GradientProof.check($0, in: moment, with: engine) }
        let isPlain = checks.allSatisfy { $0.holds && $0.corner == nil }
        operationsAtFault = isPlain ? [] : OperationProof.faults(in: moment)
    }

    /// The gradient of trainable parameter `index` alone beside its finite difference.
    package static func check(_ index: Int, in moment: Moment) -> Check {
        check(index, in: moment, with: Engine(moment.experiment, keepsEverything: false))
    }

    private static func check(_ index: Int, in moment: Moment, with engine: Engine) -> Check {
        func loss(moved distance: Double) -> Double {
            var state = moment.before
            state.parameters[index] += distance
            engine.load(state)
            engine.computeGradients(iteration: moment.iteration)
            return engine.lossMachine[moment.experiment.lossProgram.loss]
        }
        let gradient = moment.gradient(index)
        let point = moment.before.parameters[index]
        let scale = abs(moment.loss)
        let nearest = FiniteDifference.nearest(to: gradient, at: point, scale: scale, loss)
        let corner =
            nearest.error <= GradientProof.tolerance
            ? nil : FiniteDifference.corner(at: point, scale: scale, loss)
        return Check(
            name: moment.trainable[index].name.text, gradient: gradient, difference: nearest.slope,
            error: nearest.error, corner: corner)
    }
}
