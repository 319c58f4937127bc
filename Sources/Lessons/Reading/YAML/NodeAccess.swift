/// Reading values out of nodes whose shape was checked: what does not fit is nil and throws nothing.
extension LocatedNode {
    /// The value of a mapping's key.
    package subscript(key: String) -> LocatedNode? {
        entry(key)?.value
    }

    /// A mapping's key with its value, for faults that are about the key.
    package func entry(_ key: String) -> Entry? {
        entries.first { $0.key == key }
    }

    /// The keys and values of a mapping in order; empty for anything else.
    package var entries: [Entry] {
        if case .mapping(let entries) = content { return entries }
        return []
    }

    /// The values of a list; empty for anything else.
    package var items: [LocatedNode] {
        if case .sequence(let items) = content { return items }
        return []
    }

    package var scalar: Scalar? {
        if case .scalar(let scalar) = content { return scalar }
        return nil
    }

    package var isMapping: Bool {
        if case .mapping = content { return true }
        return false
    }

    package var isSequence: Bool {
        if case .sequence = content { return true }
        return false
    }

    /// Whether nothing was written: an empty value, `~` or `null`.
    package var isNull: Bool {
        guard let scalar, scalar.isPlain else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.text)
    }

    /// The text of a scalar, quoted or not.
    package var text: String? {
        isNull ? nil : scalar?.text
    }

    package var number: Double? {
        guard let scalar, scalar.isPlain, case .number(let number) = DecimalLiteral(scalar.text) else {
            return nil
        }
        return number
    }

    package var whole: Int? {
        guard let scalar, scalar.isPlain, let number else { return nil }
        return Int(scalar.text) ?? Int(exactly: number)
    }

    package var flag: Bool? {
        guard let scalar, scalar.isPlain else { return nil }
        switch scalar.text {
        case "true", "True", "TRUE": return true
        case "false", "False", "FALSE": return false
        default: return nil
        }
    }

    /// A list of numbers; nil when any of them is something else.
    package var numbers: [Double]? {
        guard isSequence else { return nil }
        let numbers = items.compactMap(\.number)
        return numbers.count == items.count ? numbers : nil
    }

    /// A list of texts; nil when any of them is something else.
    package var texts: [String]? {
        guard isSequence else { return nil }
        let texts = items.compactMap(\.text)
        return texts.count == items.count ? texts : nil
    }

    /// A list of rows of numbers, not necessarily of one length.
    package var matrix: [[Double]]? {
        guard isSequence else { return nil }
        let rows = items.compactMap(\.numbers)
        return rows.count == items.count ? rows : nil
    }
}
