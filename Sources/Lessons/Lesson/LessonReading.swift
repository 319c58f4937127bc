import Figures
import Learning
import Scenes

extension Lesson {
    /// Reads a lesson file with its overrides; every fault of it is in the error.
    ///
    /// - Parameter overrides: `KEY=VALUE` texts, in order; later ones win.
    package static func read(path: String, overrides: [String] = []) throws -> Lesson {
        try read(
            Document.read(path: path), path: path, word: LessonLibrary().word(ofPath: path),
            overrides: overrides)
    }

    /// Reads a lesson from text, as the fuzz tests do.
    package static func read(
        _ document: Document, path: String, word: String? = nil, overrides: [String] = []
    ) throws(LessonError) -> Lesson {
        guard var root = document.root else { throw LessonError(document.faults) }
        var given: [Override] = []
        var faults = document.faults
        for text in overrides {
            do { given.append(try Override(option: text)) } catch { faults += error.faults }
        }
        for override in given {
            faults += override.apply(to: &root, of: LessonShape.lesson, in: document.source)
        }
        faults += LessonShape.lesson.faults(of: root, in: document.source)
        var reading = LessonReading(
            root: root, source: document.source, path: path, word: word ?? path, faults: faults)
        return try reading.lesson(overrides: overrides)
    }
}

/// A lesson whose shape was checked, being turned into a run; collects the faults that need several places to see.
///
/// Its parts are read even where others are faulty, so that every fault is told at once.
struct LessonReading {
    let root: LocatedNode
    let source: SourceText
    let path: String
    let word: String
    var faults: [Fault]
    /// Whether a file that the lesson names cannot be read.
    var lacksFile = false
    /// The files that data came from.
    var dataFiles: [Lesson.DataFile] = []

    var seed: Int { root["seed"]?.whole ?? 1 }

    mutating func lesson(overrides: [String]) throws(LessonError) -> Lesson {
        let misshapen = root.isMapping ? LessonShape.misshapenRunKeys(root, in: source) : ["lesson"]
        // A misshapen training hides nothing of the model and its data.
        let described = misshapen.allSatisfy { $0 == "training" } ? self.experiment() : nil
        var experiment = misshapen.isEmpty ? described.map { comparing($0) } : nil
        if faults.isEmpty { experiment?.grounds = grounds() }
        let isChanged = !overrides.isEmpty
        let areCounted = !isChanged || overrides.contains { $0.hasPrefix("figures") }
        let figures = figures(of: experiment, limitingFrames: areCounted)
        let claims = claims(on: experiment, isChanged: isChanged)
        let recorded = recordedIterations(of: experiment)
        checkProse(on: experiment, isChanged: isChanged)
        if !isChanged, experiment != nil { checkFiguresInProse(among: figures) }
        guard faults.isEmpty, let experiment else { throw LessonError(faults, lacksFile: lacksFile) }
        return Lesson(
            path: path, word: word, name: Lesson.name(ofPath: path), title: root["title"]?.text ?? path,
            topics: root["topics"]?.texts ?? experiment.parts,
            about: root["about"]?.text ?? "", aboutPlace: (root["about"] ?? root).place,
            experiment: experiment, figures: figures, claims: claims,
            recordedIterations: recorded, namesRecordedIterations: root["record"] != nil, source: source,
            dataFiles: dataFiles, overrides: overrides)
    }

    private mutating func recordedIterations(of experiment: Experiment?) -> [Int] {
        guard let record = root["record"] else { return [1, 2, -1] }
        for node in record.items where node.whole == 0 {
            fail("iterations count from 1, or from the end as -1", at: node)
        }
        let iterations = record.items.compactMap(\.whole)
        if let experiment, experiment.iterations > 0 {
            let steps = StepNumbers(experiment, iterations: experiment.iterations).count(in: 1)
            let (total, overflow) = steps.multipliedReportingOverflow(by: Set(iterations).count)
            if overflow || total > Limits.recordedSteps {
                fail(
                    "an iteration has \(steps) steps, so these would be \(overflow ? "far" : "\(total), which is") more than "
                        + "the \(Limits.recordedSteps) that trace.jsonl holds", at: record)
            }
        }
        return iterations
    }

