import Formulas

extension Typesetter {
    /// Sets a formula in display style; `size` is the size of its letters, indices are smaller.
    package func layout(_ formula: Formula, size: Double) -> FormulaBox {
        FormulaBox(width: 0, ascent: 0, descent: 0, marks: [])
    }
}
