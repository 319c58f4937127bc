/// The index of a course as a page: one file, readable without script and without network.
enum CoursePage {
    static func text(_ entries: [CourseEntry]) -> String {
        var page = HTMLText()
        page.raw("<!doctype html>\n<!-- ")
        page.words(CourseIndex.mark)
        page.raw(
            """
             -->
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Lessons</title>
            <style>

            """)
        page.raw(CourseStyle.sheet)
        page.raw("</style>\n</head>\n<body>\n<header>\n")
        page.element("h1", "Lessons")
        page.element("p", summary(entries))
        page.raw("</header>\n<main>\n<ol>\n")
        for entry in entries { page.entry(entry) }
        page.raw("</ol>\n</main>\n</body>\n</html>\n")
        return page.text
    }

    private static func summary(_ entries: [CourseEntry]) -> String {
        let claims = entries.flatMap(\.claims)
        let held = claims.count { $0.outcome == .holds }
        let lessons = entries.count == 1 ? "1 lesson" : "\(entries.count) lessons"
        return switch (held, claims.count) {
        case (_, 0): lessons
        case (held, held): "\(lessons). Each makes claims, and all \(held) hold."
        default: "\(lessons). Of their \(claims.count) claims \(held) hold."
        }
    }
}

extension HTMLText {
    fileprivate mutating func entry(_ entry: CourseEntry) {
        raw("<li>\n")
        if let thumbnail = entry.thumbnail, let source = SafeAddress(thumbnail.path) {
            link(entry.address, class: "picture") { page in
                page.raw("<img loading=\"lazy\"")
                page.attribute("src", source.text)
                page.attribute("alt", thumbnail.alternative)
                page.attribute("width", String(thumbnail.width))
                page.attribute("height", String(thumbnail.height))
                page.raw(">")
            }
        }
        raw("<div>\n<h2>")
        link(entry.address, class: "title") { page in
            if let number = entry.number { page.element("span", class: "number", number) }
            page.words(entry.title)
        }
        raw("</h2>\n")
        element("p", class: "topics", entry.topics.joined(separator: " · "))
        claims(entry)
        raw("<p class=\"links\">")
        for (index, target) in entry.links.enumerated() {
            if index > 0 { raw(" · ") }
            link(target.path, class: nil) { $0.words(target.name) }
        }
        raw("</p>\n</div>\n</li>\n")
    }

    private mutating func claims(_ entry: CourseEntry) {
        guard !entry.claims.isEmpty else { return }
        raw("<details><summary>")
        words(entry.claimsInWords.firstRaised)
        raw("</summary>\n<ul>\n")
        for claim in entry.claims {
            raw("<li")
            attribute("class", claim.outcome.rawValue)
            raw(">")
            line(Prose(markdown: claim.says))
            words(": ")
            element("strong", claim.outcome.words)
            raw("</li>\n")
        }
        raw("</ul>\n</details>\n")
    }

    private mutating func link(_ path: String, class kind: String?, _ content: (inout HTMLText) -> Void) {
        guard let address = SafeAddress(path) else { return content(&self) }
        raw("<a")
        if let kind { attribute("class", kind) }
        attribute("href", address.text)
        raw(">")
        content(&self)
        raw("</a>")
    }
}
