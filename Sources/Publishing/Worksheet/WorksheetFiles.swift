import Formulas
import Learning
import Lessons
import Rendering
import Scenes

/// A worksheet and its key as pages and as the bytes of two files.
package struct WorksheetFiles {
    package let worksheet: Worksheet
    package let sheet: [Scene]
    package let key: [Scene]
    private let draughtsman: Draughtsman
    private let command: String

    /// - Parameter words: the options that chose the questions, as typed.
    package init(_ lesson: Lesson, _ recording: Recording, _ choices: Worksheet.Choices, words: [String])
        throws
    {
        let draughtsman = try Draughtsman(recording, of: lesson)
        let width = choices.paper.size.width - 2 * SheetPages.margin
        var picture: SheetPicture?
        worksheet = try Worksheet(recording, choices) { start in
            picture = try SheetPicture(lesson, draughtsman, before: start, width: width)
            return picture?.numbers ?? []
        }
        self.draughtsman = draughtsman
        let command = (["gradus worksheet \(lesson.commandWords)"] + words).joined(separator: " ")
        self.command = command
        let places = SheetPlaces(worksheet, recording)
        let typesetter = draughtsman.renderer.typesetter
        let count = worksheet.questions.count
        let numbered = worksheet.questions.enumerated().map { (number: $0 + 1, question: $1) }
        let kind = "Worksheet \(choices.draw) · \(count) \(count == 1 ? "question" : "questions")"

        func pages(_ title: String, _ description: String, id: String, gap: Double) -> SheetPages {
            SheetPages(
                paper: choices.paper, id: id, title: title, description: description, foot: command, gap: gap)
        }
        let head = SheetHead(
            title: lesson.title, kind: kind, notes: [places.note],
            definitions: SheetReminder(worksheet.questions).definitions, hasNameLines: true, width: width)
        let questions = numbered.map { entry in
            QuestionBlock(
                number: entry.number, question: entry.question, place: places.text(of: entry.question.step),
                width: width, typesetter: typesetter
            ).block
        }
        sheet = pages(
            "\(lesson.title): worksheet \(choices.draw)", "\(count) questions about a run of the lesson.",
            id: "sheet", gap: 26
        ).scenes(
            [head.block(typesetter)] + (picture.map { [$0.block(typesetter)] } ?? []) + questions,
            fills: true,
            typesetter)
        let keyHead = SheetHead(
            title: lesson.title, kind: "Answers to worksheet \(choices.draw)", notes: [], hasNameLines: false,
            width: width)
        let answers = numbered.map { entry in
            AnswerBlock(
                number: entry.number, question: entry.question, width: width, typesetter: typesetter
            ).block
        }
        key = pages(
            "\(lesson.title): answers to worksheet \(choices.draw)", "The answers to \(count) questions.",
            id: "answers", gap: 22
        ).scenes([keyHead.block(typesetter)] + answers, fills: false, typesetter)
    }

    /// What the fonts had to be replaced by, if anything.
    package var warnings: [String] { draughtsman.warnings }

    /// Both files as PDF.
    package func bytes() throws -> (sheet: [UInt8], key: [UInt8]) {
        let provenance = Provenance(command: command)
        let renderer = draughtsman.renderer
        return (
            try renderer.renderPDF(pages: sheet, theme: .print, provenance: provenance),
            try renderer.renderPDF(pages: key, theme: .print, provenance: provenance)
        )
    }
}
