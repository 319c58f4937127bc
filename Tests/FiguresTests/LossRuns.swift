import Figures
import Learning
import Scenes
import Typography

/// Small runs of every loss, with batches, penalties and activations of all kinds.
enum LossRuns {
    static func run(
        _ sizes: [Int], hidden: String = "tanh", output: String, loss: String, examples: Int = 3,
        regularizer: Regularizer = Regularizer(), target: (Int, Int) -> Double = { $0 == $1 ? 1 : 0 }
    ) -> Recording? {
        guard let loss = Loss.catalog[loss], let sgd = Optimizer.catalog["sgd"],
            let hidden = Activation.catalog[hidden], let output = Activation.catalog[output]
        else { return nil }
        var count = 0.0
        func next() -> Double {
            count += 1
            return (((count * 0.618_033_988_75).truncatingRemainder(dividingBy: 1) * 2 - 1) * 120).rounded()
                / 100
        }
        let layers = zip(sizes, sizes.dropFirst()).enumerated().map { index, size in
            DenseLayer(
                weights: (0..<size.1).map { _ in (0..<size.0).map { _ in next() } },
                biases: (0..<size.1).map { _ in next() / 3 },
                activation: Chosen(index == sizes.count - 2 ? output : hidden))
        }
        let outputs = sizes[sizes.count - 1]
        let table = Table(
            inputs: (0..<examples).map { _ in (0..<sizes[0]).map { _ in next() } },
            targets: (0..<examples).map { row in (0..<outputs).map { target($0, row % outputs) } })
        return Recording.record(
            Experiment(
                model: .network(Network(inputCount: sizes[0], layers: layers), Chosen(loss)), table: table,
                batches: Batches(exampleCount: examples, size: nil, isShuffled: false, seed: 1),
                regularizer: regularizer, optimizer: Chosen(sgd, given: ["rate": .number(0.1)]),
                iterations: 2, seed: 1))
    }

    /// A name for messages, and the run.
    static var all: [(String, Recording?)] {
        [
            ("worked example", SampleRuns.workedExample()), ("xor", SampleRuns.xor()),
            ("softmax", run([3, 4, 3], output: "softmax", loss: "cross_entropy")),
            ("one softmax", run([2, 3], output: "softmax", loss: "cross_entropy", examples: 1)),
            ("shares", run([2, 3, 1], output: "sigmoid", loss: "binary_cross_entropy")),
            ("one share", run([2, 1], output: "sigmoid", loss: "binary_cross_entropy", examples: 1)),
            (
                "margin",
                run([2, 3, 2], output: "linear", loss: "hinge", target: { $0 == $1 ? 1 : -1 })
            ),
            ("relu", run([2, 4, 4, 2], hidden: "relu", output: "linear", loss: "squared_error")),
            ("gelu", run([2, 3, 1], hidden: "gelu", output: "linear", loss: "squared_error")),
            (
                "penalty",
                run(
                    [2, 3, 1], output: "linear", loss: "squared_error",
                    regularizer: Regularizer(l1: 0.02, l2: 0.1))
            ),
            (
                "penalty of one example",
                run(
                    [2, 2, 1], output: "linear", loss: "squared_error", examples: 1,
                    regularizer: Regularizer(l2: 0.1))
            ),
            ("wide", SampleRuns.network([9, 16, 12, 10])), ("one of one", SampleRuns.network([1, 1])),
            ("deep and narrow", SampleRuns.network([1, 1, 1, 1, 1, 1])),
        ]
    }

    static var diverging: Recording? { SampleRuns.line(weight: 2, target: 1, rate: 1e60, iterations: 50) }
}

extension Studio {
    /// A figure with settings; as a cell of that size where one is given.
    func scene(
        _ figure: String, _ page: PageFormat, step: Int, _ given: [String: Setting.Value], cell: Size? = nil
    ) -> Scene? {
        guard let entry = Figure.catalog[figure] else { return nil }
        var context = FigureContext(
            recording: recording, moment: moment, index: step, page: page, id: "sample",
            lessonTitle: "Sample",
            settings: Chosen(entry, given: given).settings, typesetter: typesetter)
        if let cell {
            context.size = cell
            context.cellLabel = "(a)"
        }
        return entry.draw(context)
    }
}
