import Lessons

/// Whole lessons from text, for tests.
enum LessonSource {
    /// One of everything that a network lesson can hold.
    static let network = """
        title: A lesson
        about: What it shows.
        seed: 2
        data:
          examples:
            - { inputs: [0, 1], targets: [1] }
            - { inputs: [1, 0], targets: [0] }
            - { inputs: [1, 1], targets: [1] }
        network:
          initializer: { name: normal, deviation: 0.5 }
          layers:
            - { units: 2, activation: { name: leaky_relu, slope: 0.1 }, initializer: he_normal }
            - { units: 1, activation: sigmoid, weights: [[0.1, -0.2]], biases: [0], freeze: [biases] }
        loss: { name: binary_cross_entropy, reduction: sum }
        training:
          optimizer: { name: adam, rate: 0.1 }
          schedule: { name: step, every: 2 }
          batch: 2
          shuffle: false
          epochs: 4
          regularizer: { l1: 0.001, l2: 0.01 }
          clip: { norm: 1 }
        record: [1, -1]
        figures:
          - { name: first, figure: network, at: forward, caption: One, size: note, theme: dark }
          - { name: frames, figure: loss-curves, at: [iteration:1, "epoch:2/backward", end] }
          - { name: more, figure: computation-graph, at: { every: 2 } }
        claims:
          - { that: "loss[-1] < loss[0]", says: Training lowers the loss }

        """

    static let landscape = """
        title: A landscape
        landscape: { expression: "x^2 + 10*y^2", start: [3, 1] }
        training: { optimizer: { name: sgd, rate: 0.05, momentum: 0.9 }, iterations: 20 }
        figures: [{ name: loss, figure: loss-curves }]
        claims: [{ that: "abs(x) < 3 and not diverged" }]

        """

    static func read(_ text: String, set overrides: [String] = []) throws(LessonError) -> Lesson {
        let document = Document(SourceText(name: "lesson.yaml", text: text))
        return try Lesson.read(document, path: "lesson.yaml", overrides: overrides)
    }

    /// `line: message` of every fault, options by their text; empty for a sound lesson.
    static func faults(_ text: String, set overrides: [String] = []) -> [String] {
        do throws(LessonError) {
            _ = try read(text, set: overrides)
            return []
        } catch {
            return error.faults.map { fault in
                switch fault.place {
                case .position(let line, _): "\(line): \(fault.message)"
                case .option(let option): "\(option): \(fault.message)"
                }
            }
        }
    }
}
