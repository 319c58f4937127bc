import Learning
import Lessons

/// `index.html`: the lesson as one file that needs no network and no script, and is livelier with one.
struct Page {
    let lesson: Lesson
    let claims: [ClaimOutcome]
    let figures: [FigureHTML]
    let stepper: StepperHTML
    /// The program's version.
    let version: String

    var bytes: [UInt8] {
        var html = HTMLText()
        head(&html)
        html.raw("<body>\n<main>\n<header class=\"top\">\n")
        html.element("h1", lesson.title)
        summary(&html)
        html.raw("</header>\n<article>\n")
        let placed = prose(&html)
        html.raw("</article>\n")
        if !stepper.steps.isEmpty { stepper.write(into: &html) }
        let rest = figures.filter { !placed.contains($0.name) }
        if !rest.isEmpty {
            html.raw("<section id=\"figures\">\n<h2>Figures</h2>\n")
            for figure in rest { figure.write(into: &html) }
            html.raw("</section>\n")
        }
        if !claims.isEmpty { outcomes(&html) }
        EmbedHTML(lesson: lesson, step: stepper.steps.first?.step.number).write(into: &html)
        html.raw("</main>\n<footer><p>Made by <code>gradus run ")
        html.words(lesson.commandWords)
        html.raw("</code>, seed ")
        html.words("\(lesson.experiment.seed), Gradus \(version).")
        html.raw("</p></footer>\n<script>")
        html.raw(StepperScript.text)
        html.raw(PointingScript.text)
        html.raw(MomentsScript.text)
        html.raw("</script>\n</body>\n</html>\n")
        return html.bytes
    }

    private func head(_ html: inout HTMLText) {
        html.raw(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="generator" content="Gradus">
            <link rel="icon" href="data:,">
            <title>
            """)
        html.words(lesson.title)
        html.raw("</title>\n<style>\n")
        html.markup(PageColours.rules.utf8)
        html.raw(PageStyle.text)
        html.raw(StepperStyle.text)
        if let frames = stepper.frames { html.markup(frames.rules.utf8) }
        html.raw("</style>\n<script>document.documentElement.classList.add('live');")
        html.raw(
            "if(new URLSearchParams(location.search).has('embed'))document.documentElement.classList.add('embed')"
        )
        html.raw("</script>\n</head>\n")
    }

    /// One line of what there is, to jump to.
    private func summary(_ html: inout HTMLText) {
        html.raw("<nav aria-label=\"On this page\">")
        if !stepper.steps.isEmpty {
            html.raw("<a href=\"#steps\">")
            html.words(stepper.steps.count == 1 ? "1 step" : "\(stepper.steps.count) steps")
            html.raw("</a> ")
        }
        if !figures.isEmpty {
            html.raw("<a href=\"#figures\">")
            html.words(figures.count == 1 ? "1 figure" : "\(figures.count) figures")
            html.raw("</a> ")
        }
        if !claims.isEmpty {
            let holding = claims.count { $0.holds }
            html.raw("<a href=\"#claims\">")
            html.words(
                holding == claims.count
                    ? "\(holding == 1 ? "1 claim holds" : "\(holding) claims hold")"
                    : "\(holding) of \(claims.count) claims hold")
            html.raw("</a> ")
        }
        html.raw("<a href=\"#take\">take it along</a></nav>\n")
    }

    /// The lesson's text, where a picture of one of its figures that stands alone becomes the figure.
    ///
    /// - Returns: the names of those figures.
    private func prose(_ html: inout HTMLText) -> Set<String> {
        var placed: Set<String> = []
        for block in Prose(markdown: lesson.about).blocks {
            if case .paragraph(let inlines) = block, inlines.count == 1,
                case .image(_, let source?)? = inlines.first,
                let figure = figures.first(where: { source.text.names(figure: $0.name) }),
                placed.insert(figure.name).inserted
            {
                figure.write(into: &html)
            } else {
                html.blocks([block])
            }
        }
        return placed
    }

    private func outcomes(_ html: inout HTMLText) {
        html.raw("<section id=\"claims\">\n<h2>What the run proves</h2>\n<ul class=\"claims\">\n")
        for claim in claims {
            html.raw(claim.holds ? "<li class=\"holds\">" : "<li class=\"fails\">")
            html.raw(
                claim.holds
                    ? "<span class=\"mark\">✓</span><span class=\"unseen\">holds: </span>"
                    : "<span class=\"mark\">✗</span><span class=\"unseen\">fails: </span>")
            html.raw("<div>")
            html.line(Prose(markdown: claim.says))
            html.element("code", claim.explanation)
            html.raw("</div></li>\n")
        }
        html.raw("</ul>\n</section>\n")
    }
}

extension String {
    /// Whether an address is that of one of a figure's files: `figures/first-forward.svg`.
    fileprivate func names(figure: String) -> Bool {
        guard hasPrefix("figures/") else { return false }
        let file = dropFirst("figures/".count)
        return file.prefix { $0 != "." } == figure
    }
}
