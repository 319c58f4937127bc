/// Keys written down: `n n 12n b "loss < 0.1" c <tab>`.
///
/// Words are separated by spaces. A word is keys one after the other (`12n`), a name in angle brackets (`<enter>`), or text in
/// quotes, which is typed and ended with enter. After a key that asks for text (`:` `/` `\` `b` `w` `=`), the rest of its word
/// is that text: `:end`, `/z[1][1]`.
package struct KeyScript: Sendable {
    /// A word of the script with the keys that it stands for.
    package struct Word: Hashable, Sendable {
        package let text: String
        package let keys: [Key]
    }

    package struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
        package let description: String
    }

    package let words: [Word]
    private static let asking: Set<Character> = [":", "/", "\\", "b", "w", "="]

    package init(_ text: String) throws(Fault) {
        var words: [Word] = []
        var rest = text[...]
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
            } else if first == "\"" || first == "'" {
                let inside = rest.dropFirst()
                guard let end = inside.firstIndex(of: first) else {
                    throw Fault(
                        description: "the text that begins with \(rest.prefix(12)) has no closing \(first)")
                }
                let typed = inside[..<end]
                words.append(Word(text: String(rest[...end]), keys: typed.map { .character($0) } + [.enter]))
                rest = rest[inside.index(after: end)...]
            } else {
                let word = rest.prefix { !$0.isWhitespace }
                words.append(Word(text: String(word), keys: try KeyScript.keys(word)))
                rest = rest[word.endIndex...]
            }
        }
        self.words = words
    }

    private static func keys(_ word: Substring) throws(Fault) -> [Key] {
        var keys: [Key] = []
        var rest = word
        while let first = rest.first {
            if first == "<", rest.count > 1 {
                guard let key = Key.named.first(where: { rest.lowercased().hasPrefix($0.name) }) else {
                    let names = Key.named.map(\.name).joined(separator: " ")
                    throw Fault(description: "there is no key called \(rest); there are \(names)")
                }
                keys.append(key)
                rest = rest.dropFirst(key.name.count)
                continue
            }
            keys.append(.character(first))
            rest = rest.dropFirst()
            if asking.contains(first), !rest.isEmpty, rest.first != "<" {
                return keys + rest.map { .character($0) } + [.enter]
            }
        }
        return keys
    }
}
