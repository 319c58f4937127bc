import Learning

/// Prints iterations as JSON Lines, computing them as it goes: a run of any length needs no memory.
package enum IterationTrace {
    /// Writes line 0 and the iterations from `first` to `last` (all by default).
    package static func write(
        _ experiment: Experiment, from first: Int = 0, to last: Int = .max, write: (String) throws -> Void
    ) rethrows {
        let engine = Engine(experiment, keepsEverything: false)
        if first <= 0 { try write(start(experiment)) }
        var iteration = 1
        while iteration <= min(experiment.iterations, last) {
            engine.computeGradients(iteration: iteration)
            engine.computeUpdate(iteration: iteration)
            if iteration >= first { try write(line(iteration, engine)) }
            guard engine.isFinite else { return }
            engine.accept()
            iteration += 1
        }
    }

    private static func start(_ experiment: Experiment) -> String {
        var json = JSONText()
        json.raw("{\"iteration\":0")
        json.key("parameters")
        object(&json, experiment.parameters.map { ($0.name.text, $0.initial) })
        json.key("loss")
        json.number(Evaluation(experiment).loss(State(startOf: experiment)))
        json.raw("}\n")
        return json.text
    }

    private static func line(_ iteration: Int, _ engine: Engine) -> String {
        let experiment = engine.experiment
        let trainable = experiment.trainable
        let program = experiment.lossProgram
        let update = experiment.updateProgram
        var json = JSONText()
        json.raw("{")
        json.key("iteration", first: true)
        json.number(iteration)
        json.key("epoch")
        json.number(experiment.batches.epoch(of: iteration))
        let rows = program.inputs.isEmpty ? [] : engine.rows(of: iteration)
        json.key("examples")
        json.list(rows) { $0.number($1 + 1) }
        json.key("loss")
        json.number(engine.lossMachine[program.loss])
        json.key("gradients")
        object(&json, zip(trainable, program.gradients).map { ($0.name.text, engine.lossMachine[$1]) })
        json.key("parameters")
        var updated = experiment.parameters.map { ($0.name.text, $0.initial) }
        for (index, position) in program.trainable.enumerated() {
            updated[position].1 = engine.updateMachine[update.updated, lane: index]
        }
        object(&json, updated)
        json.key("memory")
        json.raw("{")
        if !update.memories.isEmpty {
            for (index, parameter) in trainable.enumerated() {
                json.key(parameter.name.text, first: index == 0)
                object(&json, update.memories.map { ($0.name, engine.updateMachine[$0.after, lane: index]) })
            }
        }
        json.raw("}")
        json.key("outputs")
        json.list(rows.indices) { json, lane in
            json.numbers(program.outputs.map { engine.lossMachine[$0, lane: lane] })
        }
        json.raw("}\n")
        return json.text
    }

    private static func object(_ json: inout JSONText, _ values: [(name: String, value: Double)]) {
        json.raw("{")
        for (index, pair) in values.enumerated() {
            json.key(pair.name, first: index == 0)
            json.number(pair.value)
        }
        json.raw("}")
    }
}
