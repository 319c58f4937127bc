import Calculus

/// The loss of one example, with a lane a place on a plane: the parameters that vary there are columns, the others uniform.
struct PlaneProgram {
    let program: Program
    /// Every parameter, frozen ones too.
    let parameters: [ValueID]
    let inputs: [ValueID]
    let targets: [ValueID]
    /// The example's loss.
    let data: ValueID
    /// The penalty on the weights; nil when there is none.
    let penalty: ValueID?

    init(_ experiment: Experiment, on plane: ParameterPlane) {
        let builder = ProgramBuilder()
        let trainable = experiment.lossProgram.trainable
        let place = Dictionary(trainable.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
        let all = experiment.parameters
        let terms = all.indices.map { index in
            builder.input(all[index].name, place[index].map(plane.varies) == true ? .column : .uniform)
        }
        let written = experiment.model.write(parameters: terms, examples: .uniform, into: builder)
        let weights = zip(all, terms).filter { $0.0.isPenalised }.map(\.1)
        penalty = experiment.regularizer.write(weights: weights, into: builder)?.id
        parameters = terms.map(\.id)
        inputs = written.inputs.map(\.id)
        targets = written.targets.map(\.id)
        data = written.loss.id
        program = builder.finish()
    }

    func machine(lanes: Int) -> Machine {
        Machine(program, lanes: lanes, keeping: .only(Set([data] + (penalty.map { [$0] } ?? []))))
    }
}
