import Figures
import Learning
import Lessons
import Rendering

/// Draws everything that a lesson's page shows, on several threads, and puts it together.
struct PageWriting {
    let lesson: Lesson
    let recording: Recording
    let plan: DrawingPlan
    let options: LessonRun.Options
    let cancellation: Cancellation
    let progress: ProgressReport

    func page(_ claims: [ClaimOutcome]) throws -> [UInt8] {
        let memory = FigureMemory()
        let prepare: @Sendable () throws -> Draughtsman = { [recording, lesson] in
            try Draughtsman(recording, of: lesson, memory: memory)
        }
        let steps = PageSteps(lesson, recording)
        let (entries, formats, cancellation) = (plan.entries, options.formats, cancellation)
        let figure = StepPicture.figure(of: lesson)
        let total = entries.count + steps.numbers.count
        let done = Counter()
        let progress = progress
        let figures = try Workers.map(entries.count, jobs: options.jobs, prepare: prepare) {
            draughtsman, index in
            try cancellation.check()
            defer { progress("writing the page", done.increment(), of: total) }
            return try FigureHTML(entries[index], formats: formats, by: draughtsman)
        }
        let firsts = steps.firsts
        let pictures = try Workers.map(steps.numbers.count, jobs: options.jobs, prepare: prepare) {
            draughtsman, index in
            try cancellation.check()
            defer { progress("writing the page", done.increment(), of: total) }
            let number = steps.numbers[index]
            return StepPicture(number, isFirst: firsts.contains(number), figure, by: draughtsman)
        }.compactMap { $0 }
        return Page(
            lesson: lesson, claims: claims, figures: figures,
            stepper: try stepper(pictures, remark: steps.remark, try prepare()), version: options.version
        ).bytes
    }

    private func stepper(
        _ pictures: [StepPicture], remark: String?, _ draughtsman: Draughtsman
    ) throws -> StepperHTML {
        let program = recording.experiment.lossProgram.program
        let scenes = pictures.compactMap(\.scene)
        let parts = recording.experiment.model.network == nil ? [] : PagePart.parts(of: scenes, program)
        let isDrawn = !scenes.isEmpty && scenes.count == pictures.count
        let series = FrameSeries(
            scenes.map { $0.items.filter { $0.id != "title" && $0.id != "label" } })
        let frames =
            isDrawn
            ? try FrameMarkup(series, parts: parts, draughtsman.parts(prefix: "f"), prefix: "f") : nil
        return StepperHTML(
            steps: pictures, frames: frames, parts: parts, program: program, remark: remark,
            command: "gradus step \(lesson.commandWords)")
    }
}
