import Calculus
import Formulas

extension Moment {
    /// Step `index` of the iteration, counted from 0, told in full.
    package func step(_ index: Int) -> Step? {
        guard index >= 0, let (machine, site) = machineAndSite(index) else { return nil }
        let isUpdate = index >= numbers.lossCount(in: iteration)
        let program = machine.program
        let instruction = program.instructions[site.value]
        let path = program.scopePath(of: site.value)
        let names = StepNames(
            program, experiment, parameter: isUpdate ? site.lane.map { trainable[$0] } : nil,
            isUpdate: isUpdate)
        let operands = operands(of: instruction, machine, site, names)
        let value = machine[site.value, lane: site.lane ?? 0]
        let right = program.formula(of: site.value, symbol: names.symbol)
        let parameterName = isUpdate ? site.lane.map { [trainable[$0].name.text] } ?? [] : []
        return Step(
            number: numbers.first(of: iteration) + index, iteration: iteration, epoch: epoch,
            example: isUpdate ? nil : example(of: site),
            phase: path.first.flatMap(Phase.init(rawValue:)) ?? .update,
            scope: parameterName + path.dropFirst(), name: names.text(site.value),
            operation: instruction.operation, operands: operands, value: value,
            rule: names.symbol(site.value).map {
                .relation($0, names.isUpdated(site.value) ? .becomes : .equals, right)
            } ?? right,
            formula: StepFormula(machine, site, names), site: site, parameter: isUpdate ? site.lane : nil)
    }

    /// The row, counted from 1, that a step works on.
    private func example(of site: Walk.Site) -> Int? {
        if let lane = site.lane { return rows.indices.contains(lane) ? rows[lane] + 1 : nil }
        return rows.count == 1 && experiment.batches.size == 1 ? rows[0] + 1 : nil
    }

    /// The operands with their values; of an operation across lanes, one a lane.
    private func operands(
        of instruction: Instruction, _ machine: Machine, _ site: Walk.Site, _ names: StepNames
    ) -> [Step.Operand] {
        guard instruction.operation.crossesLanes, let operand = instruction.operands.first else {
            return instruction.operands.map {
                Step.Operand(
                    name: names.text($0), symbol: names.symbol($0), value: machine[$0, lane: site.lane ?? 0])
            }
        }
        let name = names.text(operand)
        return (0..<machine.lanes).map { lane in
            let owner =
                names.isUpdate
                ? trainable[lane].name.text : "example \(rows.isEmpty ? 1 : rows[lane] + 1)"
            return Step.Operand(
                name: "\(name) (\(owner))", symbol: nil, value: machine[operand, lane: lane])
        }
    }
}

/// How the values of a step are called: in the update program θ and g stand for one parameter and its gradient.
struct StepNames {
    let program: Program
    let experiment: Experiment
    /// The parameter that an update step belongs to.
    let parameter: Parameter?
    let isUpdate: Bool

    init(_ program: Program, _ experiment: Experiment, parameter: Parameter?, isUpdate: Bool) {
        self.program = program
        self.experiment = experiment
        self.parameter = parameter
        self.isUpdate = isUpdate
    }

    func isUpdated(_ value: ValueID) -> Bool {
        isUpdate && value == experiment.updateProgram.updated
    }

    private func ownName(_ value: ValueID) -> Name? {
        let update = experiment.updateProgram
        guard isUpdate, let parameter else { return program.instructions[value].name }
        let name = parameter.name
        if value == update.parameter || value == update.updated { return name }
        if value == update.gradient {
            return Name("∂L/∂\(name.text)", .derivative(of: Name.loss.symbol, by: name.symbol))
        }
        return program.instructions[value].name
    }

    func symbol(_ value: ValueID) -> Formula? {
        ownName(value)?.symbol
    }

    /// The name, or the formula of an unnamed value.
    func text(_ value: ValueID) -> String {
        if let name = ownName(value) { return name.text }
        let instruction = program.instructions[value]
        if instruction.operation == .constant { return Numeral.text(instruction.constant) }
        return program.formula(of: value, symbol: symbol).unicode
    }
}
