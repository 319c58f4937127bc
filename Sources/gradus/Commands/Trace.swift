import ArgumentParser
import Learning
import Lessons
import Publishing

struct Trace: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the recording as JSON Lines, one step a line.",
        discussion: """
            Everything is printed unless --from and --to narrow it; both take a step number or a place such as \
            iteration:12, epoch:3/backward, w[2][1][1] or end.

            EXAMPLES
              gradus trace backpropagation --from backward --to backward
              gradus trace training-loop --iterations --to iteration:10
            """)

    @Argument(help: "A lesson by path or name.", completion: .file(extensions: ["yaml"]))
    var lesson: String

    @Flag(help: "One line an iteration: loss, gradients, parameters, memory, outputs.")
    var iterations = false

    @Option(help: ArgumentHelp("The first step.", valueName: "where"))
    var from: String?

    @Option(help: ArgumentHelp("The last step.", valueName: "where"))
    var to: String?

    @OptionGroup var options: LessonOptions
    @OptionGroup var quiet: QuietOption

    func validate() throws {
        for (name, text) in [("--from", from), ("--to", to)] {
            if let text, StepPlace(text) == nil { throw ValidationError("\(name) takes \(StepPlace.forms)") }
        }
    }

    func run() throws {
        try telling {
            let lesson = try options.read(self.lesson)
            if iterations && from == nil && to == nil {
                return try IterationTrace.write(lesson.experiment) { try Console.write($0) }
            }
            try Interrupts.watching { cancellation in
                let recording = try Recording.record(
                    lesson.experiment, progress: .silent, cancellation: cancellation)
                if let divergence = recording.divergence { Console.error(divergence.report(in: lesson)) }
                try print(recording, cancellation)
            }
        }
    }

    private func print(_ recording: Recording, _ cancellation: Cancellation) throws {
        let numbers = StepNumbers(recording.experiment, iterations: recording.visibleIterations)
        guard numbers.total > 0 else { return }
        let first = try from.flatMap(StepPlace.init)?.steps(in: recording).first ?? 1
        let last = try to.flatMap(StepPlace.init)?.steps(in: recording).last ?? numbers.total
        guard first <= last else {
            throw ValidationError("--from is step \(first), behind --to, step \(last)")
        }
        if iterations {
            let start = from == nil ? 0 : numbers.locate(first)?.iteration ?? 0
            let end = numbers.locate(last)?.iteration ?? numbers.iterations
            return try IterationTrace.write(recording.experiment, from: start, to: end) { try Console.write($0) }
        }
        try StepTrace.write(recording, steps: first...last) { lines in
            try cancellation.check()
            try Console.write(lines)
        }
    }
}
