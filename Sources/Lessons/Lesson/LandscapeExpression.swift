import Calculus
import Learning

extension LessonReading {
    /// A landscape from a formula of x and y, written into the same operations as everything else.
    mutating func landscapeExpression(_ node: LocatedNode) -> Landscape? {
        do throws(ExpressionFault) {
            let expression = try Expression.parse(node.text ?? "")
            try expression.checkFormula()
            return Landscape(node.text ?? "", "a formula of x and y") { x, y in
                expression.term(x: x, y: y)
            }
        } catch {
            faults.append(source.fault(error, in: node))
            return nil
        }
    }
}

extension Expression {
    private static let ofOne: [String: @Sendable (Term) -> Term] = [
        "abs": { Calculus.abs($0) }, "exp": { Calculus.exp($0) }, "log": { Calculus.log($0) },
        "sqrt": { Calculus.sqrt($0) }, "sin": { Calculus.sin($0) }, "cos": { Calculus.cos($0) },
        "tanh": { Calculus.tanh($0) }, "sigmoid": { Calculus.sigmoid($0) },
        "softplus": { Calculus.softplus($0) },
    ]
    private static let ofTwo: [String: @Sendable (Term, Term) -> Term] = [
        "min": { Calculus.min($0, $1) }, "max": { Calculus.max($0, $1) },
    ]
    private static let functions = (Array(ofOne.keys) + Array(ofTwo.keys)).sorted()
    private static let names = ["x", "y", "pi"]

    /// Throws at the first thing that a formula of x and y cannot hold.
    func checkFormula() throws(ExpressionFault) {
        switch kind {
        case .number: return
        case .name(let name):
            guard Expression.names.contains(name) else {
                throw ExpressionFault(
                    Expression.functions.contains(name)
                        ? "\(name.quoted) is a function; give it what it is of, such as \(name)(x)"
                        : "a landscape is a formula of x and y; there is no \(name.quoted)", at: columns,
                    suggestions: name.nearest(among: Expression.names).filter { $0 != name })
            }
        case .negative(let operand): try operand.checkFormula()
        case .binary(let operation, let left, let right):
            guard [.add, .subtract, .multiply, .divide, .power].contains(operation) else {
                throw ExpressionFault("a landscape is a number, not a comparison", at: columns)
            }
            try left.checkFormula()
            try right.checkFormula()
        case .call(let base, let arguments):
            try checkCall(of: base, arguments)
            for argument in arguments { try argument.checkFormula() }
        case .text, .flag, .index, .member, .not:
            throw ExpressionFault("a landscape is a formula of x and y", at: columns)
        }
    }

    private func checkCall(of base: Expression, _ arguments: [Expression]) throws(ExpressionFault) {
        let known = Expression.functions.listed(with: "and")
        guard case .name(let name) = base.kind else {
            throw ExpressionFault("a landscape may call \(known)", at: columns)
        }
        guard Expression.functions.contains(name) else {
            let near = name.nearest(among: Expression.functions)
            throw ExpressionFault(
                "a landscape has no function \(name.quoted)\(near.isEmpty ? "; it may call \(known)" : "")",
                at: base.columns, suggestions: near)
        }
        let count = Expression.ofOne[name] == nil ? 2 : 1
        guard arguments.count == count else {
            let numbers = count == 1 ? "one number" : "two numbers"
            throw ExpressionFault("\(name) takes \(numbers), not \(arguments.count)", at: columns)
        }
    }

    /// The checked formula as terms.
    func term(x: Term, y: Term) -> Term {
        switch kind {
        case .number(let number): return x.builder.constant(number)
        case .name("x"): return x
        case .name("y"): return y
        case .name: return x.builder.constant(.pi)
        case .negative(let operand): return -operand.term(x: x, y: y)
        case .binary(.add, let left, let right): return left.term(x: x, y: y) + right.term(x: x, y: y)
        case .binary(.subtract, let left, let right): return left.term(x: x, y: y) - right.term(x: x, y: y)
        case .binary(.multiply, let left, let right): return left.term(x: x, y: y) * right.term(x: x, y: y)
        case .binary(.divide, let left, let right): return left.term(x: x, y: y) / right.term(x: x, y: y)
        case .binary(_, let base, let exponent):
            let base = base.term(x: x, y: y)
            if case .number(2) = exponent.kind { return square(base) }
            return pow(base, exponent.term(x: x, y: y))
        case .call(let base, let arguments):
            let terms = arguments.map { $0.term(x: x, y: y) }
            guard case .name(let name) = base.kind else { return x }
            if let function = Expression.ofOne[name], let only = terms.first { return function(only) }
            if let function = Expression.ofTwo[name], terms.count == 2 { return function(terms[0], terms[1]) }
            return x
        case .text, .flag, .index, .member, .not: return x
        }
    }
}
