import Learning

extension LessonReading {
    /// The lesson's experiment together with the variants that it is compared with.
    mutating func comparing(_ experiment: Experiment) -> Experiment {
        guard let node = root["compare"], ComparisonShape.shape.faults(of: node, in: source).isEmpty else {
            return experiment
        }
        var base = experiment
        if let budget = node["budget"]?.whole {
            for key in ["epochs", "iterations"] {
                guard let entry = root["training"]?.entry(key) else { continue }
                faults.append(
                    source.fault("give compare.budget or training.\(key), not both", at: entry.keyPlace))
            }
            base = base.changed(iterations: base.iterations(for: budget))
            if base.iterations == 0 { fail("the budget does not pay for one iteration", at: node["budget"]) }
        }
        let budget = base.gradientEvaluations(after: base.iterations)
        let search = rateSearch(node)
        let takesOneRate = node["rates"]?.text == "same"
        var labels: Set<String> = []
        let variants = (node["variants"] ?? node).items.compactMap { item -> Comparison.Variant? in
            let label = item["label"]?.text ?? ""
            if !labels.insert(label).inserted {
                fail("there is already a variant called \(label.quoted)", at: item["label"])
            }
            var reading = VariantReading(
                base: base, budget: budget, takesOneRate: takesOneRate, isTuned: search != nil, node: item)
            let variant = reading.experiment(of: self)
            faults += reading.faults
            return variant.map { Comparison.Variant(label: label, experiment: $0) }
        }
        return base.changed(comparison: Comparison(variants, search: search, budget: budget))
    }

    private mutating func rateSearch(_ node: LocatedNode) -> RateSearch? {
        guard node["rates"]?.text == "tuned" else {
            // With rates: same a search stands by, for who changes that word alone.
            if node["rates"] == nil, let search = node.entry("search") {
                faults.append(source.fault("a search goes with rates: tuned", at: search.keyPlace))
            }
            return nil
        }
        let search = node["search"]
        let over = search?["over"]?.numbers ?? [0.0001, 1]
        if over[0] >= over[1] { fail("over goes from a lower to a higher rate", at: search?["over"]) }
        return RateSearch(
            search?["method"]?.text.flatMap(RateSearch.Method.init(rawValue:)) ?? .grid, from: over[0],
            to: over[1], count: search?["budget"]?.whole ?? 9, seed: seed)
    }
}
