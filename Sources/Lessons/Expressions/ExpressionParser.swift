extension Expression {
    /// Longer expressions are refused.
    package static let longest = 2_000
    static let deepest = 64
    static let highest = 200

    /// Reads an expression; precedence from loose to tight: `or`, `and`, `not`, comparisons, `+ -`, `* /`,
    /// unary `-`, `^` (from the right), then indexes, members, calls and `after k`.
    package static func parse(_ text: String) throws(ExpressionFault) -> Expression {
        let scalars = Array(text.unicodeScalars.prefix(longest + 1))
        guard scalars.count <= longest else {
            throw ExpressionFault("the expression is longer than \(longest) characters", at: 1..<2)
        }
        var parser = ExpressionParser(tokens: try Tokenizer.tokens(of: scalars))
        let expression = try parser.expression(binding: 0, depth: 1)
        try parser.expectEnd()
        return expression
    }
}

/// A Pratt parser (1973): every operator binds its operands by a strength.
private struct ExpressionParser {
    let tokens: [Token]
    var position = 0

    private static let strengths: [Expression.Operator: Int] = [
        .or: 1, .and: 2,
        .less: 4, .lessOrEqual: 4, .greater: 4, .greaterOrEqual: 4, .equal: 4, .unequal: 4,
        .add: 5, .subtract: 5, .multiply: 6, .divide: 6, .power: 8,
    ]
    private static let notStrength = 3
    private static let minusStrength = 7

    init(tokens: [Token]) {
        self.tokens = tokens
    }

    private var token: Token { tokens[min(position, tokens.count - 1)] }

    mutating func expression(binding least: Int, depth: Int) throws(ExpressionFault) -> Expression {
        guard depth <= Expression.deepest else {
            throw ExpressionFault(
                "the expression is nested deeper than \(Expression.deepest)", at: token.columns)
        }
        var left = try prefix(depth: depth)
        var hasCompared = false
        while let (operation, strength) = binaryOperator, strength >= max(least, 1) {
            if operation.isComparison, hasCompared {
                throw ExpressionFault("comparisons do not chain; write a < b and b < c", at: token.columns)
            }
            hasCompared = operation.isComparison
            position += 1
            let tighter = operation == .power ? strength : strength + 1
            let right = try expression(binding: tighter, depth: depth + 1)
            left = try built(
                .binary(operation, left, right), at: left.columns.lowerBound..<right.columns.upperBound)
        }
        return left
    }

    func expectEnd() throws(ExpressionFault) {
        guard token.kind != .end else { return }
        switch token.kind {
        case .symbol(")"), .symbol("]"):
            throw ExpressionFault("\(token.phrase) closes nothing", at: token.columns)
        default: throw ExpressionFault("an operator is missing before \(token.phrase)", at: token.columns)
        }
    }

    private var binaryOperator: (Expression.Operator, strength: Int)? {
        let word: String
        switch token.kind {
        case .symbol(let symbol): word = symbol
        case .name(let name) where name == "and" || name == "or": word = name
        default: return nil
        }
        guard let operation = Expression.Operator(rawValue: word) else { return nil }
        return Self.strengths[operation].map { (operation, $0) }
    }

    private mutating func prefix(depth: Int) throws(ExpressionFault) -> Expression {
        let start = token
        position += 1
        switch start.kind {
        case .number(let number): return Expression(.number(number), at: start.columns)
        case .text(let text): return Expression(.text(text), at: start.columns)
        case .name("true"): return Expression(.flag(true), at: start.columns)
        case .name("false"): return Expression(.flag(false), at: start.columns)
        case .name("not"):
            let operand = try expression(binding: Self.notStrength, depth: depth + 1)
            return try built(.not(operand), at: start.columns.lowerBound..<operand.columns.upperBound)
        case .name(let name) where name != "and" && name != "or":
            return try postfixes(of: Expression(.name(name), at: start.columns), depth: depth)
        case .symbol("-"):
            let operand = try expression(binding: Self.minusStrength, depth: depth + 1)
            return try built(.negative(operand), at: start.columns.lowerBound..<operand.columns.upperBound)
        case .symbol("("):
            let inner = try expression(binding: 0, depth: depth + 1)
            let end = try close(")", opened: start)
            return Expression(inner.kind, at: start.columns.lowerBound..<end)
        case .end: throw ExpressionFault("a value is missing at the end", at: start.columns)
        default: throw ExpressionFault("a value is missing before \(start.phrase)", at: start.columns)
        }
    }

    private mutating func postfixes(of name: Expression, depth: Int) throws(ExpressionFault) -> Expression {
        var base = name
        let start = name.columns.lowerBound
        if case .name("layer") = name.kind, case .number(let number) = token.kind {
            let index = Expression(.number(number), at: token.columns)
            base = Expression(.index(name, index), at: start..<token.columns.upperBound)
            position += 1
        }
        while true {
            let opening = token
            switch opening.kind {
            case .symbol("["):
                position += 1
                let index = try expression(binding: 0, depth: depth + 1)
                let end = try close("]", opened: opening)
                base = try built(.index(base, index), at: start..<end)
            case .symbol("("):
                position += 1
                let (arguments, end) = try arguments(opened: opening, depth: depth)
                base = try built(.call(base, arguments), at: start..<end)
            case .symbol("."):
                position += 1
                guard case .name(let member) = token.kind else {
                    throw ExpressionFault("a name is missing after '.'", at: token.columns)
                }
                base = try built(.member(base, member), at: start..<token.columns.upperBound)
                position += 1
            case .name("after"): return try moved(base, depth: depth)
            default: return base
            }
        }
    }

    /// `w[1][1][1] after 1`, at `after`.
    private mutating func moved(_ base: Expression, depth: Int) throws(ExpressionFault) -> Expression {
        let after = token
        guard depth < Expression.deepest else {
            throw ExpressionFault(
                "the expression is nested deeper than \(Expression.deepest)", at: after.columns)
        }
        position += 1
        let count = try prefix(depth: depth + 1)
        guard let moved = base.after(count) else {
            throw ExpressionFault(
                "after follows a name of the recording, such as loss after 1", at: after.columns)
        }
        return try built(moved.kind, at: base.columns.lowerBound..<count.columns.upperBound)
    }

    private mutating func arguments(
        opened opening: Token, depth: Int
    ) throws(ExpressionFault) -> (arguments: [Expression], end: Int) {
        var arguments: [Expression] = []
        if token.kind == .symbol(")") {
            return (arguments, try close(")", opened: opening))
        }
        while true {
            arguments.append(try expression(binding: 0, depth: depth + 1))
            guard token.kind == .symbol(",") else { break }
            position += 1
        }
        return (arguments, try close(")", opened: opening))
    }

    /// The column after the closing bracket, which must come here.
    private mutating func close(_ bracket: String, opened opening: Token) throws(ExpressionFault) -> Int {
        guard token.kind == .symbol(bracket) else {
            guard token.kind == .end else {
                throw ExpressionFault(
                    "\(bracket.quoted) or an operator is missing before \(token.phrase)", at: token.columns)
            }
            throw ExpressionFault("\(opening.phrase) is never closed", at: opening.columns)
        }
        position += 1
        return tokens[position - 1].columns.upperBound
    }

    private func built(_ kind: Expression.Kind, at columns: Range<Int>) throws(ExpressionFault) -> Expression
    {
        let expression = Expression(kind, at: columns)
        guard expression.height <= Expression.highest else {
            throw ExpressionFault("the expression has more than \(Expression.highest) levels", at: columns)
        }
        return expression
    }
}
