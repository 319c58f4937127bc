/// Makes keys of the bytes that a terminal sends.
///
/// Bytes may arrive in pieces: what is begun waits for its end; an escape alone is one when nothing follows in time.
package struct KeyReader: Sendable {
    private var pending: [UInt8] = []

    package init() {}

    /// Whether bytes wait for more.
    package var isWaiting: Bool { !pending.isEmpty }

    /// The keys that the bytes complete.
    package mutating func keys(_ bytes: [UInt8]) -> [Key] {
        pending += bytes
        var keys: [Key] = []
        while let (key, count) = next() {
            pending.removeFirst(count)
            if let key { keys.append(key) }
        }
        return keys
    }

    /// What was begun, taken for complete because nothing followed.
    package mutating func rest() -> [Key] {
        let isEscape = pending.first == 0x1B
        pending = []
        return isEscape ? [.escape] : []
    }

    /// The first key with the bytes that it takes; no key for bytes without meaning, nil where more is needed.
    private func next() -> (Key?, Int)? {
        guard let first = pending.first else { return nil }
        switch first {
        case 0x1B: return escapeSequence()
        case 0x0D, 0x0A: return (.enter, 1)
        case 0x09: return (.tab, 1)
        case 0x08, 0x7F: return (.backspace, 1)
        case 0x03: return (.interrupt, 1)
        case 0x1A: return (.suspend, 1)
        case 0x0C: return (.redraw, 1)
        case 0x15: return (.clear, 1)
        case 0x00..<0x20: return (.unknown, 1)
        default: return character(first)
        }
    }

    private func character(_ first: UInt8) -> (Key?, Int)? {
        let count = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0
        guard count > 0 else { return (nil, 1) }
        guard pending.count >= count else { return nil }
        guard let text = String(validating: pending.prefix(count), as: UTF8.self), let character = text.first
        else { return (nil, 1) }
        return (.character(character), count)
    }

    /// `ESC [ A`, `ESC O A`, `ESC [ 5 ~` and what else begins so.
    private func escapeSequence() -> (Key?, Int)? {
        guard pending.count > 1 else { return nil }
        guard pending[1] == UInt8(ascii: "[") || pending[1] == UInt8(ascii: "O") else { return (.escape, 1) }
        let parameters = pending.dropFirst(2).prefix { (0x20...0x3F).contains($0) }
        let end = 2 + parameters.count
        guard pending.count > end else { return parameters.count > 16 ? (nil, end) : nil }
        let number = Int(String(decoding: parameters, as: UTF8.self)) ?? 0
        switch pending[end] {
        case UInt8(ascii: "A"): return (.up, end + 1)
        case UInt8(ascii: "B"): return (.down, end + 1)
        case UInt8(ascii: "C"): return (.right, end + 1)
        case UInt8(ascii: "D"): return (.left, end + 1)
        case UInt8(ascii: "H"): return (.home, end + 1)
        case UInt8(ascii: "F"): return (.end, end + 1)
        case UInt8(ascii: "~"):
            let keys: [Int: Key] = [
                1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
            ]
            return (keys[number] ?? .unknown, end + 1)
        default: return (.unknown, end + 1)
        }
    }
}
