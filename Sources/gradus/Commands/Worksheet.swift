import ArgumentParser
import Foundation
import Learning
import Lessons
import Publishing
import Scenes

struct WorksheetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worksheet",
        abstract: "Write a printable worksheet about a lesson's run, and its answer key.",
        discussion: """
            Two PDFs: questions about single steps (a value, a sign, a rule, a missing factor of the chain rule) with what is \
            needed to answer them, and the answers with what wrong ones tell. Every number is from the recorded run.

            The same lesson, seed and --draw give the same sheet; another --draw gives other questions. Without --at, --from \
            and --to the questions are about the first iteration, of a bare function about the first four; of a longer \
            stretch, at most eight iterations are asked about. Of a lesson that compares variants, the run of the lesson itself is meant.

            \(PlaceArgument.forms)

            EXAMPLES
              gradus worksheet backpropagation
              gradus worksheet backpropagation --draw 2 -o tuesday.pdf
              gradus worksheet training-loop --at iteration:50 --questions 8 --paper letter
              gradus worksheet backpropagation --from backward --to update --folder sheets
            """)

    @Argument(help: LessonArgument.one, completion: LessonArgument.completion)
    var lesson: String

    @Option(help: "How many questions, 1 to 60.")
    var questions = 12

    @Option(help: "Which of many sheets: 1, 2, …")
    var draw = 1

    @Option(
        help: ArgumentHelp("Ask about the steps of this place alone.", valueName: "where"),
        transform: PlaceArgument.read)
    var at: StepPlace?

    @Option(
        help: ArgumentHelp("The first step to ask about.", valueName: "where"), transform: PlaceArgument.read)
    var from: StepPlace?

    @Option(
        help: ArgumentHelp("The last step to ask about.", valueName: "where"), transform: PlaceArgument.read)
    var to: StepPlace?

    @Option(help: "The paper: a4 or letter.")
    var paper = Paper.a4

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("sheet.pdf; the key is sheet-answers.pdf beside it.", valueName: "file"),
        completion: .file(extensions: ["pdf"]))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "The folder for NAME-worksheet.pdf and NAME-worksheet-answers.pdf, without -o.", valueName: "dir"),
        completion: .directory)
    var folder: String?

    @OptionGroup var options: LessonOptions
    @OptionGroup var quiet: OutputOptions

    func validate() throws {
        guard (1...60).contains(questions) else {
            throw ValidationError("--questions is a number from 1 to 60")
        }
        guard (1...1_000_000).contains(draw) else {
            throw ValidationError("--draw is a number from 1 to 1000000")
        }
        guard at == nil || (from == nil && to == nil) else {
            throw ValidationError("--at stands for --from and --to; give one or the other")
        }
        guard output == nil || folder == nil else {
            throw ValidationError("-o names one file; --folder goes without it")
        }
        if let output, URL(fileURLWithPath: output).pathExtension.lowercased() != "pdf" {
            throw ValidationError("-o needs a file ending in .pdf, not \(output)")
        }
    }

    func run() throws {
        try telling {
            let lesson = try options.read(self.lesson)
            for place in [at, from, to] { try place?.check(in: lesson.experiment) }
            let recording = try Interrupts.watching { cancellation in
                let progress = ProgressBar.progress(lesson.name, quiet: quiet.quiet)
                defer { ProgressBar.clear() }
                return try Recording.record(
                    lesson.experiment.alone, progress: progress, cancellation: cancellation)
            }
            var choices = Worksheet.Choices()
            choices.count = questions
            choices.draw = draw
            choices.paper = paper
            choices.first = at ?? from
            choices.last = at ?? to
            let files = try WorksheetFiles(lesson, recording, choices, words: words)
            try write(files, named: "\(lesson.name)-worksheet")
        }
    }

    /// The options that chose the questions, as they are printed at the foot of the sheet.
    private var words: [String] {
        let places = [("--at", at), ("--from", from), ("--to", to)].flatMap { name, place in
            place.map { [name, ShellWords.quoted($0.text)] } ?? []
        }
        return (questions == 12 ? [] : ["--questions", "\(questions)"])
            + (draw == 1 ? [] : ["--draw", "\(draw)"]) + places
            + (paper == .a4 ? [] : ["--paper", paper.rawValue])
    }

    private func write(_ files: WorksheetFiles, named name: String) throws {
        let path = output ?? (folder.map { "\($0)/" } ?? "") + "\(name).pdf"
        let answers = (path as NSString).deletingPathExtension + "-answers.pdf"
        // Both are complete before either is written.
        let bytes = try files.bytes()
        try OutputFolder.writeFile(bytes.sheet, path: path, makingFolders: folder != nil)
        try OutputFolder.writeFile(bytes.key, path: answers)
        guard !quiet.quiet else { return }
        for warning in files.warnings { Console.error("warning: \(warning)") }
        let count = files.worksheet.questions.count
        if count < questions {
            Console.error(
                "\(name): warning: \(count) questions instead of \(questions); there are no more steps to ask about"
            )
        }
        try Console.line(path)
        try Console.line(answers)
    }
}
