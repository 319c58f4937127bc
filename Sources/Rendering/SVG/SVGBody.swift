/// The content of an SVG document and its rules.
struct SVGBody {
    var bytes: [UInt8] = []
    /// Rules for everybody.
    var rules: [String] = []
    /// Rules for readers who prefer dark.
    var darkRules: [String] = []

    /// Stands wherever the document's id will; no XML contains it otherwise.
    static let nameByte: UInt8 = 0x01

    mutating func append(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }

    /// Appends a text as XML wants it.
    mutating func append(escaping text: String) { text.appendEscaped(to: &bytes) }

    /// Appends a number with at most two decimals.
    mutating func append(_ number: Double) { FixedPoint.append(hundredths: number.hundredths, to: &bytes) }

    /// Adds a rule for everybody, once.
    mutating func add(rule: String) {
        if !rules.contains(rule) { rules.append(rule) }
    }

    /// Adds a rule for readers who prefer dark, once.
    mutating func add(darkRule rule: String) {
        if !darkRules.contains(rule) { darkRules.append(rule) }
    }
}
