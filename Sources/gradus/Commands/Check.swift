import ArgumentParser
import Lessons

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read lessons and report every fault; nothing is run.",
        discussion: "EXAMPLE\n  gradus check my-lesson.yaml")

    @Argument(help: LessonArgument.several, completion: LessonArgument.completion)
    var lessons: [String] = []

    @OptionGroup var options: LessonOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try telling {
            try options.forEach(lessons) { path in
                let lesson = try Lesson.read(path: path, overrides: options.overrides)
                if !output.quiet { try Console.line("\(path): no faults in “\(lesson.title)”") }
            }
        }
    }
}
