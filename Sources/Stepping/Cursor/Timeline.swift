import Learning

/// A run that one can stand in at any step.
///
/// A class because it keeps the iterations that were looked at last; what it tells depends on the recording alone.
package final class Timeline {
    package let recording: Recording
    /// What was set in it, in the order of the iterations from which it holds; empty for the lesson as written.
    package let changes: [Change]
    private let player: Player
    private var restored: [Moment] = []
    private var identities: [(iteration: Int, list: [StepIdentity])] = []

    package init(_ recording: Recording, changes: [Change] = []) {
        self.recording = recording
        self.changes = changes
        player = Player(recording)
    }

    /// How many steps can be visited: all of them, or up to the one that left the finite numbers.
    package var total: Int { recording.divergence?.step.number ?? recording.numbers.total }

    /// What stands before the first step, in order.
    package private(set) lazy var asidesBefore = tablesBefore
    /// What stands after the last step, in order.
    package private(set) lazy var asidesAfter = measuresAfter
    /// The positions that can be visited: below 0 and above the steps stand the asides.
    package private(set) lazy var positions: ClosedRange<Int> =
        -asidesBefore.count...total + asidesAfter.count

    /// An iteration with all its values, counted from 1.
    package func moment(_ iteration: Int) -> Moment {
        if let found = restored.firstIndex(where: { $0.iteration == iteration }) {
            let moment = restored.remove(at: found)
            restored.append(moment)
            return moment
        }
        let moment = player.moment(iteration)
        restored.append(moment)
        if restored.count > 4 { restored.removeFirst() }
        return moment
    }

    /// Where `position` steps are done; the last of them is the place.
    package func place(_ position: Int) -> Place {
        let position = min(max(position, 0), total)
        guard position > 0, let found = recording.numbers.locate(position) else {
            return Place(position: 0, iteration: 1, index: -1)
        }
        return Place(position: position, iteration: found.iteration, index: found.index)
    }

    /// What the steps of an iteration are, in order.
    func identities(in iteration: Int) -> [StepIdentity] {
        if let found = identities.first(where: { $0.iteration == iteration }) { return found.list }
        let moment = moment(iteration)
        let list = (0..<moment.stepCount).compactMap { moment.identity(at: $0) }
        // A list of steps shows two iterations at most, or three where they are short.
        identities = identities.suffix(2) + [(iteration, list)]
        return list
    }

    /// A step by its number, counted from 1; nil outside the run.
    package func step(_ number: Int) -> Step? {
        guard number >= 1, number <= total, let found = recording.numbers.locate(number) else { return nil }
        return moment(found.iteration).step(found.index)
    }
}

/// A place in a run: so many steps are done.
package struct Place: Hashable, Sendable {
    /// How many steps are done; also the number of the last of them.
    package let position: Int
    /// The iteration of the last step done, counted from 1; 1 before the first.
    package let iteration: Int
    /// The last step done as a position in its iteration; −1 before the first.
    package let index: Int
}
