import Calculus

/// A place in a run as people name it: `forward`, `iteration:12`, `epoch:3/backward`, `w[2][1][1]`, `end`, or a step number.
package struct StepPlace: Hashable, Sendable {
    enum Anchor: Hashable {
        case number(Int)
        case iteration(Int)
        case epoch(Int)
        case start
        case end
    }

    enum Part: Hashable {
        case whole
        case phase(Phase)
        case parameter(String)
    }

    /// The place as it was written.
    package let text: String
    let anchor: Anchor
    let part: Part

    /// What a place can look like, for messages.
    package static let forms =
        "a step number, forward, loss, backward, update, iteration:12, epoch:3/backward, w[2][1][1] or end"

    /// Reads a place; nil when it has none of the forms.
    package init?(_ text: String) {
        self.text = text
        if let number = Int(text) {
            anchor = .number(number)
            part = .whole
            return
        }
        if text == "end" {
            anchor = .end
            part = .whole
            return
        }
        let pieces = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        if let first = pieces.first, let anchor = StepPlace.anchor(first) {
            self.anchor = anchor
            guard let part = pieces.count == 1 ? .whole : StepPlace.part(pieces[1]) else { return nil }
            self.part = part
        } else {
            guard pieces.count == 1, let part = StepPlace.part(pieces[0]) else { return nil }
            anchor = .start
            self.part = part
        }
    }

    /// The end of an iteration, negative ones counted from the last.
    package init(iteration: Int) {
        text = "iteration:\(iteration)"
        anchor = .iteration(iteration)
        part = .whole
    }

    private static func anchor(_ text: Substring) -> Anchor? {
        let pieces = text.split(separator: ":", omittingEmptySubsequences: false)
        guard pieces.count == 2, let number = Int(pieces[1]) else { return nil }
        switch pieces[0] {
        case "iteration": return .iteration(number)
        case "epoch": return .epoch(number)
        default: return nil
        }
    }

    private static func part(_ text: Substring) -> Part? {
        if let phase = Phase(rawValue: String(text)) { return .phase(phase) }
        let isName =
            text.first?.isLetter == true
            && text.allSatisfy { $0.isLetter || $0.isNumber || "[]".contains($0) }
        return isName && (text.contains("[") || text.count == 1) ? .parameter(String(text)) : nil
    }
}
