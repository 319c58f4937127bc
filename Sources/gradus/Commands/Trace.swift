import ArgumentParser
import Learning
import Lessons
import Publishing

struct Trace: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the recording as JSON Lines, one step a line.",
        discussion: """
            Everything is printed unless --from and --to, or --at, narrow it. Of a lesson that compares variants, the run of \
            the lesson itself is printed; --set makes it any other.

            \(PlaceArgument.forms)

            EXAMPLES
              gradus trace backpropagation --at backward
              gradus trace training-loop --iterations --to iteration:10
            """)

    @Argument(help: LessonArgument.one, completion: LessonArgument.completion)
    var lesson: String

    @Flag(help: "One line an iteration: loss, gradients, parameters, memory, outputs.")
    var iterations = false

    @Option(help: ArgumentHelp("The first step.", valueName: "where"), transform: PlaceArgument.read)
    var from: StepPlace?

    @Option(help: ArgumentHelp("The last step.", valueName: "where"), transform: PlaceArgument.read)
    var to: StepPlace?

    @Option(
        help: ArgumentHelp("Only the steps of this place.", valueName: "where"), transform: PlaceArgument.read
    )
    var at: StepPlace?

    @OptionGroup var options: LessonOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var timing: TimingOption

    func validate() throws {
        guard at == nil || (from == nil && to == nil) else {
            throw ValidationError("--at stands for --from and --to; give one or the other")
        }
    }

    func run() throws {
        try telling {
            let lesson = try options.read(self.lesson)
            var clock = Stopwatch()
            for place in [first, last] { try place?.check(in: lesson.experiment) }
            try Interrupts.watching { cancellation in
                if iterations && first == nil && last == nil {
                    try IterationTrace.write(lesson.experiment) { try write($0, cancellation) }
                } else {
                    let progress = ProgressBar.progress(lesson.name, quiet: output.quiet)
                    let recording = try Recording.record(
                        lesson.experiment.alone, progress: progress, cancellation: cancellation)
                    ProgressBar.clear()
                    clock.lap("train")
                    if let divergence = recording.divergence { Console.error(divergence.report(in: lesson)) }
                    try print(recording, cancellation)
                }
            }
            clock.lap("print")
            timing.tell(clock.laps, of: lesson)
        }
    }

    private var first: StepPlace? { at ?? from }
    private var last: StepPlace? { at ?? to }

    private func print(_ recording: Recording, _ cancellation: Cancellation) throws {
        let numbers = recording.numbers
        guard numbers.total > 0 else { return }
        let start = try first?.steps(in: recording).first ?? 1
        let end = try last?.steps(in: recording).last ?? numbers.total
        guard start <= end else {
            throw UsageFailure("--from is step \(start), behind --to, step \(end)")
        }
        if iterations {
            let from = first == nil ? 0 : numbers.locate(start)?.iteration ?? 0
            let to = numbers.locate(end)?.iteration ?? numbers.iterations
            return try IterationTrace.write(recording.experiment, from: from, to: to) {
                try write($0, cancellation)
            }
        }
        if let divergence = recording.divergence, start > divergence.step.number {
            throw UsageFailure(
                "the run ends at step \(divergence.step.number); step \(start) was not reached")
        }
        try StepTrace.write(recording, steps: start...end) { try write($0, cancellation) }
    }

    private func write(_ lines: [UInt8], _ cancellation: Cancellation) throws {
        try cancellation.check()
        try Console.write(lines)
    }
}
