import Learning

extension Timeline {
    /// The number of the step here that is the same as a step of another run: in the same iteration, with the same scopes and name.
    ///
    /// Runs of the same program count alike; after another optimizer was chosen or the batches changed, they do not.
    package func partner(of number: Int, in other: Timeline) -> Int? {
        guard number >= 1, number <= other.total, let found = other.recording.numbers.locate(number),
            (1...max(recording.visibleIterations, 1)).contains(found.iteration),
            let wanted = other.moment(found.iteration).identity(at: found.index)
        else { return nil }
        let own = moment(found.iteration)
        let index =
            own.identity(at: found.index) == wanted
            ? found.index : identities(in: found.iteration).firstIndex(of: wanted)
        let partner = index.map { recording.numbers.first(of: found.iteration) + $0 }
        return partner.flatMap { $0 <= total ? $0 : nil }
    }

    /// Where one stands here when one comes from a position of another run: at the same step, or as near to it as can be.
    package func position(of position: Int, in other: Timeline) -> Int {
        guard position >= 1, position <= other.total else {
            return position < 1 ? max(position, positions.lowerBound) : min(position, total)
        }
        if let partner = partner(of: position, in: other) { return partner }
        guard let found = other.recording.numbers.locate(position),
            found.iteration <= recording.visibleIterations,
            let wanted = other.moment(found.iteration).identity(at: found.index)
        else { return min(position, total) }
        let list = identities(in: found.iteration)
        let index =
            list.firstIndex { $0.scopes == wanted.scopes } ?? min(found.index, max(list.count - 1, 0))
        return min(recording.numbers.first(of: found.iteration) + index, total)
    }
}
