/// A value that replaces one of the lesson's: from `--set KEY=VALUE`, or from a variant's `set`.
package struct Override: Hashable, Sendable {
    /// The key as typed, dotted.
    package let key: String
    package let value: LocatedNode
    /// Where faults of the key are reported.
    package let place: Place
    /// What YAML made of the option's text; nil when the value came from the lesson file.
    private let typed: Typed?

    /// The text after the equals sign, and what keeps it from being YAML.
    private struct Typed: Hashable {
        let text: String
        let fault: String?
    }

    /// A value of the lesson file for that key.
    package init(key: String, value: LocatedNode, place: Place) {
        self.key = key
        self.value = value
        self.place = place
        typed = nil
    }

    /// Reads `KEY=VALUE`, the value as YAML; faults are located at the option, which is called `name`.
    package init(option text: String, named name: String = "--set") throws(LessonError) {
        let place = Place.option("\(name) \(text)")
        func failure(_ message: String) -> LessonError {
            LessonError([Fault(file: "", place: place, message: message)])
        }
        guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
            throw failure("write KEY=VALUE, such as training.epochs=10")
        }
        let key = String(text[..<equals])
        let literal = String(text[text.index(after: equals)...])
        guard !literal.allSatisfy(\.isWhitespace) else {
            throw failure("a value is missing after '='; for empty text write \(key)='\"\"'")
        }
        guard literal.utf8.count <= Document.largestFile else { throw failure("the value is too long") }
        let document = Document(SourceText(name: name, text: literal))
        self.key = key
        self.place = place
        value = document.root?.moved(to: place) ?? .text(literal, at: place)
        typed = Typed(text: literal, fault: document.faults.first?.message)
    }

    /// The value as the place takes it: text places take an unquoted option word for word, so that
    /// `title=Rates: a comparison` works.
    func value(for shape: Shape?) -> LocatedNode {
        isText(for: shape) ? .text(typed?.text ?? "", at: place) : value
    }

    /// What is wrong with the value as YAML, where YAML is wanted.
    func valueFault(for shape: Shape?) -> String? {
        isText(for: shape) ? nil : typed?.fault
    }

    private func isText(for shape: Shape?) -> Bool {
        guard case .text? = shape, let first = typed?.text.first else { return false }
        return first != "\"" && first != "'"
    }
}
