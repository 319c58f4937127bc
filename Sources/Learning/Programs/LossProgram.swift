import Calculus
import Formulas

/// The program of one iteration up to the gradients: forward, loss, backward.
package struct LossProgram: Sendable {
    package let program: Program
    /// Every parameter, frozen ones too, as uniform inputs.
    package let parameters: [ValueID]
    /// Which parameters have gradients, as positions in `parameters`.
    package let trainable: [Int]
    package let inputs: [ValueID]
    package let targets: [ValueID]
    package let outputs: [ValueID]
    /// The loss of the batch, penalty included.
    package let loss: ValueID
    /// One a trainable parameter, in their order.
    package let gradients: [ValueID]

    /// Writes the program of `model`.
    ///
    /// - Parameter batched: inputs and targets are columns, a lane an example; else they are uniform, for batches of one,
    ///   and no mean over the lanes appears.
    package static func write(
        _ model: Model, regularizer: Regularizer, batched: Bool, rules: DerivativeRules = .standard
    ) -> LossProgram {
        let builder = ProgramBuilder()
        let parameters = model.parameters
        let terms = parameters.map { builder.input($0.name, .uniform) }
        let written = model.write(
            parameters: terms, examples: batched ? .column : .uniform, into: builder)
        var data = written.loss
        let total = builder.scope(Phase.loss.rawValue) {
            let weights = zip(parameters, terms).filter { $0.0.isPenalised }.map(\.1)
            guard let penalty = regularizer.write(weights: weights, into: builder) else {
                return data.named(.loss)
            }
            data = data.named(.dataLoss)
            return (data + penalty).named(.loss)
        }
        let trainable = parameters.indices.filter { !parameters[$0].isFrozen }
        let gradients = builder.scope(Phase.backward.rawValue) {
            builder.differentiate(
                total, by: trainable.map { terms[$0] }, laneLoss: Name.exampleLoss.symbol, rules: rules)
        }
        return LossProgram(
            program: builder.finish(), parameters: terms.map(\.id), trainable: trainable,
            inputs: written.inputs.map(\.id), targets: written.targets.map(\.id),
            outputs: written.outputs.map(\.id), loss: total.id, gradients: gradients.map(\.id))
    }
}

extension Name {
    /// L, what is minimised.
    static let loss = Name("L", role: .loss)
    /// The part of L that the data makes, where a penalty is added.
    static let dataLoss = Name("L_data", .symbol(Symbol("L", ["data"], role: .loss)))
    /// ℓ, one example's loss.
    static let exampleLoss = Name("ℓ", role: .loss)
}
