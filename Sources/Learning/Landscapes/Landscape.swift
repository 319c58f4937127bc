import Calculus

/// A bare function of two parameters x and y, to watch optimizers on.
package struct Landscape: CatalogEntry {
    /// A part of the plane of x and y.
    package typealias Window = (x: ClosedRange<Double>, y: ClosedRange<Double>)

    package let name: String
    package let summary: String
    package let settings: [Setting]
    /// Points where the function is known to be smallest, whatever its settings.
    package let minima: [(x: Double, y: Double)]
    /// The part of it that is usually drawn; nil where nobody has chosen one.
    package let window: Window?
    private let formula: @Sendable (_ x: Term, _ y: Term, Settings) -> Term

    package init(
        _ name: String, _ summary: String, settings: [Setting] = [], minima: [(x: Double, y: Double)] = [],
        window: Window? = nil, _ formula: @escaping @Sendable (_ x: Term, _ y: Term, Settings) -> Term
    ) {
        self.name = name
        self.summary = summary
        self.settings = settings
        self.minima = minima
        self.window = window
        self.formula = formula
    }

    /// A function without settings.
    package init(
        _ name: String, _ summary: String, minima: [(x: Double, y: Double)] = [], window: Window? = nil,
        _ formula: @escaping @Sendable (_ x: Term, _ y: Term) -> Term
    ) {
        self.init(name, summary, settings: [], minima: minima, window: window) { x, y, _ in formula(x, y) }
    }

    /// Every landscape that a lesson can name.
    package static let catalog = Catalog<Landscape>([
        .rosenbrock, .beale, .himmelblau, .saddle, .ravine, .quadratic, .rastrigin,
    ])

    /// The function's value, written at x and y.
    package func callAsFunction(_ x: Term, _ y: Term, _ settings: Settings) -> Term {
        formula(x, y, settings)
    }
}

extension Chosen<Landscape> {
    package var name: String { entry.name }
    /// Points where the function is known to be smallest.
    package var minima: [(x: Double, y: Double)] { entry.minima }
    /// The part of it that is usually drawn; nil where nobody has chosen one.
    package var window: Landscape.Window? { entry.window }

    /// The function's value, written at x and y.
    package func callAsFunction(_ x: Term, _ y: Term) -> Term {
        entry(x, y, settings)
    }
}
