import Scenes

/// A whole SVG file: the root element, what it is called, its rules and its content.
struct SVGDocument {
    let scene: Scene
    let scale: Double
    let provenance: Provenance
    let body: SVGBody

    /// The file; it has no XML declaration, so that it can stand in a page as it is.
    var bytes: [UInt8] { named(Array(head.utf8) + body.bytes + Array("</svg>\n".utf8)) }

    private var head: String {
        let name = String(decoding: [SVGBody.nameByte], as: UTF8.self)
        let size = "\(NumberRounding.text(scene.size.width)) \(NumberRounding.text(scene.size.height))"
        let alternative = scene.alternative.isEmpty ? scene.description : scene.alternative
        let telling = provenance.captioned(alternative, of: scene)
        return """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" id="\(name)" \
            width="\(NumberRounding.text(scene.size.width * scale))" \
            height="\(NumberRounding.text(scene.size.height * scale))" viewBox="0 0 \(size)" role="img" \
            aria-labelledby="\(name)-title \(name)-desc" font-family="Inter, sans-serif">
            <title id="\(name)-title">\(scene.title.escaped)</title>
            <desc id="\(name)-desc">\(telling.escaped)</desc>\n
            """ + metadata + style(name)
    }

    private var metadata: String {
        provenance.command.isEmpty ? "" : "<metadata>\(provenance.command.escaped)</metadata>\n"
    }

    private func style(_ name: String) -> String {
        guard !body.rules.isEmpty else { return "" }
        let rules = body.rules.map { "#\(name) \($0)\n" }.joined()
        return "<style>@media (prefers-color-scheme:dark){\n\(rules)}</style>\n"
    }

    /// Puts a name made from the content in every place that waits for it, so that only equal files share names.
    private func named(_ document: [UInt8]) -> [UInt8] {
        // FNV-1a, folded to 32 bits.
        let hash = document.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let digits = String(UInt32(truncatingIfNeeded: hash ^ hash >> 32), radix: 16)
        let name =
            Array("g".utf8) + Array(repeating: UInt8(ascii: "0"), count: 8 - digits.count) + digits.utf8
        var result: [UInt8] = []
        result.reserveCapacity(document.count + document.count / 4)
        for byte in document {
            if byte == SVGBody.nameByte {
                result.append(contentsOf: name)
            } else {
                result.append(byte)
            }
        }
        return result
    }
}
