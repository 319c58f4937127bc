extension Expression {
    /// Moments behind the last iteration that are asked for by number: `loss[500]`, `after(500)`, `iteration(500)`.
    ///
    /// What a variant has is not known here.
    func faults(beyond last: Int) -> [ExpressionFault] {
        if case .call(let base, _) = kind, base.kind == .name("variant") { return [] }
        let below = parts.flatMap { $0.faults(beyond: last) }
        switch kind {
        case .index(let base, let index):
            guard case .name(let name) = base.kind, name == "loss" || name == "batch_loss" else {
                return below
            }
            return below
                + fault(name, index, in: name == "loss" ? 0...last : 1...max(last, 1), brackets: "[]")
        case .call(let base, let arguments):
            guard case .name(let name) = base.kind, name == "after" || name == "iteration",
                let count = arguments.first
            else { return below }
            return below
                + fault(name, count, in: name == "after" ? 0...last : 1...max(last, 1), brackets: "()")
        default: return below
        }
    }

    private func fault(
        _ name: String, _ index: Expression, in range: ClosedRange<Int>, brackets: String
    ) -> [ExpressionFault] {
        guard case .number(let number) = index.kind, number > Double(range.upperBound) else { return [] }
        let (open, close) = (brackets.prefix(1), brackets.suffix(1))
        let ends = [range.lowerBound, range.upperBound].map { "\(name)\(open)\($0)\(close)" }
        return [ExpressionFault("\(name) goes from \(ends[0]) to \(ends[1])", at: index.columns)]
    }
}

extension Expression {
    /// Whether the expression asks how long the run was, and so may name moments that only a longer one reaches.
    var asksForLength: Bool {
        if case .name(let name) = kind { return ["iterations", "epochs", "steps"].contains(name) }
        return parts.contains { $0.asksForLength }
    }
}
