extension String {
    /// The text in lines of at most so many cells, broken at spaces; a word that is longer than a line is broken anywhere.
    package func wrapped(to width: Int) -> [String] {
        guard width > 0 else { return [] }
        var lines: [String] = []
        var line = ""
        var cells = 0
        for word in split(separator: " ", omittingEmptySubsequences: false) {
            let needed = String(word).cells + (line.isEmpty ? 0 : 1)
            if cells + needed <= width {
                line += (line.isEmpty ? "" : " ") + word
                cells += needed
                continue
            }
            if !line.isEmpty { lines.append(line) }
            (line, cells) = ("", 0)
            for character in word {
                if cells + character.cells > width {
                    lines.append(line)
                    (line, cells) = ("", 0)
                }
                line.append(character)
                cells += character.cells
            }
        }
        return lines + (line.isEmpty ? [] : [line])
    }

    /// The text in so many cells: of a longer one whole words from the beginning and from the end.
    package func middleFitted(to count: Int) -> String {
        guard cells > count else { return self }
        let words = split(separator: " ").map(String.init)
        var start: [String] = []
        var end: [String] = []
        var used = 1
        var isAtStart = true
        while start.count + end.count < words.count {
            let word = isAtStart ? words[start.count] : words[words.count - 1 - end.count]
            guard used + word.cells + 1 <= count else { break }
            used += word.cells + 1
            if isAtStart { start.append(word) } else { end.insert(word, at: 0) }
            // Twice as much of the beginning as of the end.
            isAtStart = start.count < 2 * (end.count + 1)
        }
        return start.isEmpty ? fitted(to: count) : (start + ["…"] + end).joined(separator: " ")
    }
}
