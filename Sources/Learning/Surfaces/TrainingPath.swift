/// The states that a run went through, from its start: where it was after every update, or after every n-th of a long run.
package struct TrainingPath: Sendable {
    /// A state on the path.
    package struct Stop: Sendable {
        /// Updates that led there.
        package let updates: Int
        /// The trainable parameters.
        package let parameters: [Double]
        /// The loss over all rows, penalty included.
        package let loss: Double
    }

    package let stops: [Stop]

    /// - Parameter limit: the most stops; both ends are always among them.
    package init(_ recording: Recording, limit: Int = 2000) {
        let last = recording.iterations
        let stride = max(1, (last + limit - 2) / max(limit - 1, 1))
        var updates = Array(Swift.stride(from: 0, through: last, by: stride))
        if updates.last != last { updates.append(last) }
        let player = Player(recording)
        let evaluation = Evaluation(recording.experiment)
        stops = updates.map { count in
            let state = player.state(after: count)
            return Stop(updates: count, parameters: state.parameters, loss: evaluation.loss(state))
        }
    }

    /// The part of the path before its loss climbs away for good.
    package var stopsBeforeFlight: ArraySlice<Stop> { stops.prefix(stops.map(\.loss).countBeforeFlight) }

    /// The part of the path up to a number of updates.
    package func stops(through updates: Int) -> ArraySlice<Stop> {
        stops[..<(stops.firstIndex { $0.updates > updates } ?? stops.endIndex)]
    }
}
