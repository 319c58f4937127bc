/// A JSON value whose keys keep their order, so that the same value is always the same text.
package indirect enum OrderedJSON: Hashable, Sendable {
    package struct Member: Hashable, Sendable {
        package let key: String
        package let value: OrderedJSON

        package init(key: String, value: OrderedJSON) {
            self.key = key
            self.value = value
        }
    }

    case object([Member])
    case array([OrderedJSON])
    case text(String)
    case number(Double)
    case whole(Int)
    case flag(Bool)
    case null

    /// The value as indented JSON text without a line break at its end.
    package var text: String {
        var text = ""
        write(into: &text, indent: 0)
        return text
    }

    private func write(into text: inout String, indent: Int) {
        switch self {
        case .object(let members):
            let lines = members.map { member in
                { (text: inout String) in
                    OrderedJSON.writeString(member.key, into: &text)
                    text += ": "
                    member.value.write(into: &text, indent: indent + 1)
                }
            }
            OrderedJSON.write(lines, between: ("{", "}"), into: &text, indent: indent)
        case .array(let values):
            let lines = values.map { value in
                { (text: inout String) in
                    value.write(into: &text, indent: indent + 1)
                }
            }
            OrderedJSON.write(lines, between: ("[", "]"), into: &text, indent: indent)
        case .text(let string): OrderedJSON.writeString(string, into: &text)
        // JSON has no infinities; a default is never one.
        case .number(let number): text += number.isFinite ? number.written : "null"
        case .whole(let number): text += "\(number)"
        case .flag(let flag): text += flag ? "true" : "false"
        case .null: text += "null"
        }
    }

    private static func write(
        _ lines: [(inout String) -> Void], between ends: (String, String), into text: inout String,
        indent: Int
    ) {
        guard !lines.isEmpty else {
            text += ends.0 + ends.1
            return
        }
        text += ends.0
        for (index, line) in lines.enumerated() {
            text += (index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: indent + 1)
            line(&text)
        }
        text += "\n" + String(repeating: "  ", count: indent) + ends.1
    }

    private static func writeString(_ string: String, into text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case "\r": text += "\\r"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}

extension OrderedJSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .text(value) }
    package init(integerLiteral value: Int) { self = .whole(value) }
    package init(floatLiteral value: Double) { self = .number(value) }
    package init(booleanLiteral value: Bool) { self = .flag(value) }
    package init(arrayLiteral elements: OrderedJSON...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, OrderedJSON)...) {
        self = .object(elements.map { Member(key: $0.0, value: $0.1) })
    }
}
