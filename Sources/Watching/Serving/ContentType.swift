/// What kind of content a file has, as the server tells it.
package enum ContentType: String, Sendable {
    case html = "text/html; charset=utf-8"
    case svg = "image/svg+xml"
    case png = "image/png"
    case webp = "image/webp"
    case gif = "image/gif"
    case mp4 = "video/mp4"
    case pdf = "application/pdf"
    case json = "application/json"
    case css = "text/css; charset=utf-8"
    case script = "text/javascript; charset=utf-8"
    case text = "text/plain; charset=utf-8"
    case bytes = "application/octet-stream"

    /// The type that the ending of a file's name stands for.
    init(ofFile name: String) {
        let ending = name.split(separator: "/").last?.split(separator: ".").dropFirst().last
        self =
            switch ending?.lowercased() {
            case "html", "htm": .html
            case "svg": .svg
            case "png": .png
            case "webp": .webp
            case "gif": .gif
            case "mp4": .mp4
            case "pdf": .pdf
            case "json": .json
            case "css": .css
            case "js", "mjs": .script
            // Browsers show these as text, and offer to save what they do not know.
            case "md", "txt", "jsonl", "csv", "tex", "typ", "yaml": .text
            default: .bytes
            }
    }
}
