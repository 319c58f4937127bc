import Calculus

/// The loss over all rows, penalty included, at any places of a plane through the parameters.
package struct LossField: Sendable {
    package let experiment: Experiment
    package let plane: ParameterPlane
    private let program: PlaneProgram
    private let rows: [Int]

    /// Places that are computed together: so many that a program's columns stay in the nearest caches.
    private static let lanes = 256

    /// - Parameter rows: the rows of the table, counted from 0, whose mean loss is meant; nil for all of them.
    package init(_ experiment: Experiment, on plane: ParameterPlane, rows: [Int]? = nil) {
        self.experiment = experiment
        self.plane = plane
        self.rows = rows ?? Array(0..<experiment.table.count)
        program = PlaneProgram(experiment, on: plane)
    }

    /// The loss at each place; not finite where the computation is not.
    package func values(at points: [ParameterPlane.Point]) -> [Double] {
        let chunks = (points.count + LossField.lanes - 1) / LossField.lanes
        let lanes = min(points.count, LossField.lanes)
        return Cores.map(chunks, prepare: { program.machine(lanes: lanes) }) { machine, chunk in
            let start = chunk * LossField.lanes
            return values(Array(points[start..<min(start + LossField.lanes, points.count)]), machine)
        }.flatMap { $0 }
    }

    private func values(_ points: [ParameterPlane.Point], _ machine: Machine) -> [Double] {
        setParameters(points, machine)
        let count = points.count
        guard !program.inputs.isEmpty, !rows.isEmpty else {
            machine.run(lanes: count)
            return total((0..<count).map { machine[program.data, lane: $0] }, machine)
        }
        let table = experiment.table
        var sums = [Double](repeating: 0, count: count)
        for row in rows {
            machine.set(program.inputs, to: table.inputs[row])
            machine.set(program.targets, to: table.targets[row])
            machine.run(lanes: count)
            machine.add(program.data, to: &sums)
        }
        return total(sums.map { $0 / Double(rows.count) }, machine)
    }

    private func setParameters(_ points: [ParameterPlane.Point], _ machine: Machine) {
        for (value, parameter) in zip(program.parameters, experiment.parameters) {
            machine[value] = parameter.initial
        }
        for (position, index) in experiment.lossProgram.trainable.enumerated() {
            let value = program.parameters[index]
            if plane.varies(position) {
                machine.set(value, to: points.map { plane.parameter(position, at: $0) })
            } else {
                machine[value] = plane.centre[position]
            }
        }
    }

    private func total(_ data: [Double], _ machine: Machine) -> [Double] {
        guard let penalty = program.penalty else { return data }
        return data.indices.map { data[$0] + machine[penalty, lane: $0] }
    }
}
