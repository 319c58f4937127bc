import Learning

/// A variant of a lesson being turned into an experiment of its own, by the same machinery as `--set`.
struct VariantReading {
    let base: Experiment
    /// The gradients of single examples that it may compute.
    let budget: Int
    /// Whether it has the lesson's rate, whatever its optimizer's default.
    let takesOneRate: Bool
    /// Whether its rate is searched for.
    let isTuned: Bool
    let node: LocatedNode
    var faults: [Fault] = []

    private var label: String { (node["label"]?.text ?? "").quoted }

    /// The variant's run, fair beside the lesson's; nil and faults where it is not.
    mutating func experiment(of lesson: LessonReading) -> Experiment? {
        let overrides = overrides(lesson)
        let runKeys = LessonShape.runKeys
        var root = lesson.root
        root.content = .mapping(root.entries.filter { runKeys.contains($0.key) })
        for override in overrides {
            faults += override.apply(to: &root, of: LessonShape.lesson, in: lesson.source)
        }
        faults += LessonShape.runShape.faults(of: root, in: lesson.source)
        guard faults.isEmpty else { return nil }
        var reading = LessonReading(
            root: root, source: lesson.source, path: lesson.path, word: lesson.word, faults: [])
        let described = reading.experiment()
        faults += reading.faults
        guard let described, faults.isEmpty else { return nil }
        var experiment = described
        experiment = rated(experiment, root, overrides, lesson.source)
        experiment = paid(experiment, overrides, lesson.source)
        for reason in experiment.unfairness(beside: base) {
            faults.append(
                lesson.source.fault(
                    "the variant \(label) cannot be compared: it \(reason)", at: (node["set"] ?? node).place))
        }
        // Rows that are equal are held once.
        return faults.isEmpty ? experiment.changed(table: base.table) : nil
    }

    private mutating func overrides(_ lesson: LessonReading) -> [Override] {
        let changed = ChangedKeys(node["set"], of: LessonShape.runKeys, in: lesson.source) { part in
            part == "compare"
                ? "a variant has no variants of its own"
                : "a variant sets \(LessonShape.runKeys.listed(with: "or")), not \(part.quoted)"
        }
        faults += changed.faults
        return changed.overrides
    }

    /// The lesson's rate where all have one; a variant that is tuned gives none.
    private mutating func rated(
        _ experiment: Experiment, _ root: LocatedNode, _ overrides: [Override], _ source: SourceText
    ) -> Experiment {
        let rate = base.optimizer.settings.number("rate")
        let settings = experiment.optimizer.entry.settings
        let ofOptimizer = overrides.filter { $0.key.hasPrefix("training.optimizer") }
        let isOwn = ofOptimizer.contains { override in
            let name = override.key.dropFirst("training.optimizer.".count)
            let spellings = settings.filter { $0.name == "rate" }.flatMap { [$0.name] + $0.aliases }
            return override.value.given(settings)["rate"] != nil || spellings.contains(String(name))
        }
        let own = experiment.optimizer.settings.number("rate")
        if isTuned, isOwn {
            faults.append(
                source.fault(
                    "rates: tuned searches for the rate of the variant \(label); it gives none itself",
                    at: (node["set"] ?? node).place))
        }
        guard takesOneRate, own != rate else { return experiment }
        if isOwn {
            faults.append(
                source.fault(
                    "rates: same, but the variant \(label) has the rate \(own.told), the lesson \(rate.told)",
                    at: (node["set"] ?? node).place))
        }
        return experiment.withRate(rate)
    }

    /// As many iterations as the budget pays for; those that the variant sets must be just so many.
    private mutating func paid(
        _ experiment: Experiment, _ overrides: [Override], _ source: SourceText
    ) -> Experiment {
        let fitting = experiment.iterations(for: budget)
        let length = overrides.first {
            ["training.epochs", "training.iterations", "training"].contains($0.key)
        }
        if let length, experiment.iterations != fitting {
            let cost = experiment.gradientEvaluations(after: experiment.iterations)
            faults.append(
                source.fault(
                    "the variant \(label) would compute \(cost) gradients, the lesson \(budget); all have one budget",
                    at: length.place))
        } else if fitting == 0 {
            faults.append(
                source.fault(
                    "a batch of the variant \(label) costs more than the \(budget) gradients that the lesson computes",
                    at: (node["set"] ?? node).place))
        }
        return experiment.changed(iterations: fitting)
    }
}
