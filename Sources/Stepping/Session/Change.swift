import Learning
import Lessons

/// Something that a learner set in a run, and from which iteration on it holds.
package struct Change: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A trained parameter by its name; it lives on in the state.
        case parameter(String)
        /// Row and column count from 0.
        case input(row: Int, column: Int, Double)
        case rate(Double)
        /// A key of the lesson with its value as typed.
        case key(String, String)
    }

    package let kind: Kind
    package let from: Int
    /// As it was typed: `w[1][1][1] = 0.5`.
    package let text: String
    /// The same as short as it can be: `w₁₁ = 0.5`.
    let short: String

    /// Whether a later change of the other kind leaves nothing of this one.
    func isReplaced(by other: Change) -> Bool {
        switch (kind, other.kind) {
        case (.parameter(let name), .parameter(let newer)): name == newer && from == other.from
        case (.input(let row, let column, _), .input(let newRow, let newColumn, _)):
            row == newRow && column == newColumn && from == other.from
        case (.rate, .rate): from == other.from
        case (.key(let key, _), .key(let newer, _)): key == newer && from == other.from
        case (.rate, .key(let key, _)): "training.optimizer.rate" == key
        case (.key(let key, _), .rate): key == "training.optimizer.rate" && from == other.from
        default: false
        }
    }

    /// Whether a key of the lesson, set after it, may say something else about the same thing.
    func isCovered(by key: String) -> Bool {
        switch kind {
        case .input: key.hasPrefix("data")
        case .rate: ["training", "training.optimizer"].contains(key)
        case .parameter, .key: false
        }
    }
}

extension [Change] {
    /// All of them with the iterations from which they hold: what the run is called in full.
    package var label: String {
        guard !isEmpty else { return "the lesson as written" }
        var parts: [(from: Int, texts: [String])] = []
        for change in self {
            if parts.last?.from == change.from {
                parts[parts.count - 1].texts.append(change.text)
            } else {
                parts.append((change.from, [change.text]))
            }
        }
        return parts.map { "\($0.texts.listed(with: "and")) from iteration \($0.from)" }
            .joined(separator: ", ")
    }

    /// What the run is called in so many cells: the last changes, and how many there are besides.
    func label(fitting cells: Int) -> String {
        let shorts = map(\.short)
        let fewer = (0..<shorts.count).map { left in
            (shorts.dropFirst(left) + (left == 0 ? [] : ["\(left) more"])).joined(separator: ", ")
        }
        return ([label, map(\.text).listed(with: "and")] + fewer).first { $0.cells <= cells }
            ?? (count > 1 ? "\(count) changes" : label)
    }
}
