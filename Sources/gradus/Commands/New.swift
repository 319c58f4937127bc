import ArgumentParser
import Foundation
import Lessons
import Publishing

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a commented starter lesson.",
        discussion: "EXAMPLE\n  gradus new my-lesson        writes my-lesson.yaml here")

    @Argument(help: "The lesson's name; becomes the file NAME.yaml.")
    var name: String

    @Flag(help: "Replace a file that is there.")
    var force = false

    func run() throws {
        try telling {
            let path = name.hasSuffix(".yaml") ? name : name + ".yaml"
            guard force || !FileManager.default.fileExists(atPath: path) else {
                throw OutputFolder.WriteFailure(path, "is there already; --force replaces it")
            }
            let stem = Lesson.name(ofPath: path)
            let words = stem.replacing("-", with: " ").replacing("_", with: " ")
            let title = words.prefix(1).uppercased() + words.dropFirst()
            try OutputFolder.writeFile(Array(StarterLesson.text(title: title).utf8), path: path)
            try Console.line("\(path) is written; next: gradus run \(ShellWords.quoted(path))")
        }
    }
}
