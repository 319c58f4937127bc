import Calculus

/// A formula over inputs with its gradient by each of them, on a machine that keeps every value.
struct Differentiated {
    let machine: Machine
    let inputs: [ValueID]
    let value: ValueID
    let gradients: [ValueID]

    init(
        _ kinds: [Kind], lanes: Int = 1, rules: DerivativeRules = .standard, keepsAll: Bool = true,
        _ formula: ([Term]) -> Term
    ) {
        let builder = ProgramBuilder()
        let terms = kinds.indices.map { builder.input(Name("x[\($0 + 1)]"), kinds[$0]) }
        let value = formula(terms)
        let gradients = builder.differentiate(value, by: terms, rules: rules)
        inputs = terms.map(\.id)
        self.value = value.id
        self.gradients = gradients.map(\.id)
        machine = Machine(
            builder.finish(), lanes: lanes,
            keeping: keepsAll ? .everything : .only(Set(self.gradients + [value.id])))
    }

    /// Runs at the given lanes of each input.
    func run(_ numbers: [[Double]]) {
        for (input, lanes) in zip(inputs, numbers) { machine.set(input, to: lanes) }
        machine.run()
    }

    /// Runs at one number an input.
    func run(_ numbers: [Double]) {
        run(numbers.map { number in Array(repeating: number, count: machine.capacity) })
    }

    /// The value at the given lanes; of a column its mean.
    func value(_ numbers: [[Double]]) -> Double {
        run(numbers)
        let lanes = machine.column(value)
        return lanes.reduce(0, +) / Double(lanes.count)
    }

    /// The central difference over five points of the (mean) value, by one lane of an input, or by all of them.
    func difference(_ numbers: [[Double]], input: Int, lane: Int? = nil, width: Double = 1e-3) -> Double {
        func moved(_ distance: Double) -> Double {
            var moved = numbers
            for index in moved[input].indices where lane == nil || lane == index {
                moved[input][index] += distance
            }
            return value(moved)
        }
        let near = moved(width) - moved(-width)
        let far = moved(2 * width) - moved(-2 * width)
        return (8 * near - far) / (12 * width)
    }
}

/// |a − b| relative to the larger of them and 1.
func distance(_ a: Double, _ b: Double) -> Double {
    abs(a - b) / max(1, abs(a), abs(b))
}
