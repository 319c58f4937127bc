import Scenes

/// The content of an SVG document and the rules for readers who prefer dark.
struct SVGBody {
    var bytes: [UInt8]
    var rules: [String]

    /// Stands wherever the document's id will; no XML contains it otherwise.
    static let nameByte: UInt8 = 0x01
}

/// Writes elements; colours come from the theme.
struct SVGWriter {
    private let light: Palette
    /// The colours of readers who prefer dark, in the theme `auto`.
    private let dark: Palette?
    private let encoder: PNGEncoder
    private(set) var body: SVGBody
    private var classes: [Rule: Int] = [:]
    /// Classes of the element at hand.
    private var pending: [String] = []

    private struct Rule: Hashable {
        let property: String
        let light: RGB
        let dark: RGB
    }

    init(theme: Theme, encoder: PNGEncoder, capacity: Int) {
        light = theme.palette
        dark = theme == .auto ? Theme.dark.palette : nil
        self.encoder = encoder
        body = SVGBody(bytes: [], rules: [])
        body.bytes.reserveCapacity(capacity)
    }

    mutating func open(_ name: ArraySlice<UInt8>) {
        body.bytes.append(UInt8(ascii: "<"))
        body.bytes.append(contentsOf: name)
    }

    mutating func endTag(isEmpty: Bool) {
        if !pending.isEmpty { append(" class=\"" + pending.joined(separator: " ") + "\"") }
        pending.removeAll()
        append(isEmpty ? "/>\n" : ">\n")
    }

    mutating func close(_ name: some Sequence<UInt8>) {
        append("</")
        body.bytes.append(contentsOf: name)
        append(">\n")
    }

    mutating func close(_ name: StaticString) { name.withUTF8Buffer { close(Array($0)) } }

    /// An attribute with its numbers shortened.
    mutating func write(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) {
        begin(name)
        NumberRounding.append(value, to: &body.bytes)
        append("\"")
    }

    /// An attribute that names, or refers to, the id of this number.
    mutating func write(_ name: ArraySlice<UInt8>, id: Int, before: String, after: String) {
        begin(name)
        append(before)
        body.bytes.append(SVGBody.nameByte)
        append("-\(id)\(after)\"")
    }

    /// A fill or a stroke: the light colour, and a class if the dark one differs.
    mutating func write(_ property: ArraySlice<UInt8>, _ paint: Paint) {
        let colour = light.colour(paint)
        begin(property)
        append(colour.css + "\"")
        guard let other = dark?.colour(paint), other != colour else { return }
        let rule = Rule(property: String(decoding: property, as: UTF8.self), light: colour, dark: other)
        let number = classes[rule] ?? classes.count
        if classes.updateValue(number, forKey: rule) == nil {
            body.rules.append(".c\(number){\(rule.property):\(other.css)}")
        }
        pending.append("c\(number)")
    }

    mutating func openGroup(id: String?, title: String?) {
        append("<g" + (id.map { " data-id=\"\($0.escaped)\"" } ?? "") + ">\n")
        if let title { append("<title>\(title.escaped)</title>\n") }
    }

    /// An invisible text over its outlines, to be selected, searched and read aloud.
    mutating func write(_ words: Ledger.Words) {
        let place = words.readsUpwards ? words.start : words.position + words.start
        let turn =
            words.readsUpwards
            ? " transform=\"translate(\(number(words.position.x)) \(number(words.position.y))) rotate(-90)\""
            : ""
        append("<text x=\"\(number(place.x))\" y=\"\(number(place.y))\"\(turn)")
        append(" font-size=\"\(number(words.size))\" textLength=\"\(number(words.width))\"")
        append(" lengthAdjust=\"spacingAndGlyphs\" fill-opacity=\"0\">\(words.text.escaped)</text>\n")
    }

    /// A raster as an image of one pixel a cell; where the dark one differs, both are there and one is shown.
    mutating func write(_ raster: Raster, strength: Double) throws(RenderingError) {
        let cells = raster.colours(light, strength: strength)
        let others = dark.map { raster.colours($0, strength: strength) } ?? cells
        if others == cells { return try write(cells, of: raster, "") }
        for rule in [".day{display:none}", ".night{display:inline}"] where !body.rules.contains(rule) {
            body.rules.append(rule)
        }
        try write(cells, of: raster, " class=\"day\"")
        try write(others, of: raster, " class=\"night\" display=\"none\"")
    }

    private mutating func write(
        _ cells: [RGB], of raster: Raster, _ attributes: String
    ) throws(RenderingError) {
        let png = try encoder.encode(cells, columns: raster.columns, rows: raster.rows)
        let rect = raster.rect
        append("<image x=\"\(number(rect.x))\" y=\"\(number(rect.y))\" width=\"\(number(rect.width))\"")
        append(" height=\"\(number(rect.height))\" preserveAspectRatio=\"none\"")
        append(" style=\"image-rendering:pixelated\"\(attributes) xlink:href=\"data:image/png;base64,")
        Base64.append(png, to: &body.bytes)
        append("\"/>\n")
    }

    private mutating func begin(_ name: ArraySlice<UInt8>) {
        append(" ")
        body.bytes.append(contentsOf: name)
        append("=\"")
    }

    private func number(_ value: Double) -> String { NumberRounding.text(value) }

    private mutating func append(_ text: String) { body.bytes.append(contentsOf: text.utf8) }
}
