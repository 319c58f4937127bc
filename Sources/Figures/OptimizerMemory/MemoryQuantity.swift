import Calculus
import Formulas
import Learning

/// Values of the update program that share a letter and so a plot: m and m̂, g and what clipping makes of it.
struct MemoryQuantity {
    struct Part {
        let id: ValueID
        let symbol: Formula
        /// How the program computes it; for the gradient what it is.
        let rule: Formula
        /// Whether all parameters have the same value.
        let isShared: Bool
    }

    /// Nil for the effective rate, which no single instruction computes.
    let letter: String?
    /// In the order of the program: the last is the most corrected.
    var parts: [Part]

    /// How far a parameter moved for each unit of its gradient.
    static var effectiveRateRule: Formula {
        let step = Formula.absolute(.product([.letter("Δ"), .letter("θ", role: .weight)]))
        let rate = Formula.fraction(step, .absolute(.letter("g", role: .gradient)))
        return .relation(.words("effective rate"), .equals, rate.slashed)
    }

    /// What an optimizer works with, in the order in which it does: the gradient, each memory with its corrections, and the
    /// effective rate.
    static func all(in update: UpdateProgram) -> [MemoryQuantity] {
        let program = update.program
        let gradient = Formula.relation(
            .letter("g", role: .gradient), .equals,
            .derivative(of: .letter("L", role: .loss), by: .letter("θ", role: .weight)))
        var found = [
            MemoryQuantity(
                letter: "g",
                parts: [
                    Part(
                        id: update.gradient, symbol: .letter("g", role: .gradient), rule: gradient,
                        isShared: false)
                ])
        ]
        for (id, instruction) in program.instructions.enumerated() {
            guard !instruction.operation.isGiven, id != update.updated, id != update.rate,
                let name = instruction.name, case .symbol(let symbol) = name.symbol
            else { continue }
            let rule = program.formula(of: id) { program.instructions[$0].name?.symbol }
            let part = Part(
                id: id, symbol: name.symbol, rule: .relation(name.symbol, .equals, rule),
                isShared: instruction.kind == .uniform)
            if let index = found.firstIndex(where: { $0.letter == symbol.base }) {
                found[index].parts.append(part)
            } else {
                found.append(MemoryQuantity(letter: symbol.base, parts: [part]))
            }
        }
        return found + [MemoryQuantity(letter: nil, parts: [])]
    }
}
