extension String {
    /// The names that a misspelt one may have meant, nearest first, at most three; empty when none is near.
    ///
    /// Near is a third of the letters changed (Damerau–Levenshtein distance, case ignored), or the same
    /// beginning of at least three letters.
    package func nearest(among names: [String]) -> [String] {
        let longest = 64
        let typed = Array(lowercased().unicodeScalars.prefix(longest + 1))
        guard !typed.isEmpty, typed.count <= longest else { return [] }
        var near: [(distance: Int, name: String)] = []
        for name in names where !near.contains(where: { $0.name == name }) {
            let known = Array(name.lowercased().unicodeScalars.prefix(longest))
            let distance = editDistance(typed, known)
            let limit = max(1, min(3, max(typed.count, known.count) / 3))
            let sharesBeginning =
                min(typed.count, known.count) >= 3
                && (known.starts(with: typed) || typed.starts(with: known))
            if distance <= limit && distance < known.count {
                near.append((distance, name))
            } else if sharesBeginning {
                near.append((limit + 1, name))
            }
        }
        let sorted = near.enumerated().sorted {
            ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
        }
        return sorted.prefix(3).map(\.element.name)
    }
}

/// The fewest insertions, deletions, substitutions and swaps of neighbours between two words
/// (Damerau 1964, in the form that edits no substring twice).
package func editDistance<Letter: Equatable>(_ first: [Letter], _ second: [Letter]) -> Int {
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    for i in first.indices {
        var current = [i + 1]
        for j in second.indices {
            let substituted = last[j] + (first[i] == second[j] ? 0 : 1)
            var best = min(last[j + 1] + 1, current[j] + 1, substituted)
            if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
                best = min(best, beforeLast[j - 1] + 1)
            }
            current.append(best)
        }
        beforeLast = last
        last = current
    }
    return last[second.count]
}
