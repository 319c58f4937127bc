import Calculus

/// How the learning rate changes over the epochs, written once as arithmetic.
///
/// Rates change between epochs, as PyTorch's schedulers do when stepped once an epoch; a bare landscape counts every
/// iteration as an epoch.
package struct Schedule: CatalogEntry {
    /// What a schedule is written with.
    struct Arguments {
        /// The lesson's rate, η₀.
        let rate: Term
        /// Epochs that are over, counted from 0.
        let epoch: Term
        /// The epochs of the whole training.
        let totalEpochs: Int
        let settings: Settings
    }

    package let name: String
    package let summary: String
    package let settings: [Setting]
    let formula: @Sendable (Arguments) -> Term

    init(
        _ name: String, _ summary: String, settings: [Setting] = [],
        _ formula: @escaping @Sendable (Arguments) -> Term
    ) {
        self.name = name
        self.summary = summary
        self.settings = settings
        self.formula = formula
    }

    /// Every schedule that a lesson can name.
    package static let catalog = Catalog<Schedule>([.constant, .step, .exponential, .cosine, .warmup])
}
