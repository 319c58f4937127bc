/// What is wrong with an expression, and which columns of it.
package struct ExpressionFault: Error, Hashable, Sendable {
    package let message: String
    /// Scalars of the expression's text, counted from 1, the end left out.
    package let columns: Range<Int>
    package let suggestions: [String]

    package init(_ message: String, at columns: Range<Int>, suggestions: [String] = []) {
        self.message = message
        self.columns = columns
        self.suggestions = suggestions
    }
}

extension SourceText {
    /// The fault of an expression that a node of this text holds, at its column where the text shows it.
    package func fault(_ fault: ExpressionFault, in node: LocatedNode) -> Fault {
        var place = node.place
        if case .position(let line, let column) = node.place, let scalar = node.scalar {
            let written = self.line(line).dropFirst(column - 1)
            let quotes = scalar.isPlain ? 0 : 1
            // Escapes, folding and anchors shift columns; then the fault stays at the value's beginning.
            if written.dropFirst(quotes).starts(with: scalar.text.unicodeScalars) {
                place = .position(line: line, column: column + quotes + fault.columns.lowerBound - 1)
            }
        }
        return self.fault(fault.message, at: place, suggestions: fault.suggestions)
    }
}
