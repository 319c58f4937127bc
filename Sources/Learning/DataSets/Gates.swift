extension DataSet {
    static let and = gate("and", "1 when both inputs are 1") { $0 & $1 }
    static let or = gate("or", "1 when at least one input is 1") { $0 | $1 }
    static let xor = gate("xor", "1 when exactly one input is 1") { $0 ^ $1 }

    /// The four rows of a truth table, or more of them in turn, with noise on the inputs.
    private static func gate(
        _ name: String, _ summary: String, _ rule: @escaping @Sendable (Int, Int) -> Int
    ) -> DataSet {
        DataSet(name, summary, settings: [.count(4), .noise(0)]) { settings, random in
            let noise = settings.number("noise")
            return (0..<Int(settings.number("count"))).map { row in
                let bits = [row / 2 % 2, row % 2]
                let inputs = bits.map {
                    noise == 0 ? Double($0) : random.normal(mean: Double($0), deviation: noise)
                }
                return Example(inputs: inputs, label: .category(rule(bits[0], bits[1])))
            }
        }
    }
}
