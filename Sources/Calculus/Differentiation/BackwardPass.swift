import Formulas

/// One walk from the loss back to the variables.
struct BackwardPass {
    /// A use of a value: the gradient that arrives there (nil is 1) and the local derivative.
    struct Contribution {
        let upstream: Term?
        let slope: Term
    }

    let builder: ProgramBuilder
    let loss: Term
    let variables: [Term]
    let laneLoss: Formula
    let rules: DerivativeRules

    private var active: Set<ValueID> = []
    private var openUses: [ValueID: Int] = [:]
    private var contributions: [ValueID: [Contribution]] = [:]
    /// Of variables: the gradient, or of a uniform input its part that is still one number a lane.
    private var variableGradients: [ValueID: Term] = [:]
    private var isVariable: Set<ValueID>

    init(
        builder: ProgramBuilder, loss: Term, variables: [Term], laneLoss: Formula, rules: DerivativeRules
    ) {
        self.builder = builder
        self.loss = loss
        self.variables = variables
        self.laneLoss = laneLoss
        self.rules = rules
        isVariable = Set(variables.map(\.id))
    }

    mutating func run() -> [Term] {
        findActiveValues()
        var ready = active.contains(loss.id) ? [loss.id] : []
        var lastPath: [String] = []
        while let next = takeNext(from: &ready, near: lastPath) {
            let path = builder.scopePath(of: next)
            builder.scopes(path.dropFirst()) {
                let gradient = next == loss.id ? nil : combine(next) ?? builder.constant(0)
                if isVariable.contains(next) { variableGradients[next] = gradient ?? builder.constant(1) }
                ready += propagate(gradient, from: next)
            }
            lastPath = path
        }
        return builder.scope("batch") { variables.map(finish) }
    }

    /// Values that depend on a variable and that the loss depends on, with the number of their uses among themselves.
    private mutating func findActiveValues() {
        let instructions = builder.instructions
        var depends = isVariable
        for (id, instruction) in instructions.enumerated()
        where id <= loss.id && instruction.operands.contains(where: depends.contains) {
            depends.insert(id)
        }
        guard depends.contains(loss.id) else { return }
        active = [loss.id]
        for id in stride(from: loss.id, through: 0, by: -1) where active.contains(id) {
            for operand in instructions[id].operands where depends.contains(operand) {
                active.insert(operand)
                openUses[operand, default: 0] += 1
            }
        }
    }

    /// Of the values whose uses are all done: the one nearest in scope to the last, so that a neuron is finished before the next.
    private func takeNext(from ready: inout [ValueID], near path: [String]) -> ValueID? {
        func closeness(_ id: ValueID) -> Int {
            zip(builder.scopePath(of: id), path).prefix { $0 == $1 }.count
        }
        guard
            let best = ready.indices.max(by: { left, right in
                (closeness(ready[left]), -ready[left]) < (closeness(ready[right]), -ready[right])
            })
        else { return nil }
        return ready.remove(at: best)
    }

    /// Hands the gradient of `id` on to its operands; returns those whose uses are now all done.
    private mutating func propagate(_ gradient: Term?, from id: ValueID) -> [ValueID] {
        let value = Term(builder: builder, id: id)
        let instruction = builder.instructions[id]
        let operands = instruction.operands.map { Term(builder: builder, id: $0) }
        var ready: [ValueID] = []
        for (index, operand) in operands.enumerated() where active.contains(operand.id) {
            if let slope = localDerivative(instruction.operation, index, operands, value, gradient) {
                contributions[operand.id, default: []].append(Contribution(upstream: gradient, slope: slope))
            }
            openUses[operand.id, default: 0] -= 1
            guard openUses[operand.id] == 0 else { continue }
            if builder.instructions[operand.id].operation.isGiven {
                variableGradients[operand.id] = gradientOfInput(operand)
            } else {
                ready.append(operand.id)
            }
        }
        return ready
    }

