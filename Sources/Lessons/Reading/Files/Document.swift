/// A lesson file as located values, with the faults of its YAML.
package struct Document: Sendable {
    /// Lessons are written by hand; a larger file is refused unread.
    package static let largestFile = 1 << 20

    package let source: SourceText
    /// Nil when the text is empty or no YAML.
    package let root: LocatedNode?
    package let faults: [Fault]

    /// Reads YAML text.
    package init(_ source: SourceText) {
        self.source = source
        var faults = source.forbiddenCharacters
        guard faults.isEmpty else {
            root = nil
            self.faults = faults
            return
        }
        (root, faults) = YAMLComposing.compose(source)
        if root == nil, faults.isEmpty {
            faults = [source.fault("the lesson is empty", at: .position(line: 1, column: 1))]
        }
        self.faults = faults
    }

    /// Reads a file, reported by its path.
    package static func read(path: String) throws(UnreadableFile) -> Document {
        let start = Place.position(line: 1, column: 1)
        switch try FileBytes.read(path: path, limit: largestFile) {
        case .tooLarge(let bytes):
            let message = "the file holds \(bytes) bytes; a lesson is at most \(largestFile) bytes"
            return Document(
                SourceText(name: path, text: ""), Fault(file: path, place: start, message: message))
        case .content(let bytes):
            switch UTF8Text.decode(bytes) {
            case .text(let text):
                return Document(SourceText(name: path, text: text))
            case .wrong(let line, let column, let message, let lineBytes):
                let shown = Array(String(decoding: lineBytes, as: UTF8.self).unicodeScalars)
                let fault = Fault(
                    file: path, place: .position(line: line, column: column), message: message,
                    excerpt: Excerpt(shown, column: column))
                return Document(SourceText(name: path, text: ""), fault)
            }
        }
    }

    private init(_ source: SourceText, _ fault: Fault) {
        self.source = source
        root = nil
        faults = [fault]
    }
}

extension SourceText {
    /// A fault for the first character that YAML does not allow; none for sound text.
    fileprivate var forbiddenCharacters: [Fault] {
        guard let offset = scalars.firstIndex(where: { !$0.isAllowedInYAML }) else { return [] }
        let value = scalars[offset].value
        let code = String(value, radix: 16, uppercase: true)
        let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
        let name = value == 0 ? "a NUL character" : "the character U+\(padded)"
        return [fault("\(name) is not allowed in a lesson", at: place(ofOffset: offset))]
    }
}
