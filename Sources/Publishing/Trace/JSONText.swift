import Formulas

/// JSON written straight into bytes, for lines by the hundred thousand.
package struct JSONText: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Forgets what was written and keeps the memory.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
    }

    mutating func raw(_ string: StaticString) {
        string.withUTF8Buffer { bytes += $0 }
    }

    /// `"key":`, with a comma before it unless it is the first.
    mutating func key(_ key: String, first: Bool = false) {
        if !first { raw(",") }
        string(key)
        raw(":")
    }

    package mutating func number(_ value: Int) {
        bytes += String(value).utf8
    }

    /// The shortest digits that read back the same; what JSON cannot hold becomes a text.
    package mutating func number(_ value: Double) {
        if value.isFinite {
            bytes += Numeral.text(value, .exact).utf8
        } else {
            string(value.isNaN ? "NaN" : value > 0 ? "Infinity" : "-Infinity")
        }
    }

    mutating func numbers(_ values: some Sequence<Double>) {
        list(values) { $0.number($1) }
    }

    mutating func list<Values: Sequence>(
        _ values: Values, _ write: (inout JSONText, Values.Element) -> Void
    ) {
        raw("[")
        for (index, value) in values.enumerated() {
            if index > 0 { raw(",") }
            write(&self, value)
        }
        raw("]")
    }

    /// A text in quotes, its quotes, backslashes and control characters escaped.
    package mutating func string(_ value: String) {
        raw("\"")
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\""): raw("\\\"")
            case UInt8(ascii: "\\"): raw("\\\\")
            case UInt8(ascii: "\n"): raw("\\n")
            case UInt8(ascii: "\t"): raw("\\t")
            case UInt8(ascii: "\r"): raw("\\r")
            case ..<0x20:
                raw("\\u00")
                for digit in [byte >> 4, byte & 15] { bytes += String(digit, radix: 16).utf8 }
            default: bytes.append(byte)
            }
        }
        raw("\"")
    }
}
