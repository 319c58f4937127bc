import Figures
import Learning
import Lessons
import Testing

/// What becomes of a sound lesson.
@Suite struct LessonReadingTests {
    @Test func everythingWrittenArrives() throws {
        let lesson = try LessonSource.read(LessonSource.network)
        let experiment = lesson.experiment
        #expect(lesson.title == "A lesson" && lesson.name == "lesson" && lesson.about == "What it shows.")
        #expect(experiment.seed == 2 && experiment.iterations == 8 && experiment.batches.size == 2)
        #expect(!experiment.batches.isShuffled)
        #expect(
            experiment.optimizer.entry.name == "adam" && experiment.optimizer.settings.number("rate") == 0.1)
        #expect(experiment.schedule.entry.name == "step")
        #expect(experiment.clipping == .norm(1))
        #expect(experiment.regularizer.l1 == 0.001 && experiment.regularizer.l2 == 0.01)
        #expect(experiment.parameters.count == 9 && experiment.trainable.count == 8)
        #expect(lesson.figures.map(\.name) == ["first", "frames", "more"])
        #expect(lesson.recordedIterations == [1, -1] && lesson.namesRecordedIterations)
        #expect(lesson.claims.map(\.says) == ["Training lowers the loss"])
    }

    @Test func optionsChangeAnyKey() throws {
        let lesson = try LessonSource.read(
            LessonSource.network,
            set: [
                "training.optimizer=sgd", "training.optimizer.rate=0.25", "training.epochs=2", "seed=9",
                "title=Another", "network.layers.1.units=3", "network.layers.2.weights=[[1, 2, 3]]",
                "data.examples[1].inputs=[5, 6]",
            ])
        #expect(lesson.experiment.optimizer.entry.name == "sgd")
        #expect(lesson.experiment.optimizer.settings.number("rate") == 0.25)
        #expect(lesson.experiment.iterations == 4 && lesson.experiment.seed == 9)
        #expect(lesson.title == "Another" && lesson.overrides.count == 8)
        #expect(lesson.experiment.model.network?.layers[0].units == 3)
        #expect(lesson.experiment.table.inputs[0] == [5, 6])
    }

    @Test(arguments: Optimizer.catalog.names)
    func optimizersAreRead(name: String) throws {
        let lesson = try LessonSource.read(LessonSource.network, set: ["training.optimizer=\(name)"])
        #expect(lesson.experiment.optimizer.entry.name == name)
    }

    @Test(arguments: Activation.catalog.names)
    func activationsAreRead(name: String) throws {
        let lesson = try LessonSource.read(
            LessonSource.network, set: ["network.layers.1.activation=\(name)"])
        #expect(lesson.experiment.model.network?.layers[0].activation.entry.name == name)
    }

    @Test(arguments: Loss.catalog.entries.map(\.name))
    func lossesAreRead(name: String) throws {
        let needed = Loss.catalog[name]?.requiredActivation ?? "linear"
        let isHinge = name == "hinge"
        let targets = (1...3).map { "data.examples.\($0).targets=[\(isHinge ? -1 : 1)]" }
        let lesson = try LessonSource.read(
            LessonSource.network, set: ["loss=\(name)", "network.layers.2.activation=\(needed)"] + targets)
        guard case .network(_, let loss) = lesson.experiment.model else { return }
        #expect(loss.entry.name == name)
    }

    @Test(arguments: Schedule.catalog.names)
    func schedulesAreRead(name: String) throws {
        let lesson = try LessonSource.read(LessonSource.network, set: ["training.schedule=\(name)"])
        #expect(lesson.experiment.schedule.entry.name == name)
    }

    @Test(arguments: Initializer.catalog.names)
    func initializersAreRead(name: String) throws {
        let lesson = try LessonSource.read(
            LessonSource.network, set: ["network.layers.1.initializer=\(name)"])
        let weights = try #require(lesson.experiment.model.network?.layers[0].weights)
        #expect(weights.count == 2 && weights.allSatisfy { $0.count == 2 && $0.allSatisfy(\.isFinite) })
    }

    @Test(arguments: DataSet.catalog.names)
    func generatorsAreRead(name: String) throws {
        let isCurve = ["line", "sine"].contains(name)
        let lesson = try LessonSource.read(
            LessonSource.network,
            set: ["data={ generator: { name: \(name), count: 12 } }", "network.layers.2.activation=sigmoid"]
                + (isCurve ? ["loss=squared_error", "network.layers.2.activation=linear"] : []))
        #expect(lesson.experiment.table.count == 12)
    }

    @Test(arguments: Landscape.catalog.names)
    func landscapesAreRead(name: String) throws {
        let lesson = try LessonSource.read(
            LessonSource.landscape, set: ["landscape={ function: \(name), start: [1, 2] }"])
        #expect(lesson.experiment.parameters.map(\.initial) == [1, 2])
    }

    @Test(arguments: Figure.catalog.names)
    func figuresAreRead(name: String) throws {
        let needed = ["panel": "figures.1.figures=[network]", "formula": "figures.1.tex=x"]
        let set = ["figures.1.figure=\(name)"] + (needed[name].map { [$0] } ?? [])
        let lesson = try LessonSource.read(LessonSource.network, set: set)
        #expect(lesson.figures[0].figure.entry.name == name)
    }

    @Test(arguments: [
        ("x^2 + 10*y^2", 19.0), ("(x + y)^3 / 4", 16), ("exp(log(x)) * sqrt(4) - abs(-y)", 5),
        ("cos(2*pi*x) + sin(0) + tanh(0) + y^0.5", 2), ("2^x - -x", 11), ("7", 7),
    ])
    func expressionsBecomeLandscapes(formula: String, value: Double) throws {
        let lesson = try LessonSource.read(
            LessonSource.landscape, set: ["landscape.expression=\(formula)", "claims=[]"])
        let loss = Evaluation(lesson.experiment).loss(State(startOf: lesson.experiment))
        #expect(abs(loss - value) < 1e-12)
    }

    @Test(arguments: [
        "x +", "z^2", "x < y", "log(x, y)", "foo(x)", "x[1]", "not x", "\"a\"", "true", "x.y", "log",
    ])
    func otherExpressionsAreRefused(formula: String) {
        let found = LessonSource.faults(LessonSource.landscape, set: ["landscape.expression='\(formula)'"])
        #expect(found.count == 1, "\(found)")
    }

    @Test func theStarterLessonHolds() throws {
        let lesson = try LessonSource.read(StarterLesson.text(title: "It's \"mine\" \\ yours: 100%"))
        #expect(lesson.title == "It's \"mine\" \\ yours: 100%")
        let recording = try #require(Recording.record(lesson.experiment))
        let resolver = RecordingResolver(recording)
        #expect(lesson.claims.count == 2)
        for stated in lesson.claims {
            let outcome = try stated.claim.outcome(in: resolver)
            #expect(outcome.holds, "\(stated.says): \(outcome.explanation)")
        }
    }

    @Test(arguments: [
        ("lessons/05-backpropagation.yaml", "backpropagation"), ("x.yml", "x"), ("12.yaml", "12"),
        ("a/b/3-.yaml", "3-"), ("2-layers.yaml", "layers"), ("no-ending", "no-ending"),
    ])
    func namesLeaveOutNumberAndEnding(path: String, name: String) {
        #expect(Lesson.name(ofPath: path) == name)
    }
}
