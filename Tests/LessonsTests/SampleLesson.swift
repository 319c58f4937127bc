import Learning
import Lessons

/// A catalog entry for tests.
struct SampleEntry: CatalogEntry {
    let name: String
    let summary: String
    let settings: [Setting]
}

/// A lesson's shape, smaller than the real one but with every kind of place in it.
enum SampleLesson {
    static let rate = Setting(
        "rate", .number(minimum: 0, exclusiveMinimum: true), default: .number(0.1), aliases: ["lr"],
        "step size")
    static let optimizers = Catalog([
        SampleEntry(
            name: "sgd", summary: "steepest descent",
            settings: [
                rate, Setting("momentum", .number(minimum: 0, maximum: 1), default: .number(0), "inertia"),
                Setting("nesterov", .flag, default: .flag(false), "look ahead"),
            ]),
        SampleEntry(
            name: "adam", summary: "adaptive moments",
            settings: [
                rate, Setting("beta1", .number(minimum: 0, maximum: 1), default: .number(0.9), "decay"),
            ]),
        SampleEntry(
            name: "polynomial", summary: "needs its degree",
            settings: [
                Setting("degree", .whole(minimum: 1, maximum: 9), default: nil, required: true, "degree")
            ]),
    ])
    static let activations = Catalog([
        SampleEntry(name: "sigmoid", summary: "σ", settings: []),
        SampleEntry(
            name: "leaky_relu", summary: "leaks",
            settings: [Setting("slope", .number(), default: .number(0.01), "slope below 0")]),
    ])
    static let layer = Variant(
        "layer", key: "kind", default: "dense", mayBeBare: false,
        [
            .init(
                "dense",
                [
                    Field("units", .whole(1...100_000), required: true, "neurons"),
                    Field(
                        "activation", .entry(of: activations, titled: "activation"), default: "sigmoid",
                        "shape"),
                    Field("weights", .matrix, "weights[j][i]"),
                    Field("biases", .list(of: .number()), "biases"),
                    Field("freeze", .list(of: .choice(["weights", "biases"])), "what stays"),
                ], "every input to every unit"),
            .init("flatten", [], "rows after each other"),
        ])
    static let shape = Shape.mapping([
        Field("title", .text(atMost: 80), required: true, "the heading"),
        Field("about", .text(), "prose"),
        Field("seed", .whole(0...Int.max), default: 0, "random numbers"),
        Field(
            "data",
            .mapping([
                Field(
                    "examples",
                    .list(
                        of: .mapping([
                            Field(
                                "inputs", .list(of: .number(), count: 1...Int.max), required: true, "inputs"),
                            Field(
                                "targets", .list(of: .number(), count: 1...Int.max), required: true, "targets"
                            ),
                        ]), count: 1...Int.max), "rows")
            ]), "data"),
        Field(
            "network",
            .mapping([Field("layers", .list(of: .variant(layer), count: 1...100), required: true, "layers")]),
            "network"),
        Field(
            "training",
            .mapping([
                Field("optimizer", .entry(of: optimizers, titled: "optimizer"), required: true, "descent"),
                Field(
                    "batch", .either([.choice(["full"]), .whole(1...Int.max)]), default: "full", "examples"),
                Field("epochs", .whole(1...1_000_000_000), default: 1, "passes"),
                Field("shuffle", .flag, default: true, "order"),
            ]), "training"),
        Field(
            "compare",
            .list(
                of: .mapping([
                    Field("label", .text(), required: true, "name"),
                    Field("set", .free(of: .anything), required: true, "changes"),
                ])), "variants"),
    ])

    static let text = """
        # yaml-language-server: $schema=lesson.schema.json
        title: Backpropagation by hand
        about: |                      # Markdown
          Two inputs, *two* hidden neurons? [a, b), `{`.
        seed: 1
        data:
          examples:
            - { inputs: [0.05, 0.10], targets: [0.01, 0.99] }
        network:
          layers:
            - { units: 2, activation: sigmoid, weights: [[0.15, 0.20], [0.25, 0.30]], freeze: [biases] }
            - units: 2
              activation: { name: leaky_relu, slope: 0.1 }
              biases: &b [0.60, 0.60]
            - { units: 2, biases: *b }
        training:
          optimizer: { name: sgd, rate: 0.5 }
          batch: full
          epochs: 1
        compare:
          - { label: Adam, set: { training.optimizer: adam } }

        """

    static func document(_ text: String) -> Document {
        Document(SourceText(name: "lesson.yaml", text: text))
    }

    /// All faults of a text read as a lesson, in order.
    static func faults(_ text: String, options: [String] = []) throws -> [Fault] {
        let document = document(text)
        var faults = document.faults
        if var root = document.root {
            for option in options {
                faults += try Override(option: option).apply(to: &root, of: shape, in: document.source)
            }
            faults += shape.faults(of: root, in: document.source)
        }
        return LessonError(faults).faults
    }

    /// `line:column message` of each fault.
    static func summaries(_ text: String, options: [String] = []) throws -> [String] {
        try faults(text, options: options).map { fault in
            switch fault.place {
            case .position(let line, let column): return "\(line):\(column) \(fault.message)"
            case .option(let option): return "\(option) \(fault.message)"
            }
        }
    }
}
