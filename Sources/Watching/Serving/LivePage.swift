import Foundation

/// A page as the server gives it: with what is wrong at the moment, and with a script that loads it anew when that or the page
/// changes.
enum LivePage {
    /// The address that tells when there is something new.
    static let changes = "/.gradus/changes"

    /// Puts both at the end of a page.
    static func page(_ html: [UInt8], _ news: News) -> [UInt8] {
        let added = Array((faults(news) + script(news)).utf8)
        let text = String(decoding: html, as: UTF8.self)
        guard let end = text.range(of: "</body>", options: [.backwards, .caseInsensitive]) else {
            return html + added
        }
        return Array(text[..<end.lowerBound].utf8) + added + Array(text[end.lowerBound...].utf8)
    }

    /// The page for a folder that has none: what is there, or that nothing is there yet.
    static func list(of names: [String], title: String, _ news: News) -> [UInt8] {
        let links = names.map { name in
            let target = name.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? ""
            return "<li><a href=\"/\(target.escaped)\">\(name.escaped)</a></li>"
        }
        let body = names.isEmpty ? "<p>No page has been written yet.</p>" : "<ul>\(links.joined())</ul>"
        let html = """
            <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>\(title.escaped)</title>
            <style>body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:44rem;padding:0 1rem;\
            color-scheme:light dark}</style>
            <body><h1>\(title.escaped)</h1>\(body)</body></html>
            """
        return page(Array(html.utf8), news)
    }

    private static func faults(_ news: News) -> String {
        guard let faults = news.faults else { return "" }
        return """
            <aside role="alert" style="position:fixed;z-index:2147483647;left:0;right:0;bottom:0;max-height:60vh;overflow:auto;\
            box-sizing:border-box;padding:12px 20px 16px;background:#fff;color:#1f2430;border-top:4px solid #b3261e;\
            box-shadow:0 -4px 24px #0004;font:15px/1.5 system-ui,sans-serif">\
            <strong style="color:#b3261e">The lesson cannot be run as it is; what stands above is the last that could be made.</strong>\
            <pre style="margin:8px 0 0;padding:0;background:none;color:inherit;border:0;\
            font:13px/1.45 ui-monospace,Menlo,Consolas,monospace;white-space:pre;overflow:auto">\(faults.escapedText)</pre></aside>
            """
    }

    private static func script(_ news: News) -> String {
        """
        <script>(async () => {
          const known = "\(news.version)";
          for (;;) {
            let wait = 500;
            try {
              const answer = await fetch("\(changes)?after=" + known, { cache: "no-store" });
              if (answer.ok && (await answer.text()).trim() !== known) return location.reload();
              if (answer.ok) wait = 0;
            } catch { /* The server is away; ask again until it is back. */ }
            await new Promise(done => setTimeout(done, wait));
          }
        })();</script>
        """
    }
}

extension String {
    /// The text as HTML wants it, in elements and in quoted attributes.
    fileprivate var escaped: String { escapedText.replacing("\"", with: "&quot;") }

    /// The text as HTML wants it in elements.
    fileprivate var escapedText: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
