import Learning

extension LessonReading {
    /// How many numbers an example has; nil when the data is faulty.
    mutating func inputCount() -> Int? {
        guard let data = root["data"], let kind = dataKind(data) else { return nil }
        switch kind {
        case "examples": return data["examples"]?.items.first?["inputs"]?.items.count
        case "generator": return generated(coding: .zeroOne)?.inputCount
        default: return data["csv"]?["inputs"]?.items.count
        }
    }

    /// The examples, checked against the network and the loss; an empty table for a landscape.
    mutating func table(for model: Model) -> Table? {
        guard case .network(let network, let loss) = model else { return Table(inputs: [], targets: []) }
        guard let data = root["data"] else { return nil }
        let table: Table?
        let rows: [LocatedNode]
        if data["examples"] != nil {
            (table, rows) = written(data, loss)
        } else if data["generator"] != nil {
            (table, rows) = (generated(coding: loss.entry.coding), [])
        } else {
            (table, rows) = (csv(data, loss), [])
        }
        guard let table else { return nil }
        let units = network.layers.last?.units ?? 0
        if table.targetCount != units {
            let last = root["network"]?["layers"]?.items.last
            fail(
                "the examples have \(table.targetCount.counted("target")), so the last layer needs "
                    + "\(table.targetCount.counted("unit")), not \(units)", at: last?["units"] ?? last)
        }
        checkTargets(table, loss, rows, data)
        return table
    }

    private mutating func dataKind(_ data: LocatedNode) -> String? {
        let given = ["examples", "generator", "csv"].filter { data[$0] != nil }
        guard given.count == 1 else {
            fail(
                given.isEmpty
                    ? "data needs examples, a generator or a csv"
                    : "data takes only one of \(given.listed(with: "and"))",
                at: data)
            return nil
        }
        if given[0] != "examples", let classes = data.entry("classes") {
            faults.append(
                source.fault("classes goes with examples; a \(given[0]) knows its own", at: classes.keyPlace))
        }
        return given[0]
    }

    private func generated(coding: Loss.Coding) -> Table? {
        root["data"]?["generator"]?.chosen(from: DataSet.catalog)?.table(seed: seed, coding: coding)
    }

    private mutating func written(_ data: LocatedNode, _ loss: Chosen<Loss>) -> (Table?, [LocatedNode]) {
        let rows = data["examples"]?.items ?? []
        let inputs = rows.map { $0["inputs"]?.numbers ?? [] }
        var targets = rows.map { $0["targets"]?.numbers ?? [] }
        for (row, numbers) in zip(rows, inputs) where numbers.count != inputs[0].count {
            fail(
                "the first example has \(inputs[0].count.counted("input")), this one \(numbers.count)",
                at: row["inputs"])
        }
        for (row, numbers) in zip(rows, targets) where numbers.count != targets[0].count {
            fail(
                "the first example has \(targets[0].count.counted("target")), this one \(numbers.count)",
                at: row["targets"])
        }
        var categories: [Int]?
        if let classes = data["classes"]?.whole {
            let found = zip(rows, targets).map { row, numbers -> Int in
                guard numbers.count == 1, let category = Int(exactly: numbers[0]),
                    (0..<classes).contains(category)
                else {
                    fail(
                        "with \(classes) classes a target is one class, from 0 to \(classes - 1)",
                        at: row["targets"])
                    return 0
                }
                return category
            }
            categories = found
            targets = found.map { loss.entry.coding.targets(for: $0, of: classes) }
        }
        return (Table(inputs: inputs, targets: targets, categories: categories), rows)
    }

    /// What a loss asks of its targets.
    private mutating func checkTargets(
        _ table: Table, _ loss: Chosen<Loss>, _ rows: [LocatedNode], _ data: LocatedNode
    ) {
        let isAllowed: (Double) -> Bool
        let wanted: String
        switch loss.entry.name {
        case "hinge": (isAllowed, wanted) = ({ $0 == -1 || $0 == 1 }, "−1 or 1")
        case "binary_cross_entropy", "cross_entropy":
            (isAllowed, wanted) = ({ $0 >= 0 && $0 <= 1 }, "from 0 to 1")
        default: return
        }
        for (index, targets) in table.targets.enumerated() where !targets.allSatisfy(isAllowed) {
            let node = rows.indices.contains(index) ? rows[index]["targets"] : data
            fail("\(loss.entry.name) takes targets \(wanted)", at: node)
            if rows.isEmpty { return }
        }
    }
}
