/// What is wrong with TeX that an author wrote, and where.
package struct TeXFault: Error, Hashable, Sendable {
    /// The character at fault, counted from 1 in Unicode scalars; one past the end is possible.
    package let column: Int
    package let message: String
    /// Commands near an unknown one, nearest first; empty when none is near.
    package let suggestions: [String]

    package init(column: Int, _ message: String, suggestions: [String] = []) {
        self.column = column
        self.message = message
        self.suggestions = suggestions
    }
}

extension Formula {
    /// Reads mathematics in TeX, without dollar signs, in the subset that `docs/formulas.md` lists.
    ///
    /// - Throws: the first fault from the left.
    package init(tex: String) throws(TeXFault) {
        var reader = TeXReader(tex)
        self = try reader.formula()
    }
}
