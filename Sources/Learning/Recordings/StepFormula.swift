import Calculus
import Formulas

/// The right side of a step's rule with its leaves open: with symbols it is the rule, with numbers the same in numbers.
package struct StepFormula: Sendable {
    /// A value that the formula stands on.
    package struct Leaf: Sendable {
        /// Its name, or the formula of what has none.
        package let name: String
        /// Nil for a plain number, such as the 1 in 1 − a.
        package let symbol: Formula?
        package let value: Double
    }

    let program: Program
    let site: Walk.Site
    /// What the operation gave.
    let result: Double
    let leaves: [ValueID: Leaf]
    /// Of an operation across lanes: its operand in every lane.
    let lanes: [Double]

    private var instruction: Instruction { program.instructions[site.value] }

    /// The value with that id as the formula shows it; nil for one that the formula writes out.
    package func leaf(of value: ValueID) -> Leaf? { leaves[value] }

    /// The formula in symbols, each written by `symbol` from its leaf.
    package func symbols(_ symbol: (Leaf) -> Formula) -> Formula {
        program.formula(of: site.value) { id in
            guard let leaf = leaves[id], leaf.symbol != nil else { return nil }
            return symbol(leaf)
        }
    }

    /// The formula in numbers of `digits` significant digits; `paint` may colour each.
    package func numbers(digits: Int, _ paint: (Leaf, Formula) -> Formula = { $1 }) -> Formula {
        if instruction.operation.crossesLanes, let operand = instruction.operands.first {
            let numbers = lanes.map { lane in
                let number = Formula.number(lane, digits: digits)
                return leaves[operand].map { paint($0, number) } ?? number
            }
            switch instruction.operation {
            case .laneMean: return .fraction(.sum(shortened(numbers)), .numeral("\(lanes.count)"))
            case .laneSum: return .sum(shortened(numbers))
            default: return .function("max", shortened(numbers))
            }
        }
        return program.formula(of: site.value) { id in
            leaves[id].map { paint($0, .number($0.value, digits: digits)) }
        }
    }

    /// How many digits the numbers need to come to the printed result: 4, or as many more as it takes.
    package var digits: Int {
        let wanted = Numeral.text(result, .result)
        guard result.isFinite else { return 4 }
        for digits in 4..<17 {
            guard let value = numbers(digits: digits).value else { return 4 }
            if Numeral.text(value, .result) == wanted { return digits }
        }
        return 17
    }

    /// Long rows keep their beginning and end.
    private func shortened(_ numbers: [Formula]) -> [Formula] {
        numbers.count <= 8 ? numbers : Array(numbers.prefix(5)) + [.letter("…")] + Array(numbers.suffix(2))
    }
}

extension StepFormula {
    /// Finds the leaves: what is named or given, and what all lanes made together.
    init(_ machine: Machine, _ site: Walk.Site, _ names: StepNames) {
        let program = machine.program
        var leaves: [ValueID: Leaf] = [:]
        var open = program.instructions[site.value].operands
        while let id = open.popLast() {
            let instruction = program.instructions[id]
            let symbol = names.symbol(id)
            let isLeaf = symbol != nil || instruction.operation.isGiven
            // In numbers a sum over lanes is one number, in symbols it is written out.
            if !isLeaf { open += instruction.operands }
            guard isLeaf || instruction.operation.crossesLanes else { continue }
            leaves[id] = Leaf(name: names.text(id), symbol: symbol, value: machine[id, lane: site.lane ?? 0])
        }
        let instruction = program.instructions[site.value]
        self.program = program
        self.site = site
        result = machine[site.value, lane: site.lane ?? 0]
        self.leaves = leaves
        lanes =
            instruction.operation.crossesLanes
            ? (0..<machine.lanes).map { machine[instruction.operands[0], lane: $0] } : []
    }
}
