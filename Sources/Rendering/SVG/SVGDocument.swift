import Scenes

/// A whole SVG file: the root element, what it is called, its rules and its content.
struct SVGDocument {
    let scene: Scene
    let scale: Double
    let provenance: Provenance
    let body: SVGBody
    /// What the root says about the letters below it.
    let lettering: Lettering

    /// The file; it has no XML declaration, so that it can stand in a page as it is.
    var bytes: [UInt8] { named(Array(head.utf8) + body.bytes + Array("</svg>\n".utf8)) }

    private var head: String {
        let name = String(decoding: [SVGBody.nameByte], as: UTF8.self)
        let size = "\(FixedPoint.text(scene.size.width)) \(FixedPoint.text(scene.size.height))"
        let alternative = scene.alternative.isEmpty ? scene.description : scene.alternative
        let telling = provenance.captioned(alternative, of: scene)
        return """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" id="\(name)" \
            width="\(FixedPoint.text(scene.size.width * scale))" \
            height="\(FixedPoint.text(scene.size.height * scale))" viewBox="0 0 \(size)" role="img" \
            aria-labelledby="\(name)_title \(name)_desc" \(letters)>
            <title id="\(name)_title">\(scene.title.escaped)</title>
            <desc id="\(name)_desc">\(telling.escaped)</desc>\n
            """ + metadata + style(name)
    }

    /// Labels take digits of equal width, stand between pixels, and turn no "x" into a "×"; as in `Typesetter`.
    private var letters: String {
        switch lettering {
        case .outlines: "font-family=\"Inter, sans-serif\""
        case .text:
            "font-family=\"Inter,TeX Gyre Pagella Math,DejaVu Sans,sans-serif\" font-size=\"12\" "
                + "text-rendering=\"geometricPrecision\" style=\"font-variant:tabular-nums no-contextual\""
        }
    }

    private var metadata: String {
        provenance.command.isEmpty ? "" : "<metadata>\(provenance.command.escaped)</metadata>\n"
    }

    private func style(_ name: String) -> String {
        let rules = body.rules.map { "#\(name) \($0)\n" }.joined()
        let dark = body.darkRules.map { "#\(name) \($0)\n" }.joined()
        let all = rules + (dark.isEmpty ? "" : "@media (prefers-color-scheme:dark){\n\(dark)}")
        return all.isEmpty ? "" : "<style>\(all)</style>\n"
    }

    /// Puts a name made from the content in every place that waits for it, so that only equal files share names.
    private func named(_ document: [UInt8]) -> [UInt8] {
        let digits = String(ContentHash.of(document), radix: 16)
        let name =
            Array("g".utf8) + Array(repeating: UInt8(ascii: "0"), count: 8 - digits.count) + digits.utf8
        var result: [UInt8] = []
        result.reserveCapacity(document.count + document.count / 4)
        document.withUnsafeBufferPointer { bytes in
            var start = 0
            for place in bytes.indices where bytes[place] == SVGBody.nameByte {
                result.append(contentsOf: bytes[start..<place])
                result.append(contentsOf: name)
                start = place + 1
            }
            result.append(contentsOf: bytes[start...])
        }
        return result
    }
}
