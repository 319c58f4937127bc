import Learning
import Lessons
import Publishing
import Rendering

/// What `gradus draw` makes of one figure: a picture, or an animation where that is what the figure and the format are for.
struct FigureDrawn {
    let lesson: Lesson
    let request: Lesson.FigureRequest
    let recording: Recording
    let choices: Drawing.Choices
    /// The stem of the file.
    let stem: String

    /// Draws the figure into files of these endings; returns what the fonts had to be replaced by.
    func files(
        _ endings: [String], progress: ProgressReport, cancellation: Cancellation,
        write: (_ bytes: [UInt8], _ ending: String) throws -> Void
    ) throws -> [String] {
        let animations = isAnimated ? endings.compactMap(AnimationFormat.init(rawValue:)) : []
        let pictures = endings.filter { ending in !animations.contains { $0.rawValue == ending } }
        let formats = try pictures.map(pictureFormat)
        if animations.contains(where: \.needsFFmpeg) { _ = try FFmpeg.find() }
        let draughtsman = try Draughtsman(recording, of: lesson)
        if !formats.isEmpty {
            let shown = try recording.on(request.ground).shownStep(at: choices.at ?? request.firstPlace)
            if let warning = shown.warning { warn(warning) }
            let drawing = Drawing(
                of: lesson, request, step: shown.step, isNamed: choices.at != nil, id: stem, choices)
            guard let scene = try draughtsman.scene(drawing) else { throw noSteps }
            for format in formats {
                try write(draughtsman.file(drawing, scene, as: format), format.fileExtension)
            }
        }
        if !animations.isEmpty {
            let plan = try DrawingPlan(lesson, recording, choices, of: [request])
            plan.warnings.forEach(warn)
            guard let animation = plan.entries.first?.animation?.named(stem) else { throw noSteps }
            let total = animation.frames.count * animations.count
            var done = 0
            for format in animations {
                let bytes = try draughtsman.file(animation, as: format) {
                    try cancellation.check()
                    progress("drawing", done, of: total)
                    done += 1
                }.bytes
                try write(bytes, format.fileExtension)
            }
        }
        return draughtsman.warnings
    }

    private func warn(_ text: String) {
        ProgressBar.clear()
        Console.error("\(lesson.name): warning: \(text)")
    }

    private var isAnimated: Bool {
        if case .one = request.moments { return false }
        return choices.at == nil
    }

    private func pictureFormat(_ ending: String) throws -> OutputFormat {
        guard let format = OutputFormat(rawValue: ending) else {
            throw UsageFailure(
                "\(request.name) shows one moment, and \(ending) is for several; give it some with "
                    + "--with 'at={every: 1, of: steps}', or a list")
        }
        return format
    }

    private var noSteps: UsageFailure { UsageFailure("the run has no steps") }
}

extension Lesson.FigureRequest {
    /// Where the figure is drawn first.
    fileprivate var firstPlace: StepPlace {
        switch moments {
        case .one(let place): place
        case .several(let places): places.first ?? StepPlace(iteration: -1)
        case .every(let count, steps: false): StepPlace(iteration: count)
        case .every: StepPlace("1") ?? StepPlace(iteration: -1)
        }
    }
}
