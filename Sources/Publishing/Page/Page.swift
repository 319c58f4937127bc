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
        let text = FiguredProse(Prose(markdown: lesson.about), figures: figures.map(\.name))
        let rest = figures.filter { !text.placed.contains($0.name) }
        html.raw("<body>\n<main>\n<header class=\"top\">\n")
        html.element("h1", lesson.title)
        summary(firstFigure: rest.isEmpty ? figures.first.map { "figure-\($0.name)" } : "figures", &html)
        html.raw("</header>\n<article>\n")
        prose(text, &html)
        html.raw("</article>\n")
        if !stepper.steps.isEmpty { stepper.write(into: &html) }
        if !rest.isEmpty {
            html.raw("<section id=\"figures\">\n")
            html.element("h2", text.placed.isEmpty ? "Figures" : "More figures")
            html.raw("\n")
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
    ///
    /// - Parameter firstFigure: the id of where figures begin.
    private func summary(firstFigure: String?, _ html: inout HTMLText) {
        html.raw("<nav aria-label=\"On this page\">")
        if !stepper.steps.isEmpty {
            html.raw("<a href=\"#steps\">")
            html.words(stepper.steps.count == 1 ? "1 step" : "\(stepper.steps.count) steps")
            html.raw("</a> ")
        }
        if let firstFigure {
            html.raw("<a")
            html.attribute("href", "#\(firstFigure)")
            html.raw(">")
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

    /// The lesson's text, figures in it.
    private func prose(_ prose: FiguredProse, _ html: inout HTMLText) {
        for part in prose.parts {
            switch part {
            case .blocks(let blocks): html.blocks(blocks)
            case .figure(let name): figures.first { $0.name == name }?.write(into: &html)
            }
        }
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
