import ArgumentParser
import Foundation
import Learning
import Lessons
import Publishing
import Rendering
import Scenes
import Stepping

struct StepCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "step",
        abstract: "Step through a lesson in the terminal, one operation at a time.",
        discussion: """
            n goes to the next step, p back, h shows all keys, q quits. Through a pipe, with --plain or TERM=dumb, every \
            step is one line of text instead.

            \(PlaceArgument.forms) --at stands at its end (for forward, that of a batch's first example); --from and --to \
            take all of its steps.

            KEYS IN A SCRIPT
              Words are separated by spaces: n, 12n, }, <tab>. Text is quoted and ended with enter: b "loss < 0.1". After \
              a key that asks for text the rest of its word is the answer: :end, /z[1][1].

            EXAMPLES
              gradus step backpropagation
              gradus step backpropagation --at backward
              gradus step backpropagation --plain --from backward --to update
              gradus step training-loop --plain --every iteration
              gradus step training-loop --keys 'b "loss < 0.1" c p p'
              gradus step backpropagation --keys '22n' --picture screen.svg --theme auto
            """)

    enum Unit: String, ExpressibleByArgument, CaseIterable {
        case step
        case iteration
    }

    @Argument(help: LessonArgument.one, completion: LessonArgument.completion)
    var lesson: String

    @Option(
        help: ArgumentHelp("Where to begin: at the end of that place.", valueName: "where"),
        transform: PlaceArgument.read)
    var at: StepPlace?

    @Flag(help: "One line of text a step, for pipes and screen readers.")
    var plain = false

    @Option(
        help: ArgumentHelp("The first step of the plain text.", valueName: "where"),
        transform: PlaceArgument.read)
    var from: StepPlace?

    @Option(
        help: ArgumentHelp("The last step of the plain text.", valueName: "where"),
        transform: PlaceArgument.read)
    var to: StepPlace?

    @Option(help: "A line of plain text for every step or every iteration.")
    var every: Unit?

    @Option(help: ArgumentHelp("Play these keys and print the screen after each word.", valueName: "keys"))
    var keys: String?

    @Option(help: ArgumentHelp("The size of the screens of --keys.", valueName: "columns×rows"))
    var size: ScreenSize?

    @Flag(help: "Print the last screen of --keys alone.")
    var last = false

    @Option(
        help: ArgumentHelp(
            "Write the last screen of --keys as a picture: file.svg, .png, .pdf or .webp.", valueName: "file"),
        completion: .file())
    var picture: String?

    @Option(help: ArgumentHelp("The colours of the picture: light, dark, auto or print.", valueName: "theme"))
    var theme: Theme?

    @Option(
        help: ArgumentHelp(
            "Keep place, watches and breakpoints in this file, and take up what is there.", valueName: "file"),
        completion: .file())
    var session: String?

    @OptionGroup var options: LessonOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if keys == nil, size != nil || last {
            throw ValidationError("--size and --last go with --keys")
        }
        try ScreenFile.check(picture, theme, hasKeys: keys != nil)
        guard keys == nil || !(plain || from != nil || to != nil || every != nil) else {
            throw ValidationError("--keys prints screens; --plain, --from, --to and --every print lines")
        }
    }

    func run() throws {
        try telling {
            let script = try keys.map { try KeyScript($0) }
            let lesson = try options.read(self.lesson)
            for place in [at, from, to] { try place?.check(in: lesson.experiment) }
            let recording = try Interrupts.watching { cancellation in
                let progress = ProgressBar.progress(lesson.name, quiet: output.quiet)
                defer { ProgressBar.clear() }
                return try Recording.record(
                    lesson.experiment, progress: progress, cancellation: cancellation)
            }
            if let script { return try play(script, lesson, recording) }
            let isPlain = plain || from != nil || to != nil || every != nil || isDumb
            guard !isPlain, let terminal = RawTerminal() else { return try transcribe(lesson, recording) }
            try interact(lesson, recording, terminal)
        }
    }

    private var isDumb: Bool { ProcessInfo.processInfo.environment["TERM"] == "dumb" }

    private var colours: Bool { ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty }

    /// The session at its beginning: what was saved, then the place asked for.
    private func begin(_ lesson: Lesson, _ recording: Recording) throws -> Session {
        var begun = Session(lesson, recording)
        if let session, FileManager.default.fileExists(atPath: session) {
            guard let text = try? String(contentsOfFile: session, encoding: .utf8) else {
                throw UsageFailure("\(session) cannot be read as text")
            }
            let faults = begun.restore(text)
            guard faults.isEmpty else {
                throw UsageFailure(
                    faults.map { "\(session):\($0.line): \($0.message)" }.joined(separator: "\n"))
            }
        }
        if let at { begun.go(toPlace: at.text) }
        return begun
    }

    private func interact(_ lesson: Lesson, _ recording: Recording, _ terminal: RawTerminal) throws {
        let begun = try begin(lesson, recording)
        var loop = StepperLoop(begun, terminal, colours: colours)
        let (left, ending) = loop.run()
        if let session { try OutputFolder.writeFile(Array(left.saved.utf8), path: session) }
        if let quiz = left.quiz, !output.quiet { Console.error("quiz: \(quiz.score)") }
        if ending != .quit { throw Status.interrupted }
    }

    private func play(_ script: KeyScript, _ lesson: Lesson, _ recording: Recording) throws {
        var played = try begin(lesson, recording)
        let size = size ?? ScreenSize(width: 80, height: 24)
        var screens: [(after: String, text: String)] = [
            ("the start", played.screen(width: size.width, height: size.height).text)
        ]
        words: for word in script.words {
            for key in word.keys {
                switch played.press(key) {
                case .quit, .interrupted: break words
                case .export(let runs):
                    played.tell("written: \(try FrameExport(lesson).write(played, runs))")
                default: break
                }
            }
            screens.append((word.text, played.screen(width: size.width, height: size.height).text))
        }
        if let picture {
            let file = ScreenFile(
                path: picture, theme: theme ?? .light, size: size, keys: keys ?? "",
                isOtherSize: self.size != nil)
            try file.write(played, at: at)
            if !output.quiet { try Console.line(picture) }
        } else {
            for screen in last ? Array(screens.suffix(1)) : screens {
                if !last { try Console.line("━━ after \(screen.after)") }
                try Console.line(screen.text)
            }
        }
        if let session { try OutputFolder.writeFile(Array(played.saved.utf8), path: session) }
    }

    private func transcribe(_ lesson: Lesson, _ recording: Recording) throws {
        let timeline = Timeline(recording)
        let numbers = recording.numbers
        guard timeline.total > 0 else { return }
        // Where the screen would stand: at the end of the place.
        let begun = try at?.steps(in: recording).shown ?? 1
        let first = try from?.steps(in: recording).first ?? begun
        let end = min(try to?.steps(in: recording).last ?? timeline.total, timeline.total)
        guard first <= end else { throw UsageFailure("--from is step \(first), behind --to, step \(end)") }
        try Interrupts.watching { cancellation in
            if every == .iteration {
                let from = numbers.locate(first)?.iteration ?? 1
                let to = numbers.locate(end)?.iteration ?? numbers.iterations
                for iteration in from...max(from, to) {
                    try cancellation.check()
                    try Console.line(Transcript.line(timeline.moment(iteration)))
                }
                return
            }
            for number in first...end {
                if number % 256 == 0 { try cancellation.check() }
                if let step = timeline.step(number) { try Console.line(Transcript.line(step)) }
            }
        }
        if let divergence = recording.divergence { Console.error(divergence.report(in: lesson)) }
    }
}
