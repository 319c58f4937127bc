import Figures
import Learning
import Scenes
import Typography

/// Runs and scenes that the tests of figures look at.
enum SampleRuns {
    /// The worked example of two inputs, two hidden neurons and two outputs; its biases are frozen.
    static func workedExample() -> Recording? {
        record(
            [
                layer([[0.15, 0.20], [0.25, 0.30]], [0.35, 0.35], "sigmoid", frozen: [.biases]),
                layer([[0.40, 0.45], [0.50, 0.55]], [0.60, 0.60], "sigmoid", frozen: [.biases]),
            ], inputs: [[0.05, 0.10]], targets: [[0.01, 0.99]], reduction: "half_sum", rate: 0.5,
            iterations: 1)
    }

    /// XOR with `hidden` tanh neurons, four examples a batch.
    static func xor(hidden: Int = 4, iterations: Int = 12, rate: Double = 0.5) -> Recording? {
        network(
            [2, hidden, 1], inputs: [[0, 0], [0, 1], [1, 0], [1, 1]], targets: [[0], [1], [1], [0]],
            iterations: iterations, rate: rate)
    }

    /// XOR in shuffled batches of fewer than its four examples.
    static func xorInBatches(of size: Int, iterations: Int) -> Recording? {
        xor(iterations: 1).flatMap { whole in
            let experiment = whole.experiment
            return Recording.record(
                Experiment(
                    model: experiment.model, table: experiment.table,
                    batches: Batches(exampleCount: 4, size: size, isShuffled: true, seed: 1),
                    optimizer: experiment.optimizer, iterations: iterations, seed: 1))
        }
    }

    /// A network of any shape with fixed weights between −1.6 and 1.6.
    static func network(
        _ sizes: [Int], output: String = "sigmoid", inputs: [[Double]]? = nil, targets: [[Double]]? = nil,
        iterations: Int = 3, rate: Double = 0.5
    ) -> Recording? {
        var count = 0.0
        func next() -> Double {
            count += 1
            let fraction = (count * 0.754_877_666_246_692_7).truncatingRemainder(dividingBy: 1)
            return ((fraction * 2 - 1) * 160).rounded() / 100
        }
        let layers = zip(sizes, sizes.dropFirst()).enumerated().map { index, size in
            layer(
                (0..<size.1).map { _ in (0..<size.0).map { _ in next() } },
                (0..<size.1).map { _ in next() / 4 },
                index == sizes.count - 2 ? output : "tanh")
        }
        return record(
            layers, inputs: inputs ?? [(0..<sizes[0]).map { Double($0) / 4 }],
            targets: targets ?? [(0..<sizes[sizes.count - 1]).map { $0 == 0 ? 1 : 0 }], reduction: "mean",
            rate: rate, iterations: iterations)
    }

    /// One linear neuron, whose losses are easy to steer.
    static func line(weight: Double, target: Double, rate: Double, iterations: Int) -> Recording? {
        record(
            [layer([[weight]], [0], "linear", frozen: [.biases])], inputs: [[1]], targets: [[target]],
            reduction: "mean", rate: rate, iterations: iterations)
    }

    /// Four examples, a ReLU unit that is dead and a tanh unit that is saturated, moved by Adam.
    static func deadAndSaturated() -> Recording? {
        record(
            [
                layer([[-1.2, -0.7], [1.0, 0.4]], [-0.3, 0.1], "relu"),
                layer([[9, 9], [0.3, -0.4]], [4, 0.1], "tanh"), layer([[1.3, -0.8]], [0], "sigmoid"),
            ], inputs: [[0, 0], [0, 1], [1, 0], [1, 1]], targets: [[0], [1], [1], [0]], reduction: "mean",
            rate: 0.05, iterations: 2, optimizer: "adam")
    }

    /// Three classes by softmax and cross-entropy, one example a batch.
    static func classes() -> Recording? {
        record(
            [layer([[0.3, -0.2], [0.5, 0.1], [-0.4, 0.6]], [0, 0.1, -0.1], "softmax")],
            inputs: [[0.7, -0.3]],
            targets: [[0, 1, 0]], reduction: "sum", rate: 0.1, iterations: 1, loss: "cross_entropy")
    }

    static func landscape(_ name: String) -> Recording? {
        guard let landscape = Landscape.catalog[name], let sgd = Optimizer.catalog["sgd"] else { return nil }
        return Recording.record(
            Experiment(
                model: .landscape(Chosen(landscape), start: (-1.2, 1)), table: Table(inputs: [], targets: []),
                batches: Batches(exampleCount: 1, size: nil, isShuffled: false, seed: 1),
                optimizer: Chosen(sgd, given: ["rate": .number(0.001)]), iterations: 20, seed: 1))
    }

    private static func layer(
        _ weights: [[Double]], _ biases: [Double], _ activation: String, frozen: Set<DenseLayer.Part> = []
    ) -> DenseLayer? {
        Activation.catalog[activation].map {
            DenseLayer(weights: weights, biases: biases, activation: Chosen($0), frozen: frozen)
        }
    }

    private static func record(
        _ layers: [DenseLayer?], inputs: [[Double]], targets: [[Double]], reduction: String, rate: Double,
        iterations: Int, loss: String = "squared_error", optimizer: String = "sgd"
    ) -> Recording? {
        guard let loss = Loss.catalog[loss], let optimizer = Optimizer.catalog[optimizer] else { return nil }
        let network = Network(inputCount: inputs[0].count, layers: layers.compactMap { $0 })
        return Recording.record(
            Experiment(
                model: .network(network, Chosen(loss, given: ["reduction": .choice(reduction)])),
                table: Table(inputs: inputs, targets: targets),
                batches: Batches(exampleCount: inputs.count, size: nil, isShuffled: false, seed: 1),
                optimizer: Chosen(optimizer, given: ["rate": .number(rate)]), iterations: iterations, seed: 1)
        )
    }
}

/// One recording with a moment and a typesetter, to draw many scenes from.
struct Studio {
    let recording: Recording
    let moment: Moment
    let typesetter: Typesetter

    init?(_ recording: Recording?, iteration: Int = 1, typesetter: Typesetter? = nil) throws {
        guard let recording else { return nil }
        self.recording = recording
        moment = recording.moment(iteration)
        self.typesetter = try typesetter ?? Typesetter()
    }

    /// A figure's scene; `given` are its settings, defaults for the rest.
    func scene(
        _ figure: String, _ page: PageFormat, step: Int, given: [String: Setting.Value] = [:]
    ) -> Scene? {
        Figure.catalog[figure].map { entry in
            entry.draw(
                FigureContext(
                    recording: recording, moment: moment, index: step, page: page, id: "sample",
                    lessonTitle: "Sample", settings: Chosen(entry, given: given).settings,
                    typesetter: typesetter))
        }
    }

    /// What a figure says against being drawn with these settings.
    func objection(_ figure: String, given: [String: Setting.Value] = [:]) -> FigureObjection? {
        Figure.catalog[figure].flatMap { entry in
            entry.objection(FigureQuestion(recording.experiment, Chosen(entry, given: given).settings))
        }
    }
}
