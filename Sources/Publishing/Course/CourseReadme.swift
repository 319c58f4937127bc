/// The index of a course in Markdown, for where folders are browsed.
enum CourseReadme {
    static func text(_ entries: [CourseEntry]) -> String {
        var text = MarkdownText()
        text.comment(CourseIndex.mark)
        text.blocks([.heading(level: 1, [.text("Lessons")])])
        for entry in entries {
            let title = (entry.number.map { "\($0) " } ?? "") + entry.title
            text.blocks([.heading(level: 2, [.link([.text(title)], to: SafeAddress(entry.address))])])
            if let thumbnail = entry.thumbnail {
                text.blocks([
                    .paragraph([
                        .image(alternative: thumbnail.alternative, source: SafeAddress(thumbnail.path))
                    ])
                ])
            }
            text.blocks([.paragraph([.emphasis([.text(entry.topics.joined(separator: ", "))])])])
            let claims = entry.claims.map { claim -> [Prose.Block] in
                [
                    .paragraph(
                        Prose(markdown: claim.says).inlines + [
                            .text(": "), .strong([.text(claim.outcome.words)]),
                        ])
                ]
            }
            if !claims.isEmpty {
                text.blocks([
                    .disclosure(
                        summary: [.text(entry.claimsInWords.firstRaised)],
                        [.list(.init(start: nil, isTight: true, items: claims))])
                ])
            }
            let links = entry.links.map { Prose.Inline.link([.text($0.name)], to: SafeAddress($0.path)) }
            text.blocks([.paragraph(Array(links.map { [$0] }.joined(separator: [.text(" · ")])))])
        }
        return text.text
    }
}

extension ClaimOutcome.Verdict {
    /// For the end of a sentence.
    var words: String {
        switch self {
        case .holds: "holds"
        case .fails: "does not hold"
        case .unanswered: "is not answered by this run"
        }
    }
}

extension String {
    /// The text with its first letter as a sentence begins.
    var firstRaised: String { prefix(1).uppercased() + dropFirst() }
}

extension Prose {
    /// What its paragraphs say, as one line.
    var inlines: [Inline] {
        Array(
            blocks.compactMap { block -> [Inline]? in
                if case .paragraph(let inlines) = block { return inlines }
                return nil
            }.joined(separator: [.text(" ")]))
    }
}
