import Lessons

/// Texts as words of a shell's command line.
package enum ShellWords {
    package static func quoted(_ text: String) -> String {
        let isPlain =
            !text.isEmpty
            && text.unicodeScalars.allSatisfy { scalar in
                scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                    || "=._-/:,+".unicodeScalars.contains(scalar)
            }
        return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
    }
}

extension Lesson {
    /// The lesson as an argument of commands, with the options that changed it.
    package var commandWords: String { commandWords(behind: nil) }

    func commandWords(behind figure: String?) -> String {
        ([word] + (figure.map { [$0] } ?? []) + overrides.flatMap { ["--set", $0] })
            .map(ShellWords.quoted).joined(separator: " ")
    }
}
