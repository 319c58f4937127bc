import Calculus
import Formulas

/// The program of the loss differentiated twice: the Hessian times a direction, over all rows, penalty included.
///
/// The gradients times a direction v are one number, g · v, whose gradient is H v (Pearlmutter 1994); so the backward pass
/// of the backward pass gives a column of the Hessian for each unit direction.
struct CurvatureProgram {
    let program: Program
    /// Every parameter, frozen ones too.
    let parameters: [ValueID]
    let inputs: [ValueID]
    let targets: [ValueID]
    /// v, one number a trainable parameter.
    let direction: [ValueID]
    /// H v, one number a trainable parameter.
    let products: [ValueID]

    init(_ experiment: Experiment) {
        let builder = ProgramBuilder()
        let all = experiment.parameters
        let terms = all.map { builder.input($0.name, .uniform) }
        let isBatch = experiment.table.count > 1
        let written = experiment.model.write(
            parameters: terms, examples: isBatch ? .column : .uniform, into: builder)
        let weights = zip(all, terms).filter { $0.0.isPenalised }.map(\.1)
        let penalty = experiment.regularizer.write(weights: weights, into: builder)
        let trained = experiment.lossProgram.trainable.map { terms[$0] }
        let gradients = builder.differentiate(
            penalty.map { written.loss + $0 } ?? written.loss, by: trained, rules: experiment.rules)
        let v = trained.indices.map { builder.input(Name("v[\($0 + 1)]", .letter("v")), .uniform) }
        let along = weightedSum(zip(v, gradients).map { ($0, $1) }) ?? builder.constant(0)
        let products = builder.differentiate(along, by: trained, rules: experiment.rules)
        parameters = terms.map(\.id)
        inputs = written.inputs.map(\.id)
        targets = written.targets.map(\.id)
        direction = v.map(\.id)
        self.products = products.map(\.id)
        program = builder.finish()
    }
}
