import Formulas
import Learning

extension Step {
    /// The rule, each part in the colour of its mark on a drawn network: what came back violet, weights and biases by their
    /// sign, all that went forward in ink.
    package var ruleByMarks: Formula {
        let right = formula.symbols { leaf in
            (leaf.symbol ?? .numeral("")).colouredByMark(value: leaf.value)
        }
        guard case .relation(let left, let relation, _) = rule else { return right }
        return .relation(left.colouredByMark(value: value), relation, right)
    }

    /// The numbers of the rule in the same colours.
    package var numbersByMarks: Formula {
        formula.numbers(digits: formula.digits) { leaf, number in
            .tinted(number, leaf.symbol?.markRole(value: leaf.value) ?? .plain)
        }
    }
}

extension Formula {
    /// A named value in the colour of its mark.
    fileprivate func colouredByMark(value: Double) -> Formula { .tinted(self, markRole(value: value)) }

    /// The colour of the mark of what the formula names.
    fileprivate func markRole(value: Double) -> Symbol.Role {
        switch untinted {
        case .symbol(let symbol):
            switch symbol.role {
            case .weight, .bias: value > 0 ? .positive : value < 0 ? .negative : .plain
            case .gradient: .gradient
            default: .plain
            }
        case .fraction(let top, _) where isDerivative: top.isDifferentialOfLoss ? .gradient : .plain
        default: .plain
        }
    }

    private var isDifferentialOfLoss: Bool {
        guard let (_, operand) = differentiated, case .symbol(let symbol) = operand.untinted else {
            return false
        }
        return symbol.role == .loss && ["L", "ℓ"].contains(symbol.base)
    }
}
