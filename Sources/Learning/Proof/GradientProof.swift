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
        package var holds: Bool { error <= GradientProof.tolerance }
    }

    /// The largest relative error that counts as equal.
    package static let tolerance = 1e-6

    package let iteration: Int
    package let checks: [Check]
    /// The operations whose local derivative differs from its own finite difference; looked for only when a check fails.
    package let operationsAtFault: [Operation]

    package var holds: Bool { checks.allSatisfy(\.holds) }
    package var largestError: Double { checks.map(\.error).max() ?? 0 }

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
            let nearest = FiniteDifference.nearest(
                to: gradient, at: moment.before.parameters[index], scale: abs(moment.loss)
            ) { loss(index, moved: $0) }
            return Check(
                name: parameter.name.text, gradient: gradient, difference: nearest.slope, error: nearest.error
            )
        }
        operationsAtFault = checks.allSatisfy(\.holds) ? [] : OperationProof.faults(in: moment)
    }
}
