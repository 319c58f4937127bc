/// Shared pieces that often follow each other, made into one piece that refers to both; and again with what came of it.
struct RecurringPairs {
    /// What each new piece is made of; the first one's number is that of the pieces there were.
    private(set) var runs: [[Int]] = []
    private(set) var frames: [[FrameSeries.Piece]]

    /// A piece of two costs as much as three references.
    private static let least = 5

    /// - Parameter most: how many pieces to make at most.
    init(_ frames: [[FrameSeries.Piece]], count: Int, most: Int = 400) {
        self.frames = frames
        while runs.count < most {
            var counts: [Pair: Int] = [:]
            for frame in self.frames { RecurringPairs.count(frame, into: &counts) }
            // Of equals the earliest, so that the choice does not hang on the order of a dictionary.
            let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
            guard let best, best.value >= RecurringPairs.least else { break }
            let number = count + runs.count
            for index in self.frames.indices {
                RecurringPairs.replace(best.key, by: number, in: &self.frames[index])
            }
            runs.append([best.key.first, best.key.second])
        }
        unfold(count)
    }

    private struct Pair: Hashable, Comparable {
        let first: Int
        let second: Int

        static func < (one: Pair, other: Pair) -> Bool {
            (one.first, one.second) < (other.first, other.second)
        }
    }

    private static func count(_ pieces: [FrameSeries.Piece], into counts: inout [Pair: Int]) {
        var last: Int?
        for piece in pieces {
            guard case .shared(let number) = piece else {
                if case .group(_, let children) = piece { count(children, into: &counts) }
                last = nil
                continue
            }
            if let last { counts[Pair(first: last, second: number), default: 0] += 1 }
            last = number
        }
    }

    private static func replace(_ pair: Pair, by number: Int, in pieces: inout [FrameSeries.Piece]) {
        var kept: [FrameSeries.Piece] = []
        for piece in pieces {
            if case .shared(pair.second) = piece, case .shared(pair.first)? = kept.last {
                kept[kept.count - 1] = .shared(number)
            } else if case .group(let group, var children) = piece {
                replace(pair, by: number, in: &children)
                kept.append(.group(group, children))
            } else {
                kept.append(piece)
            }
        }
        pieces = kept
    }

    /// Writes out within a run what stands nowhere else.
    private mutating func unfold(_ count: Int) {
        var uses = Array(repeating: 0, count: runs.count)
        func see(_ number: Int) { if number >= count { uses[number - count] += 1 } }
        func see(_ pieces: [FrameSeries.Piece]) {
            for piece in pieces {
                if case .shared(let number) = piece { see(number) }
                if case .group(_, let children) = piece { see(children) }
            }
        }
        for run in runs { run.forEach(see) }
        for frame in frames { see(frame) }
        for index in runs.indices {
            // A run is made of earlier ones, which are unfolded by now.
            runs[index] = runs[index].flatMap { number in
                number >= count && uses[number - count] == 1 ? runs[number - count] : [number]
            }
        }
        for index in runs.indices where uses[index] == 1 { runs[index] = [] }
    }
}
