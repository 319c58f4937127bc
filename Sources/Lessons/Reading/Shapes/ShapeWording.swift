/// How messages speak of shapes and values.
extension Shape {
    /// What the place must be, after `must be`.
    var phrase: String {
        switch self {
        case .mapping, .free: return "a mapping"
        case .list: return "a list"
        case .number(let bounds): return "a number" + bounds.phrase
        case .whole(let range): return "a whole number" + range.phrase
        case .text: return "text"
        case .flag: return "true or false"
        case .choice(let names): return names.phrase
        case .matrix: return "a list of rows of numbers"
        case .either(let shapes): return shapes.map(\.phrase).listed(with: "or")
        case .variant(let variant):
            return variant.mayBeBare
                ? "the name of one \(variant.title), or a mapping that gives its \(variant.key)" : "a mapping"
        case .anything: return "a value"
        }
    }

    /// The names that a scalar at this place may be.
    var names: [String] {
        switch self {
        case .choice(let names): return names
        case .variant(let variant): return variant.names
        case .either(let shapes): return shapes.flatMap(\.names)
        default: return []
        }
    }
}

extension [String] {
    /// `one of a, b or c`, cut when it gets long.
    var phrase: String {
        let most = 16
        guard count > 1 else { return first ?? "nothing" }
        return count <= most
            ? listed(with: "or") : prefix(most).joined(separator: ", ") + " or \(count - most) more"
    }
}

extension Bounds {
    fileprivate var phrase: String {
        let low = minimum.map { (excludesMinimum ? "greater than " : "at least ") + $0.written }
        let high = maximum.map { (excludesMaximum ? "less than " : "at most ") + $0.written }
        switch (low, high) {
        case (nil, nil): return ""
        case (let low?, nil): return (excludesMinimum ? " " : " of ") + low
        case (nil, let high?): return (excludesMaximum ? " " : " of ") + high
        case (let low?, let high?): return (excludesMinimum ? " " : " of ") + low + " and " + high
        }
    }
}

extension ClosedRange<Int> {
    fileprivate var phrase: String {
        switch (lowerBound, upperBound) {
        case (.min, .max): return ""
        case (let low, .max): return " of at least \(low)"
        case (.min, let high): return " of at most \(high)"
        case (let low, let high): return " from \(low) to \(high)"
        }
    }
}

extension Double {
    /// The shortest decimal that reads back the same, whole numbers without a point.
    package var written: String {
        if let whole = Int(exactly: self), abs(whole) < 1_000_000_000_000_000 { return "\(whole)" }
        return "\(self)"
    }
}

extension LocatedNode {
    /// What was found, after `not`.
    var phrase: String {
        switch content {
        case .mapping: return "a mapping"
        case .sequence: return "a list"
        case .scalar(let scalar):
            if isNull { return "nothing" }
            if let number { return scalar.text.utf8.count <= 24 ? scalar.text : number.written }
            if scalar.isPlain, flag != nil { return scalar.text }
            return scalar.text.isEmpty ? "empty text" : "the text \(scalar.text.quoted)"
        }
    }
}
