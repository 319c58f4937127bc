import Learning

extension LessonReading {
    /// The lesson's other grounds, each read by the same machinery as `--set`; empty where something is wrong with the lesson
    /// itself.
    mutating func grounds() -> [Ground] {
        var labels: Set<String> = []
        return (root["grounds"]?.items ?? []).compactMap { item in
            let label = item["label"]?.text ?? ""
            if !labels.insert(label).inserted {
                fail("there is already a ground called \(label.quoted)", at: item["label"])
            }
            return experiment(on: item).map { Ground(label: label, experiment: $0) }
        }
    }

    /// What is run on a ground.
    private mutating func experiment(on node: LocatedNode) -> Experiment? {
        let found = faults.count
        let keys = LessonShape.runKeys + ["compare"]
        let changed = ChangedKeys(node["set"], of: keys, in: source) { part in
            "a ground sets \(keys.listed(with: "or")), not \(part.quoted)"
        }
        faults += changed.faults
        let parts = Set(changed.overrides.map { String($0.key.prefix { $0 != "." && $0 != "[" }) })
        let given = LessonReading.models.filter { !parts.isDisjoint(with: $0) }
        // Another kind of model takes the place of the lesson's.
        let replaced = given.count == 1 ? LessonReading.models.filter { $0 != given[0] }.flatMap { $0 } : []
        var ground = root
        ground.content = .mapping(
            root.entries.filter { keys.contains($0.key) && !replaced.contains($0.key) })
        for override in changed.overrides {
            if override.key.hasPrefix("compare"), ["compare", "compare.variants"].contains(override.key) {
                faults.append(
                    source.fault(
                        "a ground has the lesson's variants; it may set compare.rates, compare.search and "
                            + "compare.budget", at: override.place))
                continue
            }
            faults += override.apply(to: &ground, of: LessonShape.lesson, in: source)
        }
        faults += LessonShape.groundShape.faults(of: ground, in: source)
        guard faults.count == found else { return nil }
        var reading = LessonReading(root: ground, source: source, path: path, word: word, faults: [])
        let described = reading.experiment()
        let compared = described.map { reading.comparing($0) }
        faults += reading.faults
        lacksFile = lacksFile || reading.lacksFile
        dataFiles += reading.dataFiles.filter { file in !dataFiles.contains { $0.path == file.path } }
        return reading.faults.isEmpty ? compared : nil
    }

    /// The keys of each kind of model.
    private static let models: [Set<String>] = [["landscape"], ["network", "data", "loss"]]
}
