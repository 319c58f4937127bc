import Learning

/// Prints iterations as JSON Lines, computing them as it goes: a run of any length needs no memory.
package enum IterationTrace {
    /// Writes line 0 and the iterations from `first` to `last` (all by default); the last one of a run that diverges is
    /// the diverging one.
    package static func write(
        _ experiment: Experiment, from first: Int = 0, to last: Int = .max, write: ([UInt8]) throws -> Void
    ) rethrows {
        let engine = Engine(experiment, keepsEverything: false)
        let parameters = experiment.parameters.map { ($0.name.text, $0.initial) }
        if first <= 0 { try write(start(experiment, parameters)) }
        var iteration = 1
        while iteration <= min(experiment.iterations, last) {
            engine.computeGradients(iteration: iteration)
            engine.computeUpdate(iteration: iteration)
            if iteration >= first { try write(line(iteration, engine, parameters)) }
            guard engine.isFinite else { return }
            engine.accept()
            iteration += 1
        }
    }

    private static func start(_ experiment: Experiment, _ parameters: [(String, Double)]) -> [UInt8] {
        var json = JSONText()
        json.raw("{\"iteration\":0")
        json.key("parameters")
        object(&json, parameters)
        json.key("loss")
        json.number(Evaluation(experiment).loss(State(startOf: experiment)))
        json.raw("}\n")
        return json.bytes
    }

    private static func line(
        _ iteration: Int, _ engine: Engine, _ parameters: [(String, Double)]
    ) -> [UInt8] {
        let experiment = engine.experiment
        let program = experiment.lossProgram
        let update = experiment.updateProgram
        let trainable = program.trainable.map { parameters[$0].0 }
        let rows = program.inputs.isEmpty ? [] : engine.rows(of: iteration)
        var updated = parameters
        for (index, position) in program.trainable.enumerated() {
            updated[position].1 = engine.updateMachine[update.updated, lane: index]
        }
        var json = JSONText()
        json.raw("{")
        json.key("iteration", first: true)
        json.number(iteration)
        json.key("epoch")
        json.number(experiment.batches.epoch(of: iteration))
        json.key("examples")
        json.list(rows) { $0.number($1 + 1) }
        json.key("loss")
        json.number(engine.lossMachine[program.loss])
        json.key("gradients")
        object(&json, zip(trainable, program.gradients).map { ($0, engine.lossMachine[$1]) })
        json.key("parameters")
        object(&json, updated)
        json.key("memory")
        json.raw("{")
        if !update.memories.isEmpty {
            for (index, name) in trainable.enumerated() {
                json.key(name, first: index == 0)
                object(&json, update.memories.map { ($0.name, engine.updateMachine[$0.after, lane: index]) })
            }
        }
        json.raw("}")
        json.key("outputs")
        json.list(rows.indices) { json, lane in
            json.numbers(program.outputs.map { engine.lossMachine[$0, lane: lane] })
        }
        json.raw("}\n")
        return json.bytes
    }

    private static func object(_ json: inout JSONText, _ values: [(String, Double)]) {
        json.raw("{")
        for (index, (name, value)) in values.enumerated() {
            json.key(name, first: index == 0)
            json.number(value)
        }
        json.raw("}")
    }
}
