import ArgumentParser
import Lessons

struct PrintSchema: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the lesson file's JSON Schema, for completion and checks in editors.",
        discussion: "EXAMPLE\n  gradus schema > lessons/lesson.schema.json")

    func run() throws {
        try telling {
            try Console.write(LessonShape.schemaText)
        }
    }
}
