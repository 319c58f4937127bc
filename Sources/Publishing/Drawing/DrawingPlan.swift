import Learning
import Lessons
import Scenes

/// The drawings of a lesson's figures, their moments resolved to steps.
struct DrawingPlan {
    /// A figure with its drawings: one, or a numbered frame a moment.
    struct Entry {
        let request: Lesson.FigureRequest
        let drawings: [Drawing]
        let isAnimation: Bool
    }

    let entries: [Entry]
    /// What could not be drawn as asked because the run ended early.
    let warnings: [String]

    init(_ lesson: Lesson, _ recording: Recording, theme: Theme?) throws(LessonError) {
        var entries: [Entry] = []
        var faults: [Fault] = []
        var warnings: [String] = []
        for request in lesson.figures {
            do {
                let steps = try DrawingPlan.steps(of: request, recording, &warnings)
                guard steps.count <= Limits.frames else {
                    throw NoSuchPlace(
                        description: "\(request.name) would have \(steps.count) frames; \(Limits.frames) is the most")
                }
                let isAnimation = if case .one = request.moments { false } else { true }
                let drawings = steps.enumerated().map { index, step in
                    Drawing(
                        figure: request.figure.entry, step: step, page: request.size,
                        id: isAnimation ? "\(request.name)-\(DrawingPlan.padded(index + 1))" : request.name,
                        theme: theme ?? request.theme ?? .light)
                }
                entries.append(Entry(request: request, drawings: drawings, isAnimation: isAnimation))
            } catch {
                let reason = (error as? NoSuchPlace)?.description ?? "\(error)"
                faults.append(lesson.source.fault(reason, at: request.place))
            }
        }
        guard faults.isEmpty else { throw LessonError(faults) }
        self.entries = entries
        self.warnings = warnings
    }

    private static func steps(
        of request: Lesson.FigureRequest, _ recording: Recording, _ warnings: inout [String]
    ) throws -> [Int] {
        switch request.moments {
        case .one(let place): return try [step(place, request, recording, &warnings)]
        case .several(let places): return try places.map { try step($0, request, recording, &warnings) }
        case .every(let count, let ofSteps):
            let numbers = StepNumbers(recording.experiment, iterations: recording.visibleIterations)
            if ofSteps { return Array(stride(from: 1, through: numbers.total, by: count)) }
            return stride(from: count, through: numbers.iterations, by: count).map { numbers.first(of: $0 + 1) - 1 }
        }
    }

    /// The step of a place; in a run that diverged, a place behind the end is the end.
    private static func step(
        _ place: StepPlace, _ request: Lesson.FigureRequest, _ recording: Recording, _ warnings: inout [String]
    ) throws -> Int {
        do {
            let shown = try place.steps(in: recording).shown
            guard let divergence = recording.divergence, shown > divergence.step.number else { return shown }
            return divergence.step.number
        } catch {
            guard let divergence = recording.divergence else { throw error }
            warnings.append("\(request.name) shows step \(divergence.step.number), where the run diverged, not \(place.text)")
            return divergence.step.number
        }
    }

    private static func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
