import Calculus

/// Holds each local derivative that a backward pass used against a finite difference of its own operation.
enum OperationProof {
    /// The operations with a wrong local derivative, in the order of the program.
    static func faults(in moment: Moment) -> [Operation] {
        let program = moment.experiment.lossProgram.program
        let machine = moment.engine.lossMachine
        var faults: [Operation] = []
        for used in program.localDerivatives {
            let instruction = program.instructions[used.value]
            guard !faults.contains(instruction.operation) else { continue }
            let probe = Probe(instruction, machine)
            for lane in 0..<min(machine.lanes, 8) {
                let slope = machine[used.slope, lane: lane]
                let error = probe.error(of: slope, operand: used.index, lane: lane)
                if error > GradientProof.tolerance {
                    faults.append(instruction.operation)
                    break
                }
            }
        }
        return faults
    }

    /// One operation alone, at the operands it had.
    private final class Probe {
        let machine: Machine
        let inputs: [ValueID]
        let values: [[Double]]
        let result: ValueID
        let crossesLanes: Bool

        init(_ instruction: Instruction, _ original: Machine) {
            let builder = ProgramBuilder()
            let operands = instruction.operands.map { id in
                builder.input(Name("operand \(id)"), original.program.instructions[id].kind)
            }
            crossesLanes = instruction.operation.crossesLanes
            inputs = operands.map(\.id)
            result = builder.emit(instruction.operation, operands).id
            values = instruction.operands.map(original.column)
            machine = Machine(builder.finish(), lanes: original.lanes)
        }

        /// How far `slope` is from the measured slope by one operand in one lane; at a corner, from lying between both sides'.
        func error(of slope: Double, operand: Int, lane: Int) -> Double {
            for (input, numbers) in zip(inputs, values) { machine.set(input, to: numbers) }
            func value(_ distance: Double) -> Double {
                var moved = values[operand]
                moved[lane] += distance
                let isUniform = Set(values[operand]).count <= 1 && !crossesLanes
                machine.set(inputs[operand], to: isUniform ? moved.map { _ in moved[lane] } : moved)
                machine.run(lanes: values[operand].count)
                // A mean's gradient is that of the lane's own share: n times the slope by one lane.
                return machine[result, lane: lane] * (crossesLanes ? Double(machine.lanes) : 1)
            }
            let point = values[operand][lane]
            let scale = abs(value(0))
            let error = FiniteDifference.nearest(to: slope, at: point, scale: scale, value).error
            guard error > GradientProof.tolerance,
                let corner = FiniteDifference.corner(at: point, scale: scale, value)
            else { return error }
            let low = min(corner.left, corner.right)
            let high = max(corner.left, corner.right)
            let slack = GradientProof.tolerance * max(abs(low), abs(high))
            return slope >= low - slack && slope <= high + slack ? 0 : error
        }
    }
}
