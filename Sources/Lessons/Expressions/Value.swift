/// What an expression evaluates to.
package enum Value: Hashable, Sendable {
    case number(Double)
    case flag(Bool)
    case text(String)
    case list([Double])
    /// What comparing a list gives; `all` and `any` make one flag of it.
    case flags([Bool])

    /// The kind of value, for messages.
    package var phrase: String {
        switch self {
        case .number: return "a number"
        case .flag: return "true or false"
        case .text: return "text"
        case .list: return "a list"
        case .flags: return "a list of true and false"
        }
    }

    /// The numbers of a number or a list.
    var numbers: [Double]? {
        switch self {
        case .number(let number): return [number]
        case .list(let numbers): return numbers
        case .flag, .text, .flags: return nil
        }
    }

    /// The flags of a flag or a list of them.
    var truths: [Bool]? {
        switch self {
        case .flag(let flag): return [flag]
        case .flags(let flags): return flags
        case .number, .text, .list: return nil
        }
    }
}

extension Value: CustomStringConvertible {
    /// The value as a message shows it; long lists are cut after six values.
    package var description: String {
        switch self {
        case .number(let number): return number.written
        case .flag(let flag): return flag ? "true" : "false"
        case .text(let text): return "\"\(text.shortened(to: 60))\""
        case .list(let numbers): return Value.listed(numbers.prefix(7).map(\.written), of: numbers.count)
        case .flags(let flags):
            return Value.listed(flags.prefix(7).map { $0 ? "true" : "false" }, of: flags.count)
        }
    }

    private static func listed(_ values: [String], of count: Int) -> String {
        let shown = values.prefix(6).joined(separator: ", ")
        return count > 6 ? "[\(shown), … \(count) values]" : "[\(shown)]"
    }
}
