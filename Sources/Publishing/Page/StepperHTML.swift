import Calculus
import Figures
import Formulas
import Learning
import Lessons
import Scenes

/// The steps of a recording as sections to read one after the other, and the controls that show one at a time.
///
/// Everything is there without script; the script only hides, and lights up, what is there.
struct StepperHTML {
    let steps: [StepPicture]
    /// Nil where nothing is drawn beside the formulas.
    let frames: FrameMarkup?
    let parts: [PagePart]
    let program: Program
    /// What was left out.
    let remark: String?
    /// The command that walks through all steps.
    let command: String

    /// The room of a drawing without its title, which the page says itself.
    private var view: Rect {
        let size = steps.first?.scene?.size ?? Size(0, 0)
        return Rect(x: -6, y: 22, width: size.width + 12, height: size.height - 22)
    }

    func write(into html: inout HTMLText) {
        html.raw("<section class=\"stepper\" id=\"steps\" aria-label=\"Step by step\" tabindex=\"-1\">\n")
        html.raw(
            "<header class=\"intro\"><h2>Step by step</h2>\n<p>Every operation of the recording, as it was computed: "
        )
        html.raw("the rule, the same with numbers, and the result.")
        if let remark {
            html.raw(" ")
            html.words(remark)
            html.raw(" <code>")
            html.words(command)
            html.raw("</code> walks through all of them.")
        }
        html.raw("</p></header>\n")
        definitions(&html)
        StepperHTML.controls(&html, last: steps.count)
        html.raw("<div class=\"steps\">\n")
        for (index, step) in steps.enumerated() { section(&html, index, step) }
        html.raw("</div>\n")
        html.raw(
            "<p class=\"told\" hidden></p>\n<p class=\"unseen\" role=\"status\" aria-live=\"polite\"></p>\n</section>\n"
        )
    }

    private func definitions(_ html: inout HTMLText) {
        if let frames {
            html.raw("<svg class=\"shared\" width=\"0\" height=\"0\" aria-hidden=\"true\">\n")
            html.markup(frames.definitions)
            html.raw("</svg>\n")
        }
        if let frames, !parts.isEmpty {
            html.raw("<svg class=\"hits\" role=\"group\" aria-label=\"Parts of the network\"")
            viewBox(&html)
            html.raw(">\n")
            for (part, outline) in zip(parts, frames.outlines) {
                html.markup(outline)
                html.raw(part.isLine ? " class=\"hit line\"" : " class=\"hit\"")
                names(&html, part.names)
                html.raw(" tabindex=\"0\" role=\"img\"")
                html.attribute("aria-label", part.label)
                html.raw("/>\n")
            }
            html.raw("</svg>\n")
        }
        let drawn = Set(parts.flatMap(\.names).map(\.text))
        html.raw("<div hidden>")
        for name in program.instructions.compactMap(\.name) where !drawn.contains(name.text) {
            guard !name.text.hasPrefix("∂") else { continue }
            html.raw("<i")
            names(&html, [name])
            html.raw("></i>")
        }
        html.raw("</div>\n")
    }

    private func names(_ html: inout HTMLText, _ names: [Name]) {
        html.attribute("data-names", names.map(\.text).joined(separator: " "))
        html.attribute("data-symbols", names.map(\.symbol.mathMLText.unspaced).joined(separator: " "))
        html.attribute("data-shown", names.map(\.symbol.unicode.unspaced).joined(separator: " "))
    }

    private static func controls(_ html: inout HTMLText, last: Int) {
        html.raw(
            """
            <div class="controls" hidden>
            <div class="row">
            <button type="button" data-go="-1" aria-label="Previous step">‹</button>
            <button type="button" data-play aria-pressed="false">Play</button>
            <button type="button" data-go="1" aria-label="Next step">›</button>
            <input type="range" min="1" value="1" step="1" aria-label="Step"
            """)
        html.attribute("max", String(max(last, 1)))
        html.raw(
            """
            >
            <output class="count"></output>
            </div>
            <div class="row phases" role="group" aria-label="Phases to step through">
            <button type="button" data-phase="" aria-pressed="true">all</button>
            <button type="button" data-phase="forward" aria-pressed="false">forward</button>
            <button type="button" data-phase="loss" aria-pressed="false">loss</button>
            <button type="button" data-phase="backward" aria-pressed="false">backward</button>
            <button type="button" data-phase="update" aria-pressed="false">update</button>
            <span class="keys"><kbd>←</kbd> <kbd>→</kbd> step</span>
            </div>
            </div>

            """)
    }

    private func section(_ html: inout HTMLText, _ index: Int, _ picture: StepPicture) {
        let step = picture.step
        let number = String(step.number)
        html.raw("<section class=\"step\"")
        html.attribute("id", "step-\(number)")
        html.attribute("data-phase", step.phase.rawValue)
        html.attribute("data-iteration", String(step.iteration))
        html.attribute("data-name", step.name)
        html.attribute("data-value", Numeral.text(step.value, .result))
        if !picture.given.isEmpty {
            let values = picture.given.map { "\($0.name)=\(Numeral.text($0.value, .result))" }
            html.attribute("data-given", values.joined(separator: " "))
        }
        html.attribute("aria-labelledby", "title-\(number)")
        html.raw(">\n<p class=\"where\"><span class=\"phase\">")
        html.words(step.phase.rawValue)
        html.raw("</span>")
        let example = step.example.map { ["example \($0)"] } ?? []
        html.words(
            (step.scope + example + ["iteration \(step.iteration)"]).map { " › " + $0 }.joined())
        html.raw("</p>\n<h3")
        html.attribute("id", "title-\(number)")
        html.raw("><a")
        html.attribute("href", "#step-\(number)")
        html.raw("><span class=\"unseen\">Step </span>")
        html.words(number)
        html.raw("</a> ")
        html.words(picture.title)
        html.raw("</h3>\n")
        if let frames, picture.scene != nil { frame(&html, frames.frames[index], picture) }
        lines(&html, picture)
        html.raw("</section>\n")
    }

    private func frame(_ html: inout HTMLText, _ content: [UInt8], _ picture: StepPicture) {
        html.raw("<div class=\"wide\"><div class=\"stage\"><svg class=\"frame\" role=\"img\"")
        viewBox(&html)
        html.attribute("aria-label", "Picture of step \(picture.step.number): \(picture.title)")
        html.raw(">")
        html.markup(content)
        html.raw("</svg></div></div>\n")
    }

    private func viewBox(_ html: inout HTMLText) {
        html.attribute("viewBox", "\(Int(view.x)) \(Int(view.y)) \(Int(view.width)) \(Int(view.height))")
    }

    private func lines(_ html: inout HTMLText, _ picture: StepPicture) {
        let step = picture.step
        let statement = step.statement.shortened(to: 8)
        html.raw("<dl class=\"lines\"><div class=\"rule\"><dt>rule</dt><dd>")
        html.formula(step.ruleByMarks.shortened(to: 8))
        html.raw("</dd></div><div><dt>numbers</dt><dd>")
        html.formula(step.numbersByMarks.shortened(to: 8))
        html.raw("</dd></div><div class=\"result\"><dt>result</dt><dd><math")
        html.attribute("alttext", statement.unicode)
        html.raw(">")
        html.markup(statement.mathMLContent.utf8)
        html.raw("</math>")
        if !picture.remark.isEmpty { html.element("small", picture.remark) }
        html.raw("</dd></div></dl>\n")
    }
}

extension String {
    /// The text as one word of a list.
    fileprivate var unspaced: String { replacing(" ", with: "") }
}
