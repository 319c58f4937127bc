import Calculus

/// Restores iterations one after the other without replaying what was replayed before.
///
/// A class because it remembers where it is; asked for iterations in order it computes each once.
package final class Player {
    private let recording: Recording
    private var engine: Engine
    /// Updates that the engine's state lies behind.
    private var position: Int

    package init(_ recording: Recording) {
        self.recording = recording
        engine = Engine(recording.experiment, keepsEverything: false)
        position = 0
        // A branch may begin elsewhere than its experiment does.
        engine.load(recording.state(after: 0))
    }

    /// The iteration with every value of it, counted from 1.
    package func moment(_ iteration: Int) -> Moment {
        if iteration <= recording.branchedAfter { return recording.moment(iteration) }
        return Moment(
            recording.experiment, iteration: iteration, before: state(after: iteration - 1),
            numbers: recording.numbers)
    }

    /// The state after `count` updates.
    package func state(after count: Int) -> State {
        if count < position || count > position + 64 || position < recording.branchedAfter {
            engine.load(recording.state(after: count))
            position = min(max(count, 0), recording.iterations)
        }
        while position < min(count, recording.iterations) {
            position += 1
            engine.computeGradients(iteration: position)
            engine.computeUpdate(iteration: position)
            engine.accept()
        }
        return engine.state
    }
}
