extension Experiment {
    /// The experiment with some parts exchanged; what is not given stays as it is.
    ///
    /// - Parameter table: the same rows as its own, to be held once by all variants.
    package func changed(
        table: Table? = nil, optimizer: Chosen<Optimizer>? = nil, iterations: Int? = nil,
        comparison: Comparison? = nil
    ) -> Experiment {
        Experiment(
            model: model, table: table ?? self.table, batches: batches, regularizer: regularizer,
            clipping: clipping, optimizer: optimizer ?? self.optimizer, schedule: schedule,
            iterations: iterations ?? self.iterations, seed: seed, rules: rules,
            comparison: comparison ?? self.comparison)
    }

    /// The experiment with another learning rate.
    package func withRate(_ rate: Double) -> Experiment {
        changed(optimizer: optimizer.with("rate", .number(rate)))
    }

    /// The experiment without what it is compared with, on its own ground.
    package var alone: Experiment {
        var alone = self
        alone.comparison = nil
        alone.grounds = []
        return alone
    }
}

extension Chosen {
    /// The entry with one setting changed.
    package func with(_ name: String, _ value: Setting.Value) -> Chosen {
        var given: [String: Setting.Value] = [:]
        for setting in entry.settings { given[setting.name] = settings[setting.name] }
        given[name] = value
        return Chosen(entry, given: given)
    }
}

extension Experiment {
    /// The experiment with one input of one row changed; rows and columns count from 0.
    package func withInput(row: Int, column: Int, _ value: Double) -> Experiment {
        var inputs = table.inputs
        guard inputs.indices.contains(row), inputs[row].indices.contains(column) else { return self }
        inputs[row][column] = value
        return changed(
            table: Table(
                inputs: inputs, targets: table.targets, inputNames: table.inputNames,
                categories: table.categories))
    }
}
