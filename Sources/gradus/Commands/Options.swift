import ArgumentParser
import Foundation
import Learning
import Lessons
import Publishing
import Rendering
import Scenes

extension Theme: ExpressibleByArgument {}
extension PageFormat: ExpressibleByArgument {}
extension Paper: ExpressibleByArgument {}
extension Lettering: ExpressibleByArgument {}

/// How commands describe the lessons they take.
enum LessonArgument {
    static let one: ArgumentHelp = "A lesson by path or name."
    static let several: ArgumentHelp = "Lessons by path or name; all of them when none is named."
    static let completion = CompletionKind.file(extensions: ["yaml", "yml"])
}

/// How commands describe a place in a run.
enum PlaceArgument {
    static let forms = """
        WHERE is a step number, or a place: forward, loss, backward, update, iteration:12, epoch:3/backward, end, \
        w[2][1][1] (the step that sets its gradient).
        """

    /// Reads a place; a text that is none is told what places there are.
    static func read(_ text: String) throws -> StepPlace {
        if let place = StepPlace(text) { return place }
        let near = StepPlace.nearest(to: text)
        throw ValidationError(
            near.isEmpty
                ? "a place is \(StepPlace.forms)" : "did you mean \(near.joined(separator: " or "))?")
    }
}

/// Options that change the lesson itself.
struct LessonOptions: ParsableArguments {
    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            "Change any key of the lesson, dotted; may be repeated: --set training.optimizer.rate=0.05",
            valueName: "key=value"))
    var changes: [String] = []

    @Option(help: "The seed of everything random, instead of the lesson's.")
    var seed: Int?

    /// The changes in order, the seed last.
    var overrides: [String] {
        changes + (seed.map { ["seed=\($0)"] } ?? [])
    }

    /// Finds and reads one lesson.
    func read(_ name: String) throws -> Lesson {
        try Lesson.read(path: LessonLibrary().path(of: name), overrides: overrides)
    }

    /// Hands every lesson named to a piece of work; none named means all there are.
    ///
    /// What is wrong with one is told at once, and the others have their turn all the same; then the first failure ends the
    /// command.
    func forEach(_ names: [String], _ use: (String) throws -> Void) throws {
        var failure: (any Error)?
        for name in try names.isEmpty ? all : names {
            do {
                try use(LessonLibrary().path(of: name))
            } catch let error where error is OutputFailure || error is Cancellation.Cancelled {
                throw error
            } catch {
                ProgressBar.clear()
                tell(error)
                failure = failure ?? error
            }
        }
        if let failure { throw Status.of(failure) }
    }

    /// The paths of all lessons there are.
    private var all: [String] {
        get throws {
            let library = LessonLibrary()
            guard library.paths.isEmpty else { return library.paths }
            throw LessonLibrary.NotFound(
                description: "there are no lessons in \(library.folders.joined(separator: ", ")); "
                    + "name a file, or make one with `gradus new`")
        }
    }
}

/// How commands describe the ways to write the letters of an SVG.
enum LetteringArgument {
    static let help = ArgumentHelp(
        "Letters of an SVG: outlines, the same for every reader, or text, small and set in the reader's fonts.",
        valueName: "letters")
}

/// What a command says besides its result.
struct OutputOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false
}

/// For commands that do work worth timing.
struct TimingOption: ParsableArguments {
    @Flag(help: "Tell how long each stage took.")
    var timings = false

    /// Tells the stages of a lesson, if asked to.
    func tell(_ laps: [(stage: String, seconds: Double)], of lesson: Lesson) {
        guard timings else { return }
        for lap in laps { Console.error("\(lesson.name): \(lap.stage) \(Wording.seconds(lap.seconds))") }
    }
}

/// The formats of `--formats svg,png,pdf`: kinds of picture, kinds of animation, or both.
struct FormatList: ExpressibleByArgument {
    /// The endings of files, each once, in a fixed order: the same files however they are asked for.
    let endings: [String]

    /// What pictures of one moment become.
    var pictures: [OutputFormat] { endings.compactMap(OutputFormat.init(rawValue:)) }
    /// What figures of several moments become as a whole.
    var animations: [AnimationFormat] { endings.compactMap(AnimationFormat.init(rawValue:)) }

    init?(argument: String) {
        let names = argument.split(separator: ",").map {
            $0.trimmingCharacters(in: .whitespaces).lowercased()
        }
        let known = FormatList.allValueStrings
        guard !names.isEmpty && names.allSatisfy(known.contains) else { return nil }
        endings = known.filter(names.contains)
    }

    static var allValueStrings: [String] {
        let pictures = OutputFormat.allCases.map(\.rawValue)
        return pictures + AnimationFormat.allCases.map(\.rawValue).filter { !pictures.contains($0) }
    }
}

/// The forms of `--for latex,typst`.
struct NotesFormList: ExpressibleByArgument {
    let forms: [NotesForm]

    init?(argument: String) {
        let names = argument.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        let forms = names.compactMap { NotesForm(rawValue: $0.lowercased()) }
        guard !forms.isEmpty && forms.count == names.count else { return nil }
        self.forms = NotesForm.allCases.filter(forms.contains)
    }

    static var allValueStrings: [String] { NotesForm.allCases.map(\.rawValue) }
}

extension NotesForm {
    /// Whether it can show figures of one of those formats.
    func takes(_ formats: [OutputFormat]) -> Bool {
        pictures.contains { name in formats.contains { $0.fileExtension == name } }
    }
}
