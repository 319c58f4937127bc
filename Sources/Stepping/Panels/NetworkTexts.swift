import Formulas
import Learning

/// What stands in a picture of the network at a step: names with values, weights and gradients.
struct NetworkTexts {
    let moment: Moment
    let index: Int
    /// Where each trainable parameter stands among them, by name.
    private let places: [String: Int]

    init(moment: Moment, index: Int) {
        self.moment = moment
        self.index = index
        let names = moment.experiment.trainable.enumerated().map { ($1.name.text, $0) }
        places = Dictionary(names, uniquingKeysWith: { first, _ in first })
    }

    /// `a₁ 0.593`; of a value that is too long as many digits as there is room for.
    func label(_ name: String, cells: Int, showsValue: Bool) -> String {
        let program = moment.experiment.lossProgram.program
        let symbol =
            program.value(named: name).flatMap { program.instructions[$0].name?.symbol.unicode } ?? name
        guard showsValue else { return symbol.fitted(to: cells) }
        guard let value = value(name) else { return "\(symbol) ·".fitted(to: cells) }
        let texts =
            [Numeral.text(value, .activation)] + (1...2).reversed().map { Numeral.text(value, digits: $0) }
        let labels = texts.map { "\(symbol) \($0)" }
        return labels.first { $0.cells <= cells } ?? symbol.fitted(to: cells)
    }

    /// The value if this iteration has computed it, for the example at hand.
    private func value(_ name: String) -> Double? {
        let program = moment.experiment.lossProgram.program
        guard let id = program.value(named: name) else { return nil }
        let lane = moment.lane(at: max(index, 0))
        if program.instructions[id].operation.isGiven { return moment.value(id, lane: lane) }
        return moment.latest(id, isUpdate: false, lane: lane, upTo: index)?.value
    }

    /// A weight as it is at this step; nil for a frozen one.
    func weight(layer: Int, unit: Int, input: Int) -> Double? {
        guard let place = places["w[\(layer)][\(unit)][\(input)]"] else { return nil }
        let updated = moment.experiment.updateProgram.updated
        return moment.latest(updated, isUpdate: true, lane: place, upTo: index)?.value
            ?? moment.before.parameters[place]
    }

    /// `∂L/∂z 0.139` below the neuron that it belongs to, or of its output while that is all there is; nil before.
    func gradient(ofUnit name: String, cells: Int, isShort: Bool) -> String? {
        let program = moment.experiment.lossProgram.program
        let sums = "z" + name.dropFirst()
        let lane = moment.lane(at: max(index, 0))
        for (letter, owner) in [("z", sums), ("a", name)] {
            guard let id = program.value(named: owner), let gradient = program.gradients[id],
                let found = moment.latest(gradient, isUpdate: false, lane: lane, upTo: index)
            else { continue }
            let loss = program.instructions[gradient].name?.text.hasPrefix("∂ℓ") == true ? "ℓ" : "L"
            let head = isShort ? "∂" : "∂\(loss)/∂\(letter) "
            return (1...3).reversed().map { head + Numeral.text(found.value, digits: $0) }
                .first { $0.cells <= cells }
        }
        return nil
    }

    /// What the step has computed, to stand at the line of its weight: with as many digits as fit.
    var gradientChips: [String] {
        guard let value = moment.step(index)?.value else { return ["∂"] }
        return (1...3).reversed().map { "∂" + Numeral.text(value, digits: $0) }
    }
}
