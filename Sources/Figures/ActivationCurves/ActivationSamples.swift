import Calculus
import Formulas
import Learning
import Scenes

extension SampledFunction {
    /// An activation over weighted sums, and where the units that use it are at present.
    init(_ activation: Chosen<Activation>, over x: ScaleRange, marks units: [ActivationUnit]) {
        let builder = ProgramBuilder()
        let z = builder.input(Name("z", role: .weightedSum), .column)
        let name = Name("a", role: .activation)
        let a = (activation.entry([z], activation.settings).first ?? z).named(name)
        let slope = builder.differentiate(a, by: [z], laneLoss: name.symbol)[0]
        let program = builder.finish()
        // An odd number of places, so that a kink at 0 is one of them.
        let count = 401
        let places = (0..<count).map { x.start + x.span * Double($0) / Double(count - 1) }
        let machine = Machine(program, lanes: count + units.count)
        machine.set(z.id, to: places + units.map(\.weightedSum))
        machine.run()
        func numbers(_ value: ValueID) -> [Double] { (0..<count).map { machine[value, lane: $0] } }
        self.name = activation.entry.name
        let zName = Name("z", role: .weightedSum)
        formula = program.definition(of: a.id, as: name.symbol, over: [z])
        slopeFormula = program.definition(
            of: slope.id, as: .derivative(of: name.symbol, by: zName.symbol), over: [z, a])
        self.x = places
        values = numbers(a.id)
        slopes = numbers(slope.id)
        marks = units.enumerated().map { index, unit in
            Mark(
                symbol: unit.symbol, owner: unit.owner, x: unit.weightedSum,
                value: machine[a.id, lane: count + index], slope: machine[slope.id, lane: count + index],
                number: machine[a.id, lane: count + index], isActive: unit.isActive)
        }
    }
}

/// A unit of the network whose activation is known by now.
struct ActivationUnit {
    let symbol: Formula
    let owner: String
    let weightedSum: Double
    let isActive: Bool

    /// The units of every layer with that activation.
    static func known(_ activation: String, _ context: FigureContext, _ progress: Progress)
        -> [ActivationUnit]
    {
        guard let network = context.moment.experiment.model.network else { return [] }
        let program = context.moment.experiment.lossProgram.program
        let active = context.step.flatMap { NetworkPart(valueName: $0.name) }
        return network.layers.enumerated().flatMap { index, layer -> [ActivationUnit] in
            guard layer.activation.entry.name == activation else { return [] }
            return (1...max(layer.units, 1)).compactMap { unit in
                let place = "[\(index + 1)][\(unit)]"
                guard let z = progress.value("z" + place), progress.value("a" + place) != nil,
                    let symbol = progress.id("a" + place).flatMap({ program.instructions[$0].name?.symbol })
                else { return nil }
                return ActivationUnit(
                    symbol: symbol, owner: "unit \(unit) of layer \(index + 1)", weightedSum: z,
                    isActive: active == .node(layer: index + 1, unit: unit))
            }
        }
    }
}
