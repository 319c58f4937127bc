import Scenes

extension LabelPlacement {
    /// The candidate of each label, so that as few as possible are left out; `attempt` begins elsewhere.
    func search(_ candidates: [[Candidate]], _ attempt: Int) -> [Point?] {
        var chosen: [Int?] = lines.map { _ in nil }
        func conflicts(_ index: Int, _ rect: Rect) -> [Int] {
            let room = rect.inset(-LabelPlacement.gap)
            return chosen.indices.filter { other in
                guard other != index, let place = chosen[other] else { return false }
                return candidates[other][place].rect.overlaps(room)
            }
        }
        /// The candidate that the fewest others stand in the way of.
        func best(_ index: Int, except current: Int?) -> Int? {
            var least = Double.infinity
            var found: Int?
            for (place, candidate) in candidates[index].enumerated() where place != current {
                let cost = 10 * Double(conflicts(index, candidate.rect).count) + candidate.cost
                if cost < least { (least, found) = (cost, place) }
            }
            return found
        }
        func quarrels(_ index: Int) -> [Int] {
            chosen[index].map { conflicts(index, candidates[index][$0].rect) } ?? []
        }
        /// Gives a label a place that one other stands in, if that one has somewhere else to go.
        func makeRoom(for index: Int) {
            for (place, candidate) in candidates[index].enumerated() {
                let others = conflicts(index, candidate.rect)
                guard others.count <= 1 else { continue }
                chosen[index] = place
                guard let other = others.first else { return }
                let before = chosen[other]
                if let next = best(other, except: before),
                    conflicts(other, candidates[other][next].rect).isEmpty
                {
                    chosen[other] = next
                    return
                }
                chosen[index] = nil
            }
        }
        for index in lines.indices.sorted(by: { (candidates[$0].count, $0) < (candidates[$1].count, $1) }) {
            chosen[index] = best(index, except: nil)
        }
        var random = LabelPlacement.Seeded(attempt)
        var kept = chosen
        var fewest = Int.max
        for _ in 0..<(24 * lines.count) {
            let open = lines.indices.filter { !quarrels($0).isEmpty }
            if open.count < fewest { (fewest, kept) = (open.count, chosen) }
            guard !open.isEmpty else { break }
            let index = open[random.below(open.count)]
            if random.below(8) == 0, !candidates[index].isEmpty {
                chosen[index] = random.below(candidates[index].count)
            } else {
                chosen[index] = best(index, except: chosen[index])
            }
        }
        chosen = kept
        // What still quarrels gives way, the worst first.
        while let worst = lines.indices.max(by: { quarrels($0).count < quarrels($1).count }),
            !quarrels(worst).isEmpty
        { chosen[worst] = nil }
        for index in lines.indices where chosen[index] == nil { makeRoom(for: index) }
        for _ in 0..<2 {
            for index in lines.indices {
                guard let place = best(index, except: nil),
                    conflicts(index, candidates[index][place].rect).isEmpty
                else { continue }
                chosen[index] = place
            }
        }
        return chosen.enumerated().map { index, place in place.map { candidates[index][$0].point } }
    }

    /// Numbers that look random and are always the same (Knuth's MMIX generator).
    struct Seeded {
        private var state: UInt64

        init(_ attempt: Int) { state = 20_261_124 + UInt64(attempt) }

        mutating func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
    }
}
