import Learning
import Lessons
import Scenes

/// The drawings of a lesson's figures, their moments resolved to steps.
package struct DrawingPlan: Sendable {
    /// A figure with its drawings: one, or a numbered frame a moment.
    package struct Entry: Sendable {
        package let request: Lesson.FigureRequest
        package let drawings: [Drawing]
        /// All of them in one file, where the figure has several moments.
        package let animation: Animation?
        package let isAnimation: Bool
    }

    package let entries: [Entry]
    /// What could not be drawn as asked because the run ended early.
    package let warnings: [String]

    /// - Parameter requests: the figures; those of the lesson unless others are named.
    /// - Throws: `LessonError` for places that the run does not have.
    package init(
        _ lesson: Lesson, _ recording: Recording, _ choices: Drawing.Choices,
        of requests: [Lesson.FigureRequest]? = nil
    ) throws(LessonError) {
        var entries: [Entry] = []
        var faults: [Fault] = []
        var warnings: [String] = []
        for request in requests ?? lesson.figures {
            do throws(NoSuchPlace) {
                let moments = choices.at.map { Lesson.Moments.one($0) } ?? request.moments
                let steps = try DrawingPlan.steps(moments, recording.on(request.ground))
                guard steps.count <= Limits.frames else {
                    throw NoSuchPlace(
                        description:
                            "\(request.name) would have \(steps.count) frames; \(Limits.frames) is the most")
                }
                warnings += steps.compactMap(\.warning).map { "\(request.name): \($0)" }
                let isAnimation = if case .one = moments { false } else { true }
                let drawings = steps.enumerated().map { index, shown in
                    Drawing(
                        of: lesson, request, step: shown.step,
                        isNamed: isAnimation || choices.at != nil,
                        id: isAnimation ? "\(request.name)-\(DrawingPlan.padded(index + 1))" : request.name,
                        choices)
                }
                let animation = isAnimation ? Animation(drawings, of: lesson, request, choices) : nil
                entries.append(
                    Entry(
                        request: request, drawings: drawings, animation: animation, isAnimation: isAnimation))
            } catch {
                faults.append(lesson.source.fault(error.description, at: request.place))
            }
        }
        guard faults.isEmpty else { throw LessonError(faults) }
        self.entries = entries
        self.warnings = warnings
    }

    private static func steps(
        _ moments: Lesson.Moments, _ recording: Recording
    ) throws(NoSuchPlace) -> [Recording.ShownStep] {
        var places: [StepPlace] = []
        switch moments {
        case .one(let place): places = [place]
        case .several(let several): places = several
        case .every(let count, let ofSteps):
            let numbers = recording.numbers
            let steps =
                ofSteps
                ? Array(stride(from: 1, through: numbers.total, by: count))
                : stride(from: count, through: recording.iterations, by: count).map {
                    numbers.first(of: $0 + 1) - 1
                }
            let end = recording.divergence?.step.number ?? .max
            return steps.filter { $0 <= end }.map { .init(step: $0, warning: nil) }
        }
        var shown: [Recording.ShownStep] = []
        for place in places { shown.append(try recording.shownStep(at: place)) }
        return shown
    }

    private static func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
