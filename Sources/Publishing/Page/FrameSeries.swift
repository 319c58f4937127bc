import Scenes

/// Pictures of one run, split into what several of them share and what each has of its own.
///
/// From step to step most of a picture stays. A page draws that once and refers to it, which keeps a hundred frames
/// small without any script. Ids and titles of items are left out: what is shared stands for none of them alone.
package struct FrameSeries {
    /// An item as it looks: within so many faded groups.
    package struct Look: Hashable {
        package let item: Item
        package let fadings: Int
    }

    /// A piece of a frame, in drawing order.
    package indirect enum Piece {
        /// A place in `shared`, or behind it in `runs`.
        case shared(Int)
        case own(Look)
        /// A large group that differs from others, piece by piece; its own children are not used.
        case group(Group, [Piece])
    }

    /// Looks that always stand together, in the order in which they are first seen.
    package private(set) var shared: [[Look]] = []
    /// What further shared pieces are made of, numbered on from `shared`; empty where a piece is not needed.
    package private(set) var runs: [[Int]] = []
    /// The pieces of every picture.
    package private(set) var frames: [[Piece]] = []

    /// Groups of fewer marks are repeated as a whole where they differ.
    private static let largeGroup = 12

    package init(_ pictures: [[Item]]) {
        let looks = pictures.map { FrameSeries.looks($0, fadings: 0) }
        var counts: [Look: Int] = [:]
        for frame in looks { FrameSeries.count(frame, into: &counts) }
        var numbers: [Look: Int] = [:]
        for frame in looks { frames.append(pieces(frame, counts, &numbers)) }
        let chains = SharedChains(frames, count: shared.count)
        shared = chains.members.map { $0.flatMap { shared[$0] } }
        let pairs = RecurringPairs(frames.map(chains.linked), count: shared.count)
        frames = pairs.frames
        runs = pairs.runs
    }

    /// Items without names; a group that only fades or names its children is replaced by them.
    private static func looks(_ items: [Item], fadings: Int) -> [Look] {
        items.flatMap { item -> [Look] in
            guard case .group(let group) = item else { return [Look(item: item.nameless, fadings: fadings)] }
            if group.clip == nil, group.id == nil || group.children.count > largeGroup {
                return looks(group.children, fadings: fadings + (group.isFaded ? 1 : 0))
            }
            return [Look(item: item.nameless, fadings: fadings)]
        }
    }

    private static func children(of look: Look) -> [Look]? {
        guard case .group(let group) = look.item, look.item.withDescendants.count > largeGroup else {
            return nil
        }
        return looks(group.children, fadings: look.fadings + (group.isFaded ? 1 : 0))
    }

    private static func count(_ looks: [Look], into counts: inout [Look: Int]) {
        for look in looks {
            counts[look, default: 0] += 1
            if counts[look] == 1, let children = children(of: look) { count(children, into: &counts) }
        }
    }

    private mutating func pieces(
        _ looks: [Look], _ counts: [Look: Int], _ numbers: inout [Look: Int]
    ) -> [Piece] {
        var pieces: [Piece] = []
        for look in looks {
            if counts[look, default: 0] > 1 {
                let number = numbers[look] ?? shared.count
                if number == shared.count {
                    numbers[look] = number
                    shared.append([look])
                }
                pieces.append(.shared(number))
            } else if case .group(let group) = look.item, let children = FrameSeries.children(of: look) {
                pieces.append(
                    .group(Group(clip: group.clip, []), self.pieces(children, counts, &numbers)))
            } else {
                pieces.append(.own(look))
            }
        }
        return pieces
    }
}