    private func localDerivative(
        _ operation: Operation, _ index: Int, _ operands: [Term], _ value: Term, _ gradient: Term?
    ) -> Term? {
        let firstNew = builder.instructions.count
        guard let slope = rules.slope(operation, index, operands, value) else { return nil }
        builder.localDerivatives.append(
            .init(value: value.id, index: index, slope: slope.id, gradient: gradient?.id))
        if slope.id >= firstNew, builder.plainConstant(slope) == nil,
            let top = value.name, let bottom = operands[index].name
        {
            builder.name(
                slope,
                Name("∂\(top.text)/∂\(bottom.text)", .derivative(of: top.symbol, by: bottom.symbol)))
        }
        return slope
    }

    /// The gradient of an input; of a uniform one the mean over the lanes is left to the end, so that lanes can be followed
    /// one after the other.
    private func gradientOfInput(_ input: Term) -> Term? {
        if input.kind == .column { return combine(input.id) }
        return columnPart(input.id) ?? total(input.id, columns: nil)
    }

    /// The gradient of a value, all its uses together.
    private func combine(_ id: ValueID) -> Term? {
        if builder.instructions[id].kind == .column {
            return sumOfProducts(contributions[id] ?? []).map { named($0, id) }
        }
        return total(id, columns: columnPart(id))
    }

    /// Of a uniform value: the gradient that arrives through columns, still one number a lane.
    private func columnPart(_ id: ValueID) -> Term? {
        sumOfProducts((contributions[id] ?? []).filter(isColumn)).map { named($0, id) }
    }

    private func total(_ id: ValueID, columns: Term?) -> Term? {
        let isColumnValue = builder.instructions[id].kind == .column
        if isColumnValue { return columns }
        let uniform = sumOfProducts((contributions[id] ?? []).filter { !isColumn($0) })
        let parts = [columns.map(laneMean), uniform].compactMap { $0 }
        return sum(parts).map { named($0, id) }
    }

    private func isColumn(_ contribution: Contribution) -> Bool {
        contribution.slope.kind == .column || contribution.upstream?.kind == .column
    }

    /// The gradient of a variable; a number that is known beforehand becomes a step too, ∂L/∂x = 1.
    private func finish(_ variable: Term) -> Term {
        var gradient = variableGradients[variable.id] ?? builder.constant(0)
        if gradient.kind != variable.kind { gradient = total(variable.id, columns: gradient) ?? gradient }
        guard builder.plainConstant(gradient) != nil, let name = gradientName(of: variable.id, .uniform)
        else {
            return gradient
        }
        return gradient.named(name)
    }

    private func sumOfProducts(_ uses: [Contribution]) -> Term? {
        // A factor that is a plain number simplifies alone better than inside a weighted sum: y, not 1·y.
        let hasPlainFactor = uses.contains { use in
            use.upstream.map(builder.plainConstant) != .some(nil) || builder.plainConstant(use.slope) != nil
        }
        if uses.count > 1 && !hasPlainFactor {
            return weightedSum(uses.compactMap { use in use.upstream.map { ($0, use.slope) } })
        }
        return sum(uses.map { use in use.upstream.map { $0 * use.slope } ?? use.slope })
    }

    /// Names the gradient of a named value in chain-rule notation; a plain number stays one, for simplifications.
    private func named(_ gradient: Term, _ id: ValueID) -> Term {
        guard builder.plainConstant(gradient) == nil else { return gradient }
        return gradientName(of: id, gradient.kind).map(gradient.named) ?? gradient
    }

    private func gradientName(of id: ValueID, _ kind: Kind) -> Name? {
        guard let name = builder.instructions[id].name else { return nil }
        let ofLane = kind == .column && loss.kind == .uniform
        let top = ofLane ? laneLoss : loss.name?.symbol ?? .letter("L", role: .loss)
        return Name("∂\(top.unicode)/∂\(name.text)", .derivative(of: top, by: name.symbol))
    }
}
