import Learning

/// Runs whose rows are to be seen in a plane, with any loss, batch and number of classes.
struct PlaneRun {
    var sizes = [2, 3, 1]
    var hidden = "tanh"
    var output = "sigmoid"
    var loss = "squared_error"
    var inputs: [[Double]] = [[0, 0], [0, 1], [1, 0], [1, 1]]
    var targets: [[Double]] = [[0], [1], [1], [0]]
    var names: [String]?
    var batch: Int?
    var rate = 0.5
    var iterations = 6

    var recording: Recording? {
        guard let loss = Loss.catalog[loss], let sgd = Optimizer.catalog["sgd"] else { return nil }
        var count = 0.0
        func next() -> Double {
            count += 1
            return (count * 0.754_877_666_246_692_7).truncatingRemainder(dividingBy: 1) * 3.2 - 1.6
        }
        let layers = zip(sizes, sizes.dropFirst()).enumerated().compactMap { index, size in
            Activation.catalog[index == sizes.count - 2 ? output : hidden].map { activation in
                DenseLayer(
                    weights: (0..<size.1).map { _ in (0..<size.0).map { _ in next() } },
                    biases: (0..<size.1).map { _ in next() / 4 }, activation: Chosen(activation))
            }
        }
        return Recording.record(
            Experiment(
                model: .network(Network(inputCount: sizes[0], layers: layers), Chosen(loss)),
                table: Table(inputs: inputs, targets: targets, inputNames: names),
                batches: Batches(exampleCount: inputs.count, size: batch, isShuffled: false, seed: 1),
                optimizer: Chosen(sgd, given: ["rate": .number(rate)]), iterations: iterations, seed: 1))
    }

    static let xor = PlaneRun()
    static let single = PlaneRun(sizes: [2, 1], targets: [[0], [0], [0], [1]], batch: 1)
    static let hinge = PlaneRun(
        sizes: [2, 1], output: "linear", loss: "hinge", targets: [[-1], [1], [1], [-1]], batch: 3, rate: 0.1)
    /// Rows on both sides of 0, so that several classes win somewhere.
    private static func threePlaces(_ row: Int) -> [Double] {
        let x = Double(row % 7)
        let y = Double(row % 11)
        return [x - 3, y / 2 - 3]
    }

    static let threeClasses = PlaneRun(
        sizes: [2, 4, 3], output: "softmax", loss: "cross_entropy",
        inputs: (0..<30).map(threePlaces),
        targets: (0..<30).map { row in (0..<3).map { $0 == row % 3 ? 1 : 0 } }, batch: 8)
    static let oneInput = PlaneRun(
        sizes: [1, 3, 1], inputs: (0..<7).map { [Double($0) / 2 - 1.5] },
        targets: (0..<7).map { [$0 > 1 && $0 < 5 ? 0 : 1] }, batch: 1)
    static let curve = PlaneRun(
        sizes: [1, 3, 1], output: "linear", inputs: (0..<20).map { [Double($0) / 10 - 1] },
        targets: (0..<20).map { [(Double($0) / 10 - 1) * 1.7] }, batch: 5, rate: 0.05)
    static let surface = PlaneRun(
        sizes: [2, 3, 1], output: "linear", inputs: (0..<25).map { [Double($0 % 5), Double($0 / 5)] },
        targets: (0..<25).map { [Double($0 % 5) - Double($0 / 5) / 2] }, rate: 0.01)
    static let manyInputs = PlaneRun(
        sizes: [3, 2, 1], inputs: (0..<9).map { [Double($0), Double($0 % 4), Double($0 % 2)] },
        targets: (0..<9).map { [Double($0 % 2)] }, names: ["age", "length of the stem", "x[3]"])
    static let manyRows = PlaneRun(
        sizes: [2, 2, 1],
        inputs: (0..<1000).map { row in
            [0.618_033_988_7, 0.754_877_666_2].map {
                (Double(row) * $0).truncatingRemainder(dividingBy: 1) * 4 - 2
            }
        },
        targets: (0..<1000).map { [Double($0 % 2)] }, batch: 50)
    /// Three equal rows, and a fourth at their place with another class.
    static let equalRows = PlaneRun(
        inputs: [[0, 0], [0, 0], [0, 0], [0, 0], [1, 1]], targets: [[0], [0], [0], [1], [1]], batch: 2)
    static let diverging = PlaneRun(
        sizes: [2, 1], output: "linear", targets: [[0], [1], [1], [5]], rate: 1e60, iterations: 50)
    static let divergingCurve = PlaneRun(
        sizes: [1, 1], output: "linear", inputs: [[1], [2]], targets: [[0], [5]], rate: 1e60, iterations: 50)
    static let singleRow = PlaneRun(inputs: [[0.3, 0.3]], targets: [[1]])

    /// Those whose network has two inputs.
    static let planes: [(String, PlaneRun)] = [
        ("xor", xor), ("single", single), ("hinge", hinge), ("three classes", threeClasses),
        ("surface", surface), ("many rows", manyRows), ("equal rows", equalRows), ("diverging", diverging),
        ("single row", singleRow),
    ]
    static let all =
        planes + [
            ("one input", oneInput), ("curve", curve), ("many inputs", manyInputs),
            ("diverging curve", divergingCurve),
        ]
}
