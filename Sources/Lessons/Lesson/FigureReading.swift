import Figures
import Learning
import Scenes

/// Turns the checked nodes of figures into requests, collecting what is wrong with them.
struct FigureReading {
    let source: SourceText
    /// Nil where the lesson itself has faults; what depends on the run is then left unchecked.
    private(set) var experiment: Experiment?
    /// Whether too many frames are a fault; who makes a run longer to step through it does not draw them all.
    private let limitsFrames: Bool
    private(set) var faults: [Fault] = []

    init(source: SourceText, experiment: Experiment?, limitsFrames: Bool) {
        self.source = source
        self.experiment = experiment
        self.limitsFrames = limitsFrames
    }

    /// One figure, its name checked to be safe.
    mutating func request(_ node: LocatedNode) -> Lesson.FigureRequest? {
        let lesson = experiment
        defer { experiment = lesson }
        experiment = lesson?.on(ground(node["ground"]))
        let moments = moments(node["at"])
        guard let name = node["name"]?.text else { return nil }
        let isSafe = name.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_.".unicodeScalars.contains($0)
        }
        if !isSafe || name.hasPrefix(".") {
            fail(
                "a figure's name becomes a file name: letters, digits, - and _ only", at: node["name"] ?? node
            )
        }
        guard let figure = node.chosen(from: Figure.catalog, key: "figure") else { return nil }
        return Lesson.FigureRequest(
            name: name, figure: figure, moments: moments,
            size: node["size"]?.text.flatMap(PageFormat.init(rawValue:)) ?? .slide,
            theme: node["theme"]?.text.flatMap(Theme.init(rawValue:)), ground: node["ground"]?.text,
            caption: node["caption"]?.text,
            pace: node["pace"]?.number, node: node)
    }

    /// Why the figure cannot be drawn of this lesson, or nothing.
    func objection(
        to request: Lesson.FigureRequest, beside lessonFigures: [String: Chosen<Figure>]
    ) -> FigureObjection? {
        guard let experiment = experiment?.on(request.ground) else { return nil }
        return request.figure.entry.objection(
            FigureQuestion(experiment, request.figure.settings, lessonFigures: lessonFigures))
    }

    /// Makes an objection a fault, at the setting that it is about.
    mutating func report(_ objection: FigureObjection, to request: Lesson.FigureRequest) {
        let place = objection.setting.flatMap { request.node[$0] } ?? request.node["figure"]
        fail(objection.message, at: place ?? request.node)
    }

    mutating func fail(_ message: String, at node: LocatedNode) {
        faults.append(source.fault(message, at: node.place))
    }

    /// The label of the ground that is named, checked.
    private mutating func ground(_ node: LocatedNode?) -> String? {
        guard let experiment, let node, let label = node.text else { return nil }
        let labels = experiment.grounds.map(\.label)
        if !labels.contains(label) {
            let unknown = Unresolved.ground(label, among: labels)
            faults.append(source.fault(unknown.message, at: node.place, suggestions: unknown.suggestions))
        }
        return label
    }

    // MARK: Moments

    private mutating func moments(_ node: LocatedNode?) -> Lesson.Moments {
        guard let node else { return end }
        if node.isMapping {
            return every(node["every"]?.whole ?? 1, ofSteps: node["of"]?.text == "steps", node)
        }
        if node.isSequence { return .several(node.items.compactMap { place($0) }) }
        if let text = node.text, text.hasPrefix("every:"),
            let count = Int(text.dropFirst(6).drop { $0 == " " }), count > 0
        {
            return every(count, ofSteps: false, node)
        }
        return place(node).map { .one($0) } ?? end
    }

    private mutating func every(_ count: Int, ofSteps: Bool, _ node: LocatedNode) -> Lesson.Moments {
        if let experiment, count > 0, limitsFrames {
            let all = StepNumbers(experiment, iterations: experiment.iterations)
            let frames = ofSteps ? (all.total + count - 1) / count : all.iterations / count
            if frames > Limits.frames {
                fail("these are \(frames) frames; \(Limits.frames) is the most", at: node)
            }
        }
        return .every(max(count, 1), steps: ofSteps)
    }

    private var end: Lesson.Moments {
        StepPlace("end").map { .one($0) } ?? .several([])
    }

    private mutating func place(_ node: LocatedNode) -> StepPlace? {
        guard let text = node.text, let place = StepPlace(text) else {
            if node.scalar != nil { fail("a moment is \(StepPlace.forms)", at: node) }
            return nil
        }
        guard let experiment else { return place }
        do throws(NoSuchPlace) {
            try place.check(in: experiment)
        } catch {
            fail(error.description, at: node)
        }
        return place
    }
}
