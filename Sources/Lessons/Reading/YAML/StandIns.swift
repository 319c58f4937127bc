/// Characters that a text does not use, free to stand for something else.
struct StandIns {
    /// Stands for `*`.
    let star: Unicode.Scalar
    /// Stands for `?`.
    let mark: Unicode.Scalar
    /// Each begins one masked key.
    let keyMasks: [Unicode.Scalar]

    /// Nil for a text that leaves too few of the 6,400 private-use characters.
    init?(for scalars: [Unicode.Scalar]) {
        let privateUse: ClosedRange<UInt32> = 0xE000...0xF8FF
        let used = Set(scalars.lazy.map(\.value).filter(privateUse.contains))
        let free = privateUse.lazy.filter { !used.contains($0) }.compactMap(Unicode.Scalar.init)
        let chosen = Array(free.prefix(34))
        guard chosen.count > 2 else { return nil }
        star = chosen[0]
        mark = chosen[1]
        keyMasks = Array(chosen[2...])
    }

    /// The text as it was written.
    func restored(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0 == star || $0 == mark }) else { return text }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.unicodeScalars.map { $0 == star ? "*" : $0 == mark ? "?" : $0 })
        return String(view)
    }
}