    /// Notes what is wrong with a node.
    mutating func fail(_ message: String, at node: LocatedNode?) {
        faults.append(source.fault(message, at: (node ?? root).place))
    }

    /// The model, its data and its training; nil when something in them is wrong.
    mutating func experiment() -> Experiment? {
        let found = faults.count
        let model = model()
        var table: Table?
        if let model { table = self.table(for: model) }
        let training = root["training"]
        let clipping = clipping(training)
        guard let model, let table else {
            _ = iterations(training, perEpoch: 1)
            return nil
        }
        let optimizer =
            training?["optimizer"]?.chosen(from: Optimizer.catalog) ?? Chosen(Optimizer.catalog.entries[0])
        let batches = batches(training, exampleCount: max(table.count, 1))
        let iterations = iterations(training, perEpoch: batches.perEpoch)
        let held = model.parameters.count.multipliedReportingOverflow(by: 4 * batches.size)
        if held.overflow || held.partialValue > Limits.heldValues {
            fail(
                "\(model.parameters.count) parameters with \(batches.size) examples a batch are too many to step "
                    + "through; make training.batch smaller", at: root["network"])
        }
        guard faults.count == found else { return nil }
        let regularizer = training?["regularizer"]
        return Experiment(
            model: model, table: table, batches: batches,
            regularizer: Regularizer(
                l1: regularizer?["l1"]?.number ?? 0, l2: regularizer?["l2"]?.number ?? 0),
            clipping: clipping, optimizer: optimizer,
            schedule: training?["schedule"]?.chosen(from: Schedule.catalog), iterations: iterations,
            seed: seed)
    }

    private mutating func model() -> Model? {
        let network = root.entry("network")
        let landscape = root.entry("landscape")
        switch (network, landscape) {
        case (nil, nil):
            fail("a lesson needs a network with data and loss, or a landscape", at: root)
            return nil
        case (let network?, let landscape?):
            faults.append(
                source.fault(
                    "network and landscape exclude each other", at: max(network.keyPlace, landscape.keyPlace))
            )
            return nil
        case (nil, let landscape?):
            for key in ["data", "loss"] {
                if let entry = root.entry(key) {
                    faults.append(source.fault("a landscape has no \(key)", at: entry.keyPlace))
                }
            }
            return self.landscape(landscape.value)
        case (let network?, nil):
            if root["data"] == nil { fail("a network needs data to learn from; add data", at: root) }
            if root["loss"] == nil {
                fail("a network needs a loss; add one of \(Loss.catalog.names.listed(with: "or"))", at: root)
            }
            return self.network(network.value)
        }
    }

    private mutating func batches(_ training: LocatedNode?, exampleCount: Int) -> Batches {
        let size = training?["batch"]?.whole
        if let size, size > exampleCount, root["landscape"] == nil {
            fail(
                "a batch of \(size) is more than the \(exampleCount) examples there are",
                at: training?["batch"])
        }
        return Batches(
            exampleCount: exampleCount, size: size, isShuffled: training?["shuffle"]?.flag ?? true, seed: seed
        )
    }

    private mutating func iterations(_ training: LocatedNode?, perEpoch: Int) -> Int {
        if let iterations = training?["iterations"]?.whole {
            if let epochs = training?.entry("epochs") {
                faults.append(source.fault("give epochs or iterations, not both", at: epochs.keyPlace))
            }
            return iterations
        }
        let epochs = training?["epochs"]?.whole ?? 1
        let (iterations, overflow) = epochs.multipliedReportingOverflow(by: perEpoch)
        if overflow || iterations > Limits.iterations {
            fail(
                "\(epochs) epochs of \(perEpoch.counted("iteration")) are more than the \(Limits.iterations) iterations "
                    + "that are recorded at most", at: training?["epochs"])
            return 0
        }
        return iterations
    }

    private mutating func clipping(_ training: LocatedNode?) -> Clipping? {
        guard let clip = training?["clip"] else { return nil }
        switch (clip["norm"]?.number, clip["value"]?.number) {
        case (let norm?, nil): return .norm(norm)
        case (nil, let value?): return .value(value)
        default:
            fail("clip takes either norm or value", at: clip)
            return nil
        }
    }
}
