extension NotesContent {
    /// Slides for reveal.js, which is looked for in a folder `reveal.js` beside them; without it the slides are a document.
    var reveal: String {
        var page = HTMLText()
        page.raw(
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">

            """)
        page.element("title", title)
        page.raw(
            """

            <link rel="stylesheet" href="reveal.js/dist/reveal.css">
            <link rel="stylesheet" href="reveal.js/dist/theme/white.css">
            <style>
            .reveal { font-size: 1.6rem; }
            .reveal .prose { text-align: left; max-height: 92vh; overflow: auto; }
            .reveal .prose h2, .reveal .prose h3 { text-align: left; }
            .reveal img { max-width: 100%; height: auto; }
            .reveal pre { white-space: pre-wrap; }
            math { font-size: 1em; }
            body:not(.reveal-viewport) { max-width: 54rem; margin: 2rem auto; padding: 0 1rem;
              font: 1.05rem/1.5 system-ui, sans-serif; }
            body:not(.reveal-viewport) .reveal { font-size: inherit; }
            body:not(.reveal-viewport) .prose { max-height: none; }
            </style>
            </head>
            <body>
            <div class="reveal"><div class="slides">
            <section>

            """)
        page.element("h1", title)
        page.raw("\n</section>\n")
        for part in about + rest.map({ .figure($0) }) {
            switch part {
            case .blocks(let blocks): for slide in blocks.slides { page.slide(slide) }
            case .figure(let figure): page.markup((figure.lines(in: .reveal).joined() + "\n").utf8)
            }
        }
        page.raw("<section>\n")
        for slide in steps.blocks.slides where !steps.phases.isEmpty { page.slide(slide) }
        page.raw("</section>\n")
        if !claims.isEmpty { page.slide(claimBlocks) }
        page.slide([.paragraph(origin)])
        page.raw(
            """
            </div></div>
            <script src="reveal.js/dist/reveal.js"></script>
            <script>
            if (window.Reveal) Reveal.initialize({ hash: true, width: 1280, height: 720 });
            </script>
            </body>
            </html>

            """)
        return page.text
    }
}

extension HTMLText {
    fileprivate mutating func slide(_ blocks: [Prose.Block]) {
        raw("<section class=\"prose\">\n")
        prose(Prose(blocks))
        raw("</section>\n")
    }
}

extension [Prose.Block] {
    /// The blocks in slides: a heading begins one.
    fileprivate var slides: [[Prose.Block]] {
        var slides: [[Prose.Block]] = []
        for block in self {
            if case .heading = block {
                slides.append([block])
            } else if slides.isEmpty {
                slides = [[block]]
            } else {
                slides[slides.count - 1].append(block)
            }
        }
        return slides
    }
}
