import Figures
import Learning
import Scenes

/// What a lesson file may hold.
///
/// Checking, the JSON Schema, `--set` and editor completion all read this.
package enum LessonShape {
    package static let lesson = Shape.mapping(
        [
            Field("title", .text(atMost: 200), required: true, "the lesson's title"),
            Field(
                "topics", .list(of: .text(atMost: 60), count: 1...12),
                "what the lesson is about, in a few words each, for the index of a course"),
            Field(
                "about", .text(atMost: 100_000, mayBeEmpty: true), "Markdown with $TeX$ that heads the page"),
        ] + run + compared + outcome)

    /// What decides the training run, alone: what a variant of a comparison may change.
    static let runShape = Shape.mapping(run)
    /// The same with the comparison: what is run on a ground.
    static let groundShape = Shape.mapping(run + compared.filter { $0.name == "compare" })
    static let runKeys = run.map(\.name)

    /// What decides the training run.
    private static let run = [
        Field("seed", .whole(0...Int.max), default: 1, "the seed of everything random"),
        Field("data", data, "the examples to learn from"),
        Field("network", network, "the network's layers"),
        Field("loss", .entry(of: Loss.catalog, titled: "loss"), "how far outputs are from targets"),
        Field("landscape", landscape, "a bare function of x and y, instead of data, network and loss"),
        Field("training", training, "how the parameters are learned"),
    ]

    private static let compared = [
        Field(
            "compare", ComparisonShape.shape,
            "variants of the lesson, run from the same start on the same data for as many gradients"),
        Field(
            "grounds",
            .list(
                of: .mapping([
                    Field("label", .text(atMost: 40), required: true, "what figures and claims call it"),
                    Field(
                        "set", .free(of: .anything), required: true,
                        "keys of the lesson with other values there, such as landscape.function: beale"),
                ]), count: 1...12),
            "other surfaces, or other data, on which the lesson and its variants are run as well"),
    ]

    /// What is made of it.
    private static let outcome = [
        Field(
            "record", .list(of: .whole(-1_000_000_000...1_000_000_000)), default: [1, 2, -1],
            "the iterations whose steps go to trace.jsonl; negative ones count from the last"),
        Field("figures", .list(of: figure, count: 0...200), "the figures that run draws"),
        Field("claims", .list(of: claim, count: 0...500), "statements that verify evaluates"),
    ]

    /// The keys that decide the training run and whose values have the wrong shape.
    static func misshapenRunKeys(_ lesson: LocatedNode, in source: SourceText) -> [String] {
        run.map(\.name).filter { key in
            let entries = lesson.entries.filter { $0.key == key }
            let part = LocatedNode(place: lesson.place, content: .mapping(entries))
            return !Shape.mapping(run).faults(of: part, in: source).isEmpty
        }
    }

    /// The JSON Schema of lesson files, as `gradus schema` prints it.
    package static var schemaText: String {
        lesson.jsonSchema(title: "Gradus lesson", description: "A lesson file of Gradus.")
    }

    private static let data = Shape.mapping([
        Field(
            "examples",
            .list(
                of: .mapping([
                    Field(
                        "inputs", .list(of: .number(), count: 1...Limits.units), required: true,
                        "one number an input"),
                    Field(
                        "targets", .list(of: .number(), count: 1...Limits.units), required: true,
                        "one number an output; with classes, the class counted from 0"),
                ]), count: 1...Limits.examples), "rows written out"),
        Field("classes", .whole(2...Limits.units), "the number of classes, when targets are class numbers"),
        Field("generator", .entry(of: DataSet.catalog, titled: "generator"), "rows made from the seed"),
        Field(
            "csv",
            .mapping([
                Field("file", .text(), required: true, "path relative to the lesson"),
                Field(
                    "inputs", .list(of: .text(), count: 1...Limits.units), required: true, "the input columns"
                ),
                Field("target", .text(), required: true, "the target column"),
                Field(
                    "missing", .list(of: .text(mayBeEmpty: true)), default: [],
                    "marks that stand for a missing value"),
            ]), "rows of a CSV file"),
    ])

    private static let network = Shape.mapping([
        Field(
            "layers", .list(of: layer, count: 1...Limits.layers), required: true,
            "from the first hidden layer on"),
        Field(
            "initializer", .entry(of: Initializer.catalog, titled: "initializer"), default: "xavier_uniform",
            "for layers that give no weights"),
    ])

    private static let layer = Shape.mapping([
        Field("kind", .choice(["dense"]), default: "dense", "the kind of layer"),
        Field("units", .whole(1...Limits.units), required: true, "neurons"),
        Field(
            "activation", .entry(of: Activation.catalog, titled: "activation"), default: "linear",
            "what each neuron does with its weighted sum"),
        Field("weights", .matrix, "weights[j][i] goes from input i to unit j"),
        Field("biases", .list(of: .number(), count: 1...Limits.units), "one a unit; zero when left out"),
        Field(
            "initializer", .entry(of: Initializer.catalog, titled: "initializer"), "for this layer's weights"),
        Field(
            "freeze", .list(of: .choice(DenseLayer.Part.allCases.map(\.rawValue)), count: 0...2), default: [],
            "what training leaves as it is"),
    ])

    private static let start = Field(
        "start", .list(of: .number(), count: 2...2), required: true, "[x, y] at the beginning")

    private static let landscape = Shape.entry(
        of: Landscape.catalog, titled: "landscape", key: "function", mayBeBare: false, also: [start],
        otherwise: Variant.Case(
            "expression",
            [
                Field(
                    "expression", .text(atMost: 1000), required: true,
                    "a formula of x and y, such as x^2 + 10*y^2; or else name a function, such as rosenbrock"),
                start,
            ], "a formula of x and y"))

    private static let training = Shape.mapping([
        Field(
            "optimizer", .entry(of: Optimizer.catalog, titled: "optimizer"), default: "sgd",
            "how gradients become steps"),
        Field(
            "schedule", .entry(of: Schedule.catalog, titled: "schedule"), default: "constant",
            "how the rate changes over the epochs"),
        Field(
            "batch", .either([.choice(["full"]), .whole(1...Limits.examples)]), default: "full",
            "examples an update: full, 1 for stochastic descent, or a number"),
        Field("shuffle", .flag, default: true, "new order every epoch; a full batch keeps the data's order"),
        Field("epochs", .whole(1...Limits.iterations), default: 1, "passes over the data"),
        Field("iterations", .whole(1...Limits.iterations), "updates in all, instead of epochs"),
        Field(
            "regularizer",
            .mapping([
                Field("l1", .number(Bounds(minimum: 0)), default: 0, "adds λ Σ|w| to the loss"),
                Field("l2", .number(Bounds(minimum: 0)), default: 0, "adds λ/2 Σw² to the loss"),
            ]), "a penalty on the weights; biases are not counted"),
        Field(
            "clip",
            .mapping([
                Field(
                    "norm", .number(Bounds(minimum: 0, excludesMinimum: true)),
                    "the whole gradient's greatest length"),
                Field(
                    "value", .number(Bounds(minimum: 0, excludesMinimum: true)),
                    "each component's greatest size"),
            ]), "a limit on the gradient"),
    ])

    private static let moment = Shape.text(atMost: 200)

    /// A figure: what all of them take, and the settings of its kind.
    static let figure = Shape.entry(
        of: Figure.catalog, titled: "figure", key: "figure", mayBeBare: false,
        also: [
            Field("name", .text(atMost: 100), required: true, "the file's name"),
            Field(
                "at",
                .either([
                    .list(of: moment, count: 1...Limits.frames),
                    .mapping([
                        Field(
                            "every", .whole(1...Limits.iterations), required: true, "a frame every so many"),
                        Field(
                            "of", .choice(["iterations", "steps"]), default: "iterations",
                            "iterations or steps"),
                    ]),
                    moment,
                ]), default: "end", "when: a place, a list of places, or { every: n } iterations"),
            Field("size", .choice(PageFormat.allCases.map(\.rawValue)), default: "slide", "the page format"),
            Field("theme", .choice(Theme.allCases.map(\.rawValue)), "light, dark, auto or print"),
            Field("ground", .text(atMost: 40), "which of the lesson's grounds is shown, instead of its own"),
            Field("caption", .text(atMost: 2000, mayBeEmpty: true), "what the figure shows"),
            Field(
                "pace", .number(Bounds(minimum: 0.04, maximum: 60)),
                "seconds a frame of its animation is shown; by default as suits their number"),
        ])

    private static let claim = Shape.mapping([
        Field(
            "that", .text(atMost: 2000), required: true, "an expression over the recording that must be true"),
        Field("says", .text(atMost: 2000), "the claim as a sentence"),
    ])
}
