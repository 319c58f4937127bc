/// Rows of examples as the program reads them: numbers in, numbers out.
package struct Table: Sendable {
    /// `inputs[row][column]`.
    package let inputs: [[Double]]
    /// `targets[row][output]`.
    package let targets: [[Double]]
    /// The names of the input columns; x₁, x₂, … where the data has none.
    package let inputNames: [String]
    /// The class of each row, counted from 0, where rows have classes.
    package let categories: [Int]?

    package init(
        inputs: [[Double]], targets: [[Double]], inputNames: [String]? = nil, categories: [Int]? = nil
    ) {
        self.inputs = inputs
        self.targets = targets
        self.inputNames = inputNames ?? (inputs.first ?? []).indices.map { "x[\($0 + 1)]" }
        self.categories = categories
    }

    package var count: Int { inputs.count }
    package var inputCount: Int { inputs.first?.count ?? 0 }
    package var targetCount: Int { targets.first?.count ?? 0 }
}

extension Loss.Coding {
    /// The target of a class that a row does not belong to; that of its own is 1.
    package var low: Double { self == .plusMinusOne ? -1 : 0 }
    /// The output at which one class ends and the other begins.
    package var threshold: Double { (low + 1) / 2 }

    /// The targets that stand for class `category` of `classes`.
    package func targets(for category: Int, of classes: Int) -> [Double] {
        if classes == 2 && self != .oneHot { return [category == 1 ? 1 : low] }
        return (0..<classes).map { $0 == category ? 1 : low }
    }
}

extension Chosen<DataSet> {
    /// The generator's examples, coded for a loss.
    package func table(seed: Int, coding: Loss.Coding) -> Table {
        var random = RandomStream(seed: seed, .data)
        let examples = entry.make(settings, &random)
        let categories = examples.compactMap { example in
            if case .category(let category) = example.label { category } else { nil }
        }
        let classes = (categories.max() ?? 0) + 1
        return Table(
            inputs: examples.map(\.inputs),
            targets: examples.map { example in
                switch example.label {
                case .category(let category): coding.targets(for: category, of: max(classes, 2))
                case .number(let number): [number]
                }
            },
            categories: categories.isEmpty ? nil : categories)
    }
}
