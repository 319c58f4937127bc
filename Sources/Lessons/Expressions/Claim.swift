/// A statement about a recording that is true or false.
package struct Claim: Hashable, Sendable {
    package let text: String
    package let expression: Expression

    package init(_ text: String) throws(ExpressionFault) {
        self.text = text
        expression = try Expression.parse(text)
    }

    /// A claim whose expression was changed after it was read from `text`; columns stay those of the text.
    package init(text: String, expression: Expression) {
        self.text = text
        self.expression = expression
    }

    /// Whether it holds, with the values of both sides of every comparison that decided it.
    package func outcome(in resolver: some Resolver) throws(ExpressionFault) -> Outcome {
        var comparisons: [Outcome.Comparison] = []
        let holds = try truth(of: expression, in: resolver, &comparisons)
        return Outcome(holds: holds, comparisons: comparisons)
    }

    /// What came of evaluating a claim.
    package struct Outcome: Hashable, Sendable {
        /// One comparison, as written and as it came out.
        package struct Comparison: Hashable, Sendable {
            package let left: String
            package let comparator: Expression.Operator
            package let right: String
            package let leftValue: Value
            package let rightValue: Value
            package let holds: Bool
        }

        package let holds: Bool
        /// In order of evaluation; what `and` and `or` skipped is not among them.
        package let comparisons: [Comparison]
    }

    private func truth(
        of expression: Expression, in resolver: some Resolver, _ comparisons: inout [Outcome.Comparison]
    ) throws(ExpressionFault) -> Bool {
        switch expression.kind {
        case .binary(.and, let left, let right):
            return try truth(of: left, in: resolver, &comparisons)
                ? try truth(of: right, in: resolver, &comparisons) : false
        case .binary(.or, let left, let right):
            return try truth(of: left, in: resolver, &comparisons)
                ? true : try truth(of: right, in: resolver, &comparisons)
        case .not(let operand): return try !truth(of: operand, in: resolver, &comparisons)
        case .binary(let operation, let left, let right) where operation.isComparison:
            let first = try left.value(in: resolver)
            let second = try right.value(in: resolver)
            let holds = try flag(expression, try expression.compared(operation, first, second))
            comparisons.append(
                .init(
                    left: slice(left), comparator: operation, right: slice(right), leftValue: first,
                    rightValue: second, holds: holds))
            return holds
        default: return try flag(expression, try expression.value(in: resolver))
        }
    }

    private func flag(_ expression: Expression, _ value: Value) throws(ExpressionFault) -> Bool {
        switch value {
        case .flag(let flag): return flag
        case .flags:
            throw ExpressionFault("comparing a list needs all(…) or any(…) around it", at: expression.columns)
        case .number, .text, .list:
            throw ExpressionFault(
                "a claim is true or false; this is \(value.phrase), \(value)", at: expression.columns)
        }
    }

    private func slice(_ expression: Expression) -> String {
        let start = expression.columns.lowerBound - 1
        return String(
            String.UnicodeScalarView(text.unicodeScalars.dropFirst(start).prefix(expression.columns.count)))
    }
}

extension Claim.Outcome {
    /// The comparisons that speak for the outcome, such as `abs(loss[0] - 0.3) = 0.0016 < 1e-9 is false`.
    package var explanation: String {
        let telling = comparisons.filter { $0.holds == holds }
        let shown = telling.isEmpty ? comparisons : telling
        guard !shown.isEmpty else { return holds ? "is true" : "is false" }
        return shown.map(\.description).joined(separator: "; ")
    }
}

extension Claim.Outcome.Comparison: CustomStringConvertible {
    package var description: String {
        let sides = "\(side(left, leftValue)) \(comparator.rawValue) \(side(right, rightValue))"
        return "\(sides) is \(holds ? "true" : "false")"
    }

    /// The side as written and its value, unless it is written as its value.
    private func side(_ written: String, _ value: Value) -> String {
        if case .number(let number) = value, Double(written) == number { return written }
        return written == value.description ? written : "\(written) = \(value)"
    }
}
