import Learning
import Lessons
import Publishing

/// Small lessons for tests, read from text.
enum TestLesson {
    /// The worked example: two inputs, two hidden neurons, two outputs.
    static let backpropagation = """
        title: Backpropagation by hand
        data: { examples: [{ inputs: [0.05, 0.10], targets: [0.01, 0.99] }] }
        network:
          layers:
            - { units: 2, activation: sigmoid, weights: [[0.15, 0.20], [0.25, 0.30]], biases: [0.35, 0.35], freeze: [biases] }
            - { units: 2, activation: sigmoid, weights: [[0.40, 0.45], [0.50, 0.55]], biases: [0.60, 0.60], freeze: [biases] }
        loss: { name: squared_error, reduction: half_sum }
        training: { optimizer: { name: sgd, rate: 0.5 } }
        figures:
          - { name: first-forward, figure: network, at: forward, caption: The forward pass }
        """

    /// Ten examples in batches of four, so that the last batch of an epoch is short.
    static let batches = """
        title: Short last batches
        seed: 3
        data: { generator: { name: moons, count: 10, noise: 0.1 } }
        network: { layers: [{ units: 2, activation: tanh }, { units: 1, activation: sigmoid }] }
        loss: binary_cross_entropy
        training: { optimizer: adam, batch: 4, epochs: 3 }
        figures:
          - { name: several, figure: network, at: [forward, "iteration:2/backward", end], size: half }
          - { name: regular, figure: loss-curves, at: { every: 4 }, theme: dark, size: half }
          - { name: one, figure: computation-graph, at: "w[2][1][1]", size: half }
        """

    /// A run that leaves the finite numbers in its fifth iteration.
    static let diverging = """
        title: Too fast
        landscape: { function: rosenbrock, start: [-1.2, 1] }
        training: { optimizer: { name: sgd, rate: 0.5 }, iterations: 300 }
        figures:
          - { name: late, figure: loss-curves, at: "iteration:200" }
          - { name: early, figure: loss-curves, at: "iteration:2" }
          - { name: end, figure: loss-curves }
          - { name: every, figure: loss-curves, at: { every: 2 } }
        """

    static func read(_ text: String, name: String = "lesson", set overrides: [String] = []) throws -> Lesson {
        let document = Document(SourceText(name: name + ".yaml", text: text))
        return try Lesson.read(document, path: name + ".yaml", overrides: overrides)
    }

    static func record(_ lesson: Lesson) throws -> Recording {
        try Recording.record(lesson.experiment, progress: .silent, cancellation: Cancellation())
    }
}
