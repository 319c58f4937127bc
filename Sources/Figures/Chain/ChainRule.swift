import Calculus
import Formulas

/// The ways from values to the loss, with the local derivative of every use on them, as the backward pass wrote them.
struct ChainRule {
    /// A named value that another reaches next, and the slopes on each way there, those nearest to the loss first.
    struct Arrival {
        let value: ValueID
        let ways: [[ValueID]]
    }

    let program: Program
    /// What is differentiated.
    let target: ValueID
    private let uses: [ValueID: [(user: ValueID, slope: ValueID)]]

    init(_ program: Program, target: ValueID) {
        self.program = program
        self.target = target
        var counts: Set<ValueID> = [target]
        let inside = program.localDerivatives.filter { $0.value <= target }
        for derivative in inside.sorted(by: { $0.value > $1.value }) where counts.contains(derivative.value) {
            counts.insert(program.instructions[derivative.value].operands[derivative.index])
        }
        var uses: [ValueID: [(user: ValueID, slope: ValueID)]] = [:]
        for derivative in inside where counts.contains(derivative.value) {
            let operand = program.instructions[derivative.value].operands[derivative.index]
            uses[operand, default: []].append((derivative.value, derivative.slope))
        }
        self.uses = uses
    }

    /// The named values that `value` reaches without passing another; more than one where its ways part.
    func arrivals(from value: ValueID) -> [Arrival] {
        var ways: [ValueID: [[ValueID]]] = [:]
        follow(value, []) { ways[$0, default: []].append($1) }
        return ways.keys.sorted().map { end in
            Arrival(value: end, ways: (ways[end] ?? []).sorted { $0.count < $1.count })
        }
    }

    private func follow(
        _ value: ValueID, _ behind: [ValueID], _ arrive: (ValueID, [ValueID]) -> Void
    ) {
        for use in uses[value] ?? [] {
            let way = [use.slope] + behind
            if use.user == target || program.instructions[use.user].name != nil {
                arrive(use.user, way)
            } else {
                follow(use.user, way, arrive)
            }
        }
    }

    /// The derivative along an arrival in symbols: of each way the product of its slopes, added; nil for a plain number.
    func slope(_ arrival: Arrival) -> Formula? {
        let ways = arrival.ways.map(product)
        guard ways.contains(where: { !$0.isNumeral }) else { return nil }
        return ways.count == 1 ? ways[0] : .sum(ways)
    }

    private func product(_ slopes: [ValueID]) -> Formula {
        var number = 1.0
        var factors: [Formula] = []
        for slope in slopes {
            let instruction = program.instructions[slope]
            if instruction.operation == .constant, instruction.name == nil {
                number *= instruction.constant
            } else {
                factors.append(formula(of: slope))
            }
        }
        guard let first = factors.first else { return .number(number) }
        let rest = factors.count == 1 ? first : Formula.product(factors)
        if number == 1 { return rest }
        return number == -1 ? .negative(rest) : .product([.number(number)] + factors)
    }

    /// A slope as it was computed; one that is a named value of the forward pass by its name.
    private func formula(of slope: ValueID) -> Formula {
        let name = program.instructions[slope].name
        if let name, !name.text.hasPrefix("∂") { return name.symbol }
        return program.formula(of: slope) { program.instructions[$0].name?.symbol }
    }
}

extension Formula {
    fileprivate var isNumeral: Bool {
        switch self {
        case .numeral: true
        case .negative(let part): part.isNumeral
        default: false
        }
    }
}
