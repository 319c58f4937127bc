import Calculus

/// How the loss over all rows bends at one place: its Hessian and the Hessian's eigenvalues.
package struct Curvature: Sendable {
    /// Beyond this many trainable parameters nothing is computed: the matrix has their square of numbers.
    package static let most = 120

    /// Second derivatives by the trainable parameters, in their order.
    package let hessian: [[Double]]
    /// Lowest first.
    package let eigenvalues: [Double]

    /// - Parameter state: where it is taken.
    ///
    /// Nil for too many or no trainable parameters.
    package init?(_ experiment: Experiment, at state: State) {
        let count = experiment.lossProgram.trainable.count
        guard count > 0, count <= Curvature.most else { return nil }
        let curvature = CurvatureProgram(experiment)
        let table = experiment.table
        let machine = Machine(
            curvature.program, lanes: max(table.count, 1), keeping: .only(Set(curvature.products)))
        for (column, input) in curvature.inputs.enumerated() {
            machine.set(input, to: table.inputs.map { $0[column] })
        }
        for (column, target) in curvature.targets.enumerated() {
            machine.set(target, to: table.targets.map { $0[column] })
        }
        for (value, parameter) in zip(curvature.parameters, experiment.parameters) {
            machine[value] = parameter.initial
        }
        machine.set(
            experiment.lossProgram.trainable.map { curvature.parameters[$0] }, to: state.parameters)
        hessian = (0..<count).map { axis in
            for (index, value) in curvature.direction.enumerated() { machine[value] = index == axis ? 1 : 0 }
            machine.run()
            return curvature.products.map { machine[$0] }
        }
        eigenvalues = SymmetricEigenvalues.of(hessian)
    }

    /// λmax: the curvature in the direction in which the loss bends upwards most.
    package var largest: Double { eigenvalues.last ?? .nan }

    package var smallest: Double { eigenvalues.first ?? .nan }

    /// 2/λmax: below this rate gradient descent settles into a quadratic of this curvature, above it every step along the
    /// steepest direction overshoots by more than the last (Nocedal and Wright 2006, 3.3).
    ///
    /// Nil where nothing bends upwards.
    package var stableRate: Double? {
        largest.isFinite && largest > 0 ? 2 / largest : nil
    }
}

extension Experiment {
    /// Whether every update is the rate times the gradient of one and the same loss, so that 2/λmax bounds the rates at
    /// which it settles.
    package var isPlainDescent: Bool {
        optimizer.entry.name == Optimizer.sgd.name && optimizer.settings.number("momentum") == 0
            && optimizer.settings.number("weight_decay") == 0 && clipping == nil && batches.perEpoch == 1
            && schedule.entry.name == Schedule.constant.name
    }
}
