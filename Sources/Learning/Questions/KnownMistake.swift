import Calculus
import Formulas

/// A wrong answer that learners are known to give, with what went wrong on the way to it.
package struct KnownMistake: Hashable, Sendable {
    package let value: Double
    package let explanation: String
}

extension Moment {
    /// The wrong values that step `index` is often given, none of them equal to the right one.
    package func knownMistakes(at index: Int) -> [KnownMistake] {
        guard let step = step(index), let (machine, site) = machineAndSite(index) else { return [] }
        let isUpdate = index >= numbers.lossCount(in: iteration)
        var found: [KnownMistake] = []
        if !isUpdate { found += chainMistakes(step, machine.program, site) }
        found += activationMistakes(step) + partMistakes(step, machine.program, site)
        found += sumMistakes(step) + meanMistakes(step)
        if isUpdate, step.site.value == experiment.updateProgram.updated, step.operands.count == 2 {
            let (before, move) = (step.operands[0].value, step.operands[1].value)
            found.append(
                KnownMistake(
                    value: before + move,
                    explanation: "that walks up the slope: the update subtracts its step"))
        }
        found.append(KnownMistake(value: -step.value, explanation: "the size is right, the sign is not"))
        return found.filter { $0.value.isFinite && $0.value != step.value }
    }

    /// Factors of the chain rule that were left out: here, or on the way here.
    private func chainMistakes(_ step: Step, _ program: Program, _ site: Walk.Site) -> [KnownMistake] {
        let instruction = program.instructions[site.value]
        guard instruction.operation == .multiply, instruction.operands.count == 2 else { return [] }
        let uses = program.localDerivatives
        func use(of gradient: ValueID) -> Program.LocalDerivative? { uses.first { $0.gradient == gradient } }
        var found: [KnownMistake] = []
        for (place, operand) in instruction.operands.enumerated() {
            let other = instruction.operands[1 - place]
            // The gradient from above times the local derivative: one of both forgotten.
            if uses.contains(where: { $0.gradient == operand && $0.slope == other }) {
                let (upstream, local) = (step.operands[place], step.operands[1 - place])
                found.append(
                    KnownMistake(
                        value: upstream.value,
                        explanation: "the local derivative \(local.notation) is missing as a factor"))
                found.append(
                    KnownMistake(
                        value: local.value,
                        explanation: "the gradient that arrives from above, \(upstream.notation), is missing")
                )
                found += higherGradients(operand, program, site, forgotten: local.notation)
            }
            // The gradient that arrives was itself a product with an activation's slope.
            let above = program.instructions[operand]
            guard use(of: operand) != nil, above.operation == .multiply, above.operands.count == 2,
                let slope = above.operands.first(where: { id in uses.contains { $0.slope == id } }),
                let name = program.instructions[slope].name, name.text.hasPrefix("∂a")
            else { continue }
            let share = value(slope, lane: site.lane)
            guard share != 0 else { continue }
            found.append(
                KnownMistake(
                    value: step.value / share,
                    explanation: "the derivative of the activation, \(name.symbol.unicode), was forgotten"))
        }
        return found
    }

    /// Gradients from further up the chain, each with the factors that it has yet to pass.
    private func higherGradients(
        _ gradient: ValueID, _ program: Program, _ site: Walk.Site, forgotten last: String
    ) -> [KnownMistake] {
        var found: [KnownMistake] = []
        var factors = [last]
        var place = gradient
        while found.count < 4 {
            guard let (slopeID, above) = program.chainProduct(place),
                let name = program.instructions[above].name, let slope = program.instructions[slopeID].name
            else { break }
            factors.insert(slope.symbol.unicode, at: 0)
            found.append(
                KnownMistake(
                    value: value(above, lane: site.lane),
                    explanation: "that is \(name.symbol.unicode); "
                        + "the factors \(factors.joined(separator: " and ")) are missing"))
            place = above
        }
        return found
    }

    /// A weighted sum given for what the activation function makes of it.
    private func activationMistakes(_ step: Step) -> [KnownMistake] {
        guard step.phase == .forward, step.name.hasPrefix("a[") else { return [] }
        return step.operands.filter { $0.name.hasPrefix("z[") }.map {
            KnownMistake(
                value: $0.value, explanation: "that is \($0.notation); the activation function was forgotten")
        }
    }

    /// A constant factor, a square or a division left out.
    private func partMistakes(_ step: Step, _ program: Program, _ site: Walk.Site) -> [KnownMistake] {
        let instruction = program.instructions[site.value]
        switch step.operation {
        case .multiply:
            return instruction.operands.enumerated().compactMap { place, id in
                guard program.instructions[id].operation == .constant, step.operands.count == 2 else {
                    return nil
                }
                return KnownMistake(
                    value: step.operands[1 - place].value,
                    explanation: "the factor \(step.operands[place].notation) is missing")
            }
        case .square:
            return step.operands.prefix(1).map {
                KnownMistake(value: $0.value, explanation: "that is \($0.notation); the square was forgotten")
            }
        case .divide where step.operands.count == 2:
            return [
                KnownMistake(
                    value: step.operands[0].value,
                    explanation: "the division by \(step.operands[1].notation) is missing")
            ]
        default: return []
        }
    }

    /// Sums with one of their terms left out.
    private func sumMistakes(_ step: Step) -> [KnownMistake] {
        switch step.operation {
        case .weightedSum:
            // Products in pairs, behind a bias where the number is odd.
            let hasBias = step.operands.count % 2 == 1
            let bias = step.operands.prefix(hasBias ? 1 : 0).map {
                KnownMistake(value: step.value - $0.value, explanation: "the bias \($0.notation) is missing")
            }
            let factors = step.operands.dropFirst(bias.count)
            let products = stride(from: factors.startIndex, to: factors.endIndex - 1, by: 2).map { place in
                let (left, right) = (factors[place], factors[place + 1])
                return KnownMistake(
                    value: step.value - left.value * right.value,
                    explanation: step.phase == .backward
                        ? "one path to the loss is missing: \(left.notation) · \(right.notation)"
                        : "the term \(left.notation) · \(right.notation) is missing")
            }
            return bias + products
        case .add:
            return step.operands.map {
                KnownMistake(
                    value: step.value - $0.value,
                    explanation: step.phase == .backward
                        ? "one path to the loss is missing: \($0.notation)"
                        : "the term \($0.notation) is missing")
            }
        default: return []
        }
    }

    /// Means taken for sums.
    private func meanMistakes(_ step: Step) -> [KnownMistake] {
        let count = Double(step.operands.count)
        guard step.operation == .laneMean, count > 1 else { return [] }
        return [
            KnownMistake(
                value: step.value * count,
                explanation: "that is the sum; the mean divides it by \(step.operands.count)")
        ]
    }
}
