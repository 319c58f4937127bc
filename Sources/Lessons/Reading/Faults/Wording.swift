extension String {
    /// The text in single quotes as messages show it: one line, printable, at most 40 characters.
    package var quoted: String {
        "'\(shortened(to: 40))'"
    }

    /// The text on one line, without control characters, cut to `limit` characters.
    package func shortened(to limit: Int) -> String {
        var short = ""
        for (index, scalar) in unicodeScalars.prefix(limit + 1).enumerated() {
            if index == limit { return short + "…" }
            short.unicodeScalars.append(scalar.isPrintable ? scalar : "\u{FFFD}")
        }
        return short
    }
}

extension [String] {
    /// `a, b or c`.
    package func listed(with word: String) -> String {
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " \(word) " + last
    }
}
