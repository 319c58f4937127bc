import Calculus
import Learning
import Testing

extension Catalog {
    /// The entry of that name with numbers for some of its settings.
    func chosen(_ name: String, _ numbers: [String: Double] = [:]) throws -> Chosen<Entry> {
        Chosen(try #require(self[name], "no \(name)"), given: numbers.mapValues { .number($0) })
    }
}

extension Network {
    /// A network of given widths with weights and biases of moderate size, all different.
    static func small(
        _ widths: [Int], hidden: Chosen<Activation>, output: Chosen<Activation>, scale: Double = 1
    ) -> Network {
        var index = 0
        func next() -> Double {
            index += 1
            return scale * Elementary.sin(2.3 * Double(index) + 0.4)
        }
        let layers = (1..<widths.count).map { layer in
            DenseLayer(
                weights: (0..<widths[layer]).map { _ in (0..<widths[layer - 1]).map { _ in next() } },
                biases: (0..<widths[layer]).map { _ in 0.3 * next() },
                activation: layer == widths.count - 1 ? output : hidden)
        }
        return Network(inputCount: widths[0], layers: layers)
    }
}

extension Loss {
    /// One target an output: high where the class is the output's own.
    func targets(_ outputs: Int, _ category: Int) -> [Double] {
        (0..<outputs).map { $0 == category ? 1 : coding == .plusMinusOne ? -1 : 0 }
    }
}

extension Table {
    /// Examples with `inputs` columns, and targets of class `row mod (outputs + 1)` coded for a loss.
    static func small(_ count: Int, inputs: Int, outputs: Int, _ loss: Loss) -> Table {
        Table(
            inputs: (0..<count).map { row in
                (0..<inputs).map { Elementary.cos(1.7 * Double(row) + 2.9 * Double($0)) }
            },
            targets: (0..<count).map { loss.targets(outputs, $0 % (outputs + 1)) })
    }
}

extension Experiment {
    /// A 2-3-1 network of tanh and sigmoid on `examples` examples, in shuffled batches.
    static func small(
        examples: Int = 7, batch: Int? = 3, iterations: Int = 40, optimizer: String = "adam",
        _ numbers: [String: Double] = ["rate": 0.02], seed: Int = 5, rules: DerivativeRules = .standard
    ) throws -> Experiment {
        let network = Network.small(
            [2, 3, 1], hidden: try Activation.catalog.chosen("tanh"),
            output: try Activation.catalog.chosen("sigmoid"))
        let loss = try Loss.catalog.chosen("squared_error")
        return Experiment(
            model: .network(network, loss), table: .small(examples, inputs: 2, outputs: 1, loss.entry),
            batches: Batches(exampleCount: examples, size: batch, isShuffled: true, seed: seed),
            optimizer: try Optimizer.catalog.chosen(optimizer, numbers), iterations: iterations, seed: seed,
            rules: rules)
    }

    /// An optimizer on a function of x and y.
    static func landscape(
        _ landscape: Landscape, from start: (x: Double, y: Double), _ optimizer: Chosen<Optimizer>,
        schedule: Chosen<Schedule>? = nil, iterations: Int, rules: DerivativeRules = .standard
    ) -> Experiment {
        Experiment(
            model: .landscape(Chosen(landscape), start: start), table: Table(inputs: [], targets: []),
            batches: Batches(exampleCount: 0, size: nil, isShuffled: false, seed: 1), optimizer: optimizer,
            schedule: schedule, iterations: iterations, seed: 1, rules: rules)
    }

    func recorded(budget: Int = 8_000_000) throws -> Recording {
        try #require(Recording.record(self, budget: budget))
    }
}

/// |a − b| relative to the larger of them and 1.
func distance(_ a: Double, _ b: Double) -> Double {
    abs(a - b) / max(1, abs(a), abs(b))
}

extension State {
    /// Every number's bits, to compare states beyond ==.
    var bits: [[UInt64]] { ([parameters] + memory).map { $0.map(\.bitPattern) } }
}
