import Formulas

/// JSON written straight into text, for lines by the hundred thousand.
struct JSONText {
    private(set) var text = ""

    mutating func raw(_ string: StaticString) {
        text += "\(string)"
    }

    /// `"key":`, with a comma before it unless it is the first.
    mutating func key(_ key: String, first: Bool = false) {
        if !first { text += "," }
        string(key)
        text += ":"
    }

    mutating func number(_ value: Int) {
        text += String(value)
    }

    /// The shortest digits that read back the same; what JSON cannot hold becomes a text.
    mutating func number(_ value: Double) {
        if value.isFinite {
            text += Numeral.text(value, .exact)
        } else {
            text += value.isNaN ? "\"NaN\"" : value > 0 ? "\"Infinity\"" : "\"-Infinity\""
        }
    }

    mutating func numbers(_ values: some Sequence<Double>) {
        list(values) { $0.number($1) }
    }

    mutating func list<Values: Sequence>(_ values: Values, _ write: (inout JSONText, Values.Element) -> Void) {
        text += "["
        for (index, value) in values.enumerated() {
            if index > 0 { text += "," }
            write(&self, value)
        }
        text += "]"
    }

    mutating func string(_ value: String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case "\r": text += "\\r"
            case _ where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
