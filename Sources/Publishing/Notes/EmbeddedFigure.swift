extension NotedFigure {
    /// A figure of a page, by the address of its picture.
    func html(_ address: String) -> [String] {
        var page = HTMLText()
        page.raw("<figure")
        page.attribute("id", label)
        page.raw(">\n  ")
        page.picture(self, address)
        page.raw("\n  <figcaption>")
        page.line(Prose([.paragraph(captionWithFrames)]))
        page.raw("</figcaption>\n</figure>")
        return [page.text]
    }

    /// A figure of a page with the picture in the page itself.
    ///
    /// - Parameter svg: the picture's file.
    func html(inlining svg: String) -> [String] {
        var page = HTMLText()
        page.raw("<figure")
        page.attribute("id", label)
        page.raw(">\n")
        page.markup(svg.drop { $0 != "<" }.dropDeclaration.utf8)
        page.raw("\n  <figcaption>")
        page.line(Prose([.paragraph(captionWithFrames)]))
        page.raw("</figcaption>\n</figure>")
        return [page.text]
    }

    /// A slide for reveal.js; what it tells those who cannot see it is the picture's own text.
    func slide(_ address: String) -> [String] {
        var page = HTMLText()
        page.raw("<section")
        page.attribute("id", label)
        page.raw(">\n  ")
        page.element("h2", title)
        page.raw("\n  ")
        page.picture(self, address, class: "r-stretch")
        page.raw("\n  <p>")
        page.line(Prose([.paragraph(captionWithFrames)]))
        page.raw("</p>\n</section>")
        return [page.text]
    }
}

extension HTMLText {
    fileprivate mutating func picture(_ figure: NotedFigure, _ address: String, class kind: String? = nil) {
        raw("<img")
        if let kind { attribute("class", kind) }
        attribute("src", address)
        attribute("alt", figure.alternative)
        attribute("width", String(figure.width))
        attribute("height", String(figure.height))
        raw(">")
    }
}

extension Substring {
    /// An SVG without the line that says it is XML, which a page has no place for.
    fileprivate var dropDeclaration: Substring {
        guard hasPrefix("<?xml"), let end = firstRange(of: "?>") else { return self }
        return self[end.upperBound...].drop { $0 != "<" }
    }
}
