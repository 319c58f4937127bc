import Formulas
import Learning

extension Timeline {
    /// The tables before the first step, in their order: the data, and what was tried to find rates.
    var tablesBefore: [Aside] {
        [data].compactMap { $0 } + recording.variants.compactMap(trials)
    }

    /// The measures after the last step.
    var measuresAfter: [Aside] { [evaluation].compactMap { $0 } }

    private var data: Aside? {
        let table = recording.experiment.table
        guard table.count > 0 else { return nil }
        let targets = (0..<table.targetCount).map { "y[\($0 + 1)]" }
        let rows = table.inputs.indices.map { row in
            ["\(row + 1)"] + (table.inputs[row] + table.targets[row]).map { Numeral.text($0) }
        }
        return Aside(
            path: "before the run › data",
            sentence: table.count == 1
                ? "The example that the network learns from: inputs and targets."
                : "The \(table.count) examples that the network learns from: inputs and targets.",
            heads: ["example"] + table.inputNames + targets, rows: rows)
    }

    private func trials(_ run: RecordedRun) -> Aside? {
        guard !run.trials.isEmpty else { return nil }
        let best = run.trials.best?.rate
        return Aside(
            path: "before the run › search › \(run.label)",
            sentence: "The rates that were tried for \(run.label), each with the loss that it came to.",
            heads: ["trial", "rate", "loss", ""],
            rows: run.trials.enumerated().map { index, trial in
                [
                    "\(index + 1)", Numeral.text(trial.rate),
                    trial.loss.map { Numeral.text($0, .result) } ?? "diverged",
                    trial.rate == best ? "best" : "",
                ]
            })
    }

    private var evaluation: Aside? {
        guard recording.iterations > 0 else { return nil }
        let judge = Evaluation(recording.experiment)
        let moments = [
            ("before", recording.state(after: 0)), ("after", recording.state(after: recording.iterations)),
        ]
        var rows = [["loss"] + moments.map { Numeral.text(judge.loss($0.1), .result) }]
        if judge.accuracy(moments[0].1) != nil {
            rows.append(["accuracy"] + moments.map { Numeral.text(judge.accuracy($0.1) ?? 0, digits: 3) })
        }
        rows += recording.variants.map { run in
            let judge = Evaluation(run.recording.experiment)
            return ["loss, \(run.label)"]
                + [0, run.recording.iterations].map {
                    Numeral.text(judge.loss(run.recording.state(after: $0)), .result)
                }
        }
        return Aside(
            path: "after the run › evaluation",
            sentence: recording.iterations == 1
                ? "What the iteration came to, over all examples."
                : "What the \(recording.iterations) iterations came to, over all examples.",
            heads: ["measure", "before", "after"], rows: rows)
    }
}
