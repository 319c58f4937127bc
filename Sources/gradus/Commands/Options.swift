import ArgumentParser
import Foundation
import Lessons
import Rendering
import Scenes

extension Theme: ExpressibleByArgument {}
extension PageFormat: ExpressibleByArgument {}

/// Options that change the lesson itself.
struct LessonOptions: ParsableArguments {
    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            "Change any key of the lesson, dotted; may be repeated.",
            discussion: "--set training.optimizer.rate=0.05", valueName: "key=value"))
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

    /// Finds lessons; none named means all there are.
    func paths(_ names: [String]) throws -> [String] {
        let library = LessonLibrary()
        guard names.isEmpty else { return try names.map(library.path(of:)) }
        let all = library.paths
        guard !all.isEmpty else {
            throw LessonLibrary.NotFound(
                description: "there are no lessons in \(library.folders.joined(separator: ", ")); name a file, or make one with `gradus new`")
        }
        return all
    }
}

/// Options of commands that write or draw.
struct QuietOption: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    @Flag(help: "Tell how long each stage took.")
    var timings = false
}

/// The formats of `--formats svg,png,pdf`.
struct FormatList: ExpressibleByArgument {
    let formats: [OutputFormat]

    init?(argument: String) {
        let names = argument.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        let formats = names.compactMap { OutputFormat(rawValue: $0.lowercased()) }
        guard !formats.isEmpty && formats.count == names.count else { return nil }
        self.formats = formats
    }

    static var allValueStrings: [String] { OutputFormat.allCases.map(\.rawValue) }
}
