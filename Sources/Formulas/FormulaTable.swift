/// Formulas in rows and columns: a matrix, a definition by cases, lines aligned at a sign.
package struct FormulaTable: Hashable, Sendable {
    /// What the table is for, by the name of its LaTeX environment.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case cases, matrix, pmatrix, bmatrix, vmatrix, aligned
    }

    package let kind: Kind
    /// The rows from the top, each with its cells from the left; rows may differ in length.
    package let rows: [[Formula]]

    package init(_ kind: Kind, _ rows: [[Formula]]) {
        self.kind = kind
        self.rows = rows
    }
}

extension FormulaTable.Kind {
    /// The delimiters around the table; empty where there are none.
    package var fences: (left: String, right: String) {
        switch self {
        case .cases: ("{", "")
        case .matrix, .aligned: ("", "")
        case .pmatrix: ("(", ")")
        case .bmatrix: ("[", "]")
        case .vmatrix: ("|", "|")
        }
    }
}
