import Lessons

/// How to take the lesson along: its files, and the snippets that put the stepper into another page.
struct EmbedHTML {
    let lesson: Lesson
    /// A step to begin with; nil where there is none to embed.
    let step: Int?

    func write(into html: inout HTMLText) {
        html.raw("<section id=\"take\">\n<h2>Take it along</h2>\n<ul class=\"files\">\n")
        html.raw("<li><a href=\"trace.jsonl\">trace.jsonl</a>, the recorded steps, one a line</li>\n")
        html.raw(
            "<li><a href=\"manifest.json\">manifest.json</a>, every file with the command that makes it</li>\n</ul>\n"
        )
        if let step {
            html.raw(
                "<p>Without the text around, the steps fit into another page:</p>\n<pre tabindex=\"0\"><code>"
            )
            html.words("<iframe src=\"\(lesson.name)/index.html?embed&step=\(step)\" title=\"")
            // Within an attribute of the snippet, so escaped twice.
            var title = HTMLText()
            title.words(lesson.title)
            html.words(title.text)
            html.words("\" style=\"width:100%;height:640px;border:0\"></iframe>")
            html.raw(
                "</code></pre>\n<details><summary>The same as an element that has the height of its content</summary>\n"
            )
            html.raw("<pre tabindex=\"0\"><code>")
            html.words("<gradus-lesson src=\"\(lesson.name)/index.html\" step=\"\(step)\"></gradus-lesson>\n")
            html.words("<script>\n\(EmbedHTML.element)</script>")
            html.raw("</code></pre></details>\n")
        }
        html.raw("</section>\n")
    }

    /// The custom element `gradus-lesson`: a frame around the page that follows the height that it reports.
    static let element = """
        customElements.define('gradus-lesson', class extends HTMLElement {
          connectedCallback() {
            const frame = document.createElement('iframe')
            const step = this.getAttribute('step')
            frame.src = this.getAttribute('src') + '?embed' + (step ? '&step=' + encodeURIComponent(step) : '')
            frame.title = this.getAttribute('title') || 'Step by step'
            frame.style.cssText = 'display:block;width:100%;height:640px;border:0'
            addEventListener('message', event => {
              if (event.source !== frame.contentWindow || event.data?.type !== 'gradus:height') return
              const height = Number(event.data.height)
              if (height > 0 && height < 20000) frame.style.height = Math.ceil(height) + 'px'
            })
            this.replaceChildren(frame)
          }
        })

        """
}
