import Formulas

extension Experiment {
    /// What of this experiment would make a comparison with `base` unfair, as ends of the sentence “this variant …”.
    ///
    /// Compared are runs of the same parameters on the same function of them: the same network, data and loss, the same start,
    /// the same order of examples. A landscape alone may be started from elsewhere: its start is then told as a setting.
    package func unfairness(beside base: Experiment) -> [String] {
        let reasons = [structure(base), function(base), start(base), data(base), order(base)]
        return reasons.compactMap { $0 }
    }

    private func structure(_ base: Experiment) -> String? {
        let own = parameters
        let others = base.parameters
        guard own.count == others.count else {
            return "has \(own.count) parameters, the lesson \(others.count)"
        }
        for (own, other) in zip(own, others) {
            if own.name.text != other.name.text {
                return "has \(own.name.text) where the lesson has \(other.name.text)"
            }
            if own.isFrozen != other.isFrozen {
                return "\(own.isFrozen ? "freezes" : "trains") \(own.name.text), unlike the lesson"
            }
        }
        return nil
    }

    private func function(_ base: Experiment) -> String? {
        switch (model, base.model) {
        case (.landscape(let own, _), .landscape(let other, _)):
            if own.name != other.name { return "is run on \(own.name), the lesson on \(other.name)" }
            return own.settings == other.settings ? nil : "is run on another \(own.name) than the lesson"
        case (.network(let own, let loss), .network(let other, let otherLoss)):
            if loss.entry.name != otherLoss.entry.name || loss.settings != otherLoss.settings {
                return "has another loss than the lesson"
            }
            for (layer, (own, other)) in zip(own.layers, other.layers).enumerated()
            where own.activation.entry.name != other.activation.entry.name
                || own.activation.settings != other.activation.settings
            {
                return "has another activation in layer \(layer + 1)"
            }
            return nil
        default: return "trains something else than the lesson"
        }
    }

    private func start(_ base: Experiment) -> String? {
        guard model.network != nil, parameters.count == base.parameters.count else { return nil }
        for (own, other) in zip(parameters, base.parameters) where own.initial != other.initial {
            return "starts from \(own.name.text) = \(Numeral.text(own.initial)), the lesson from "
                + Numeral.text(other.initial)
        }
        return nil
    }

    private func data(_ base: Experiment) -> String? {
        guard table.count == base.table.count else {
            return "learns from \(table.count) examples, the lesson from \(base.table.count)"
        }
        let differing = table.inputs.indices.first {
            table.inputs[$0] != base.table.inputs[$0] || table.targets[$0] != base.table.targets[$0]
        }
        return differing.map { "learns from other examples: number \($0 + 1) differs" }
    }

    /// Where both shuffle, they shuffle alike.
    private func order(_ base: Experiment) -> String? {
        batches.isShuffled && base.batches.isShuffled && batches.seed != base.batches.seed
            ? "sees the examples in another order: its seed is \(batches.seed), the lesson's \(base.batches.seed)"
            : nil
    }
}
