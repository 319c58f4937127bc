import Calculus

/// How a gradient becomes a step: one formula over terms, as its paper writes it.
///
/// The formula runs once, over lanes that are parameters, and writes the update program; its memory is passed in and
/// out by name and never kept here. Conventions are PyTorch's.
package struct Optimizer: CatalogEntry {
    package let name: String
    /// The name as papers write it.
    package let title: String
    package let summary: String
    package let settings: [Setting]
    /// The parameter after the update.
    let formula: @Sendable (UpdateFormula) -> Term

    package init(
        _ name: String, titled title: String? = nil, _ summary: String, settings: [Setting],
        _ formula: @escaping @Sendable (UpdateFormula) -> Term
    ) {
        self.name = name
        self.title = title ?? name.prefix(1).uppercased() + name.dropFirst()
        self.summary = summary
        self.settings = settings
        self.formula = formula
    }

    /// Every optimizer that a lesson can name.
    package static let catalog = Catalog<Optimizer>([
        .sgd, .adagrad, .rmsprop, .adam, .adamw, .adamax, .nadam, .adadelta,
    ])
}
