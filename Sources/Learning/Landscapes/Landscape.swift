import Calculus

/// A bare function of two parameters x and y, to watch optimizers on.
package struct Landscape: CatalogEntry {
    package let name: String
    package let summary: String
    package let settings: [Setting] = []
    /// Points where the function is known to be smallest.
    package let minima: [(x: Double, y: Double)]
    package let formula: @Sendable (_ x: Term, _ y: Term) -> Term

    package init(
        _ name: String, _ summary: String, minima: [(x: Double, y: Double)] = [],
        _ formula: @escaping @Sendable (_ x: Term, _ y: Term) -> Term
    ) {
        self.name = name
        self.summary = summary
        self.minima = minima
        self.formula = formula
    }

    /// Every landscape that a lesson can name.
    package static let catalog = Catalog<Landscape>([
        .rosenbrock, .beale, .himmelblau, .saddle, .ravine, .rastrigin,
    ])
}
