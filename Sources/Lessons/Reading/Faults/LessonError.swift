/// A lesson that cannot be used: every fault found in it, in order of position.
package struct LessonError: Error, Hashable, Sendable {
    package let faults: [Fault]
    /// How many further faults were counted but not kept.
    package let more: Int
    /// Whether the only fault is that a file which the lesson names is missing or unreadable.
    package let isOfFileAlone: Bool

    /// Sorts the faults by position and drops repetitions, which shared YAML anchors would cause.
    package init(_ faults: [Fault], more: Int = 0, lacksFile: Bool = false) {
        var seen: Set<Fault> = []
        let unique = faults.filter { seen.insert($0).inserted }
        let sorted = unique.enumerated().sorted { left, right in
            left.element.place == right.element.place
                ? left.offset < right.offset : left.element.place < right.element.place
        }
        self.faults = sorted.map(\.element)
        self.more = more
        isOfFileAlone = lacksFile && unique.count == 1
    }
}

extension LessonError: CustomStringConvertible {
    /// The first 50 faults, one after the other, and how many more there are.
    package var description: String {
        let shown = 50
        var parts = faults.prefix(shown).map(\.description)
        let rest = max(0, faults.count - shown) + more
        if rest > 0 {
            parts.append("and \(rest) more")
        }
        return parts.joined(separator: "\n")
    }
}
