import Calculus
import Formulas
import Learning
import Scenes

/// An output of the network with its target, known by now.
struct Prediction {
    let symbol: Formula
    let owner: String
    let value: Double
    let isActive: Bool
}

extension SampledFunction {
    /// A loss of one prediction under a target, and its slope by the prediction.
    ///
    /// A loss that is written on weighted sums is given the sums whose activation is the prediction; for classes there are
    /// two, the second with the rest of the share.
    init(
        _ loss: Chosen<Loss>, target: Double, over range: ScaleRange, marks predictions: [Prediction]
    ) {
        let builder = ProgramBuilder()
        let (aName, yName, eName) = (
            Name("a", role: .activation), Name("y", role: .target), Name("E", role: .loss)
        )
        let y = builder.input(yName, .uniform)
        let place = builder.input(Name("place", .letter("p")), .column)
        let required = loss.entry.requiredActivation.flatMap { Activation.catalog[$0] }
        let a: Term
        let example: Loss.Arguments
        let start: Term
        if let required {
            let z = log(place / (1 - place)).named(Name("z", role: .weightedSum))
            let sums = required.isElementwise ? [z] : [z, 0 * place]
            let outputs = required(sums, Chosen(required).settings)
            a = (outputs.first ?? z).named(aName)
            example = Loss.Arguments(
                weightedSums: sums, outputs: [a] + outputs.dropFirst(),
                targets: required.isElementwise ? [y] : [y, 1 - y])
            start = z
        } else {
            a = (1 * place).named(aName)
            example = Loss.Arguments(weightedSums: [a], outputs: [a], targets: [y])
            start = a
        }
        let e = (loss.entry(example, loss.settings) ?? a).named(eName)
        var slope = builder.differentiate(e, by: [start], laneLoss: eName.symbol)[0]
        if required != nil {
            slope = slope / builder.differentiate(a, by: [start], laneLoss: aName.symbol)[0]
        }
        let program = builder.finish()
        let count = 401
        let inside = loss.entry.shareRange.map {
            ScaleRange(max(range.start, $0.start), min(range.end, $0.end))
        }
        let domain = inside ?? range
        let places = (0..<count).map { domain.start + domain.span * Double($0) / Double(count - 1) }
        let machine = Machine(program, lanes: count + predictions.count)
        machine[y.id] = target
        machine.set(place.id, to: places + predictions.map(\.value))
        machine.run()
        func numbers(_ value: ValueID) -> [Double] { (0..<count).map { machine[value, lane: $0] } }
        name = loss.entry.name
        formula = program.definition(of: e.id, as: eName.symbol, over: [start, a, y])
        slopeFormula = program.definition(
            of: slope.id, as: .derivative(of: eName.symbol, by: aName.symbol), over: [start, a, y],
            longest: 34)
        x = places
        values = numbers(e.id)
        slopes = numbers(slope.id)
        marks = predictions.enumerated().map { index, prediction in
            Mark(
                symbol: prediction.symbol, owner: prediction.owner, x: prediction.value,
                value: machine[e.id, lane: count + index], slope: machine[slope.id, lane: count + index],
                number: prediction.value, isActive: prediction.isActive)
        }
    }
}

extension Loss {
    /// The predictions that a loss of shares takes: between 0 and 1, where its logarithms are finite.
    var shareRange: ScaleRange? { requiredActivation == nil ? nil : ScaleRange(0.001, 0.999) }

    /// The target as this loss's coding writes it, of one that was meant for another.
    func coded(_ target: Double, from coding: Coding) -> Double {
        switch self.coding {
        case .plusMinusOne:
            coding == .plusMinusOne ? (target < 0 ? -1 : 1) : (target < 0.5 ? -1 : 1)
        case .zeroOne, .oneHot:
            requiredActivation == nil ? target : min(max(target, 0), 1)
        }
    }
}
