import Learning

/// Which parameters a figure shows: a layer's, some by name, or all.
struct ParameterChoice {
    /// Positions among all parameters, frozen ones too, in the network's order.
    let positions: [Int]

    /// The settings that the choice is read from.
    static let settings = [
        Setting(
            "layer", .whole(minimum: 1, maximum: 10_000), default: nil,
            "the weights of this layer alone, counted from 1"),
        Setting("weights", .list(), default: nil, "these weights alone, as w[1][2][1] or b[1][2]"),
        Setting("biases", .flag, default: .flag(true), "whether biases are shown as well"),
    ]

    init(_ experiment: Experiment, _ settings: Settings) {
        let parameters = experiment.parameters
        let names = Set(settings.list("weights"))
        let layer = settings.number("layer")
        positions = parameters.indices.filter { index in
            let parameter = parameters[index]
            if !names.isEmpty { return names.contains(parameter.name.text) }
            if !layer.isNaN, parameter.layer != Int(layer) { return false }
            return settings.flag("biases") || parameter.isPenalised
        }
    }

    /// What keeps these settings from naming anything.
    @Sendable static func objection(_ question: FigureQuestion) -> FigureObjection? {
        let parameters = question.experiment.parameters
        let layer = question.settings.number("layer")
        let names = question.settings.list("weights")
        if !layer.isNaN {
            guard let network = question.experiment.model.network else {
                return FigureObjection("a landscape has no layers", setting: "layer")
            }
            guard Int(layer) <= network.layers.count else {
                let count = network.layers.count
                return FigureObjection(
                    "there is no layer \(Int(layer)); the network has \(count == 1 ? "one" : "\(count)")",
                    setting: "layer")
            }
            if !names.isEmpty {
                return FigureObjection("give either a layer or weights by name", setting: "layer")
            }
        }
        let known = Set(parameters.map(\.name.text))
        for name in names where !known.contains(name) {
            let forms = parameters.first.map { first in
                parameters.last.map { "from \(first.name.text) to \($0.name.text)" } ?? first.name.text
            }
            return FigureObjection(
                "there is no weight '\(name)'" + (forms.map { "; their names go \($0)" } ?? ""),
                setting: "weights")
        }
        return nil
    }
}
