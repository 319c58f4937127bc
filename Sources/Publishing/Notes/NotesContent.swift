import Formulas
import Learning
import Lessons

/// What notes tell, before they have a form.
struct NotesContent: Sendable {
    enum Part: Sendable {
        case blocks([Prose.Block])
        case figure(NotedFigure)
    }

    let title: String
    /// The lesson's text, its figures where they stand in it.
    let about: [Part]
    /// The figures that do not.
    let rest: [NotedFigure]
    private let hasFiguresInText: Bool
    let steps: NotedSteps
    let claims: [ClaimOutcome]
    /// The command that makes the notes, and the seed.
    let origin: [Prose.Inline]

    init(_ lesson: Lesson, _ recording: Recording, _ figures: [NotedFigure], _ claims: [ClaimOutcome]) {
        title = lesson.title
        let text = FiguredProse(Prose(markdown: lesson.about), figures: figures.map(\.name))
        about = text.parts.compactMap { part -> Part? in
            switch part {
            case .blocks(let blocks): .blocks(blocks)
            case .figure(let name): figures.first { $0.name == name }.map { .figure($0) }
            }
        }
        rest = figures.filter { !text.placed.contains($0.name) }
        hasFiguresInText = !text.placed.isEmpty
        steps = NotedSteps(recording, lesson)
        self.claims = claims
        origin = [
            .text("Every number here was computed by "), .code("gradus run \(lesson.commandWords)"),
            .text(", from the seed \(lesson.experiment.seed)."),
        ]
    }

    /// Everything behind the title, in order.
    var parts: [Part] {
        var parts = about
        if !rest.isEmpty {
            let title = hasFiguresInText ? "More figures" : "Figures"
            parts += [.blocks([.heading(level: 2, [.text(title)])])] + rest.map { .figure($0) }
        }
        if !steps.phases.isEmpty { parts.append(.blocks(steps.blocks)) }
        if !claims.isEmpty { parts.append(.blocks(claimBlocks)) }
        return parts + [.blocks([.paragraph(origin)])]
    }

    /// The claims with their outcomes.
    var claimBlocks: [Prose.Block] {
        [.heading(level: 2, [.text("Claims")])] + [
            .list(.init(start: nil, isTight: true, items: claims.map { [.paragraph($0.line)] }))
        ]
    }
}

extension ClaimOutcome {
    /// What it says, what came of it, and why not if it failed.
    fileprivate var line: [Prose.Inline] {
        let why: [Prose.Inline] =
            switch verdict {
            case .holds: []
            case .fails, .unanswered: [.text(": "), .code(explanation)]
            }
        return Prose(markdown: says).inlines + [.text(": "), .strong([.text(verdict.words)])] + why
    }
}

extension NotesContent {
    /// Writes `notes.md` and the other forms.
    func write(
        into folder: OutputFolder, _ forms: [NotesForm], command: String
    ) throws -> [WrittenFile] {
        try ([nil] + forms.map { $0 }).map { form in
            let bytes = Array(text(in: form).utf8)
            let name = form?.file ?? "notes.md"
            try folder.write(bytes, to: name)
            let option = form.map { " --for \($0.rawValue)" } ?? ""
            return WrittenFile(
                path: name, bytes: bytes.count, hash: SHA256.hex(bytes), command: command + option,
                picture: nil)
        }
    }
}
