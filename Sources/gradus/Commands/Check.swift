import ArgumentParser
import Lessons

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read lessons and report every fault; nothing is run.",
        discussion: "EXAMPLE\n  gradus check my-lesson.yaml")

    @Argument(help: "Lessons by path or name; all of them when none is named.", completion: .file(extensions: ["yaml"]))
    var lessons: [String] = []

    @OptionGroup var options: LessonOptions
    @OptionGroup var quiet: QuietOption

    func run() throws {
        try telling {
            var failure: (any Error)?
            for path in try options.paths(lessons) {
                do {
                    let lesson = try Lesson.read(path: path, overrides: options.overrides)
                    if !quiet.quiet { print("\(path): no faults in “\(lesson.title)”") }
                } catch {
                    tell(error)
                    failure = failure ?? error
                }
            }
            if let failure { throw Status.of(failure) }
        }
    }
}
