import Calculus

/// Everything that decides a training run, down to the last bit.
package struct Experiment: Sendable {
    package let model: Model
    package let table: Table
    package let batches: Batches
    package let regularizer: Regularizer
    package let clipping: Clipping?
    package let optimizer: Chosen<Optimizer>
    package let schedule: Chosen<Schedule>
    /// Updates in all.
    package let iterations: Int
    package let seed: Int
    package let rules: DerivativeRules
    /// The variants that are run beside it; nil where nothing is compared.
    package var comparison: Comparison?
    /// Where all of it is run once more; empty where it is run on its own ground alone.
    package var grounds: [Ground] = []

    package let lossProgram: LossProgram
    package let updateProgram: UpdateProgram

    /// - Parameters:
    ///   - table: empty for a landscape.
    ///   - rules: the local derivatives; other than the standard ones only to test a proof.
    package init(
        model: Model, table: Table, batches: Batches, regularizer: Regularizer = Regularizer(),
        clipping: Clipping? = nil, optimizer: Chosen<Optimizer>, schedule: Chosen<Schedule>? = nil,
        iterations: Int, seed: Int, rules: DerivativeRules = .standard, comparison: Comparison? = nil
    ) {
        self.model = model
        self.table = table
        self.batches = batches
        self.regularizer = regularizer
        self.clipping = clipping
        self.optimizer = optimizer
        let schedule = schedule ?? Chosen(Schedule.constant)
        self.schedule = schedule
        self.iterations = iterations
        self.seed = seed
        self.rules = rules
        self.comparison = comparison
        lossProgram = .write(model, regularizer: regularizer, batched: batches.size > 1, rules: rules)
        updateProgram = .write(
            optimizer: optimizer, schedule: schedule, clipping: clipping,
            totalEpochs: (iterations + batches.perEpoch - 1) / batches.perEpoch)
    }

    package var parameters: [Parameter] { model.parameters }

    /// The parameters that have gradients, in the order of gradients and updates.
    package var trainable: [Parameter] {
        let all = parameters
        return lossProgram.trainable.map { all[$0] }
    }
}
