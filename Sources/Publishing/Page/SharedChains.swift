/// Shared pieces that follow each other wherever they stand become one.
struct SharedChains {
    /// The old numbers of each new piece.
    private(set) var members: [[Int]] = []
    /// The new number of each piece that begins a chain; nil within one.
    private var heads: [Int?]

    init(_ frames: [[FrameSeries.Piece]], count: Int) {
        // The one piece that always follows, or comes before; `mixed` if there are several, or none.
        let (unseen, mixed) = (-2, -1)
        var next = Array(repeating: unseen, count: count)
        var previous = next
        func see(_ pieces: [FrameSeries.Piece]) {
            var last = mixed
            for piece in pieces {
                var number = mixed
                if case .shared(let shared) = piece { number = shared }
                if case .group(_, let children) = piece { see(children) }
                if last != mixed {
                    next[last] = next[last] == unseen || next[last] == number ? number : mixed
                }
                if number != mixed {
                    previous[number] = previous[number] == unseen || previous[number] == last ? last : mixed
                }
                last = number
            }
            if last != mixed { next[last] = mixed }
        }
        for frame in frames { see(frame) }
        heads = Array(repeating: nil, count: count)
        for number in 0..<count {
            let before = previous[number]
            if before >= 0, next[before] == number, before != number { continue }
            heads[number] = members.count
            var chain = [number]
            var end = number
            while next[end] >= 0, previous[next[end]] == end, next[end] != number {
                end = next[end]
                chain.append(end)
            }
            members.append(chain)
        }
    }

    func linked(_ pieces: [FrameSeries.Piece]) -> [FrameSeries.Piece] {
        pieces.compactMap { piece in
            switch piece {
            case .shared(let number): heads[number].map { .shared($0) }
            case .own: piece
            case .group(let group, let children): .group(group, linked(children))
            }
        }
    }
}
