import Formulas
import Learning
import Lessons

extension Session {
    /// Sets a weight, an input, the rate or a key of the lesson and runs on from the iteration at the cursor.
    mutating func change(_ text: String) {
        let parts = text.split(separator: "=", maxSplits: 1).map { String($0).trimmingSpaces }
        guard parts.count == 2, !parts[1].isEmpty else {
            return say("write NAME = VALUE, such as w[1][1][1] = 0.5", .alarm)
        }
        let (name, written) = (parts[0], parts[1])
        let experiment = timeline.recording.experiment(of: place.iteration)
        if let index = experiment.trainable.firstIndex(where: { $0.name.text == name }) {
            guard let value = number(written) else { return }
            return changeParameter(index, to: value, text: "\(name) = \(written)", experiment)
        }
        if name.hasPrefix("x["), experiment.model.network != nil {
            guard let value = number(written) else { return }
            return changeInput(name, to: value, text: "\(name) = \(written)", experiment)
        }
        if name == "rate" {
            guard let value = number(written) else { return }
            return branch(.rate(value), text: "rate = \(written)", after: place.iteration - 1) { _ in
                experiment.withRate(value)
            }
        }
        if let reason = experiment.whyNotSet(name) { return say(reason, .alarm) }
        changeLesson(name, written)
    }

    private mutating func number(_ text: String) -> Double? {
        if let answer = NumericAnswer(text) { return answer.value }
        say("\(text) is no number", .alarm)
        return nil
    }

    private mutating func changeParameter(
        _ index: Int, to value: Double, text: String, _ experiment: Experiment
    ) {
        let updated = experiment.updateProgram.updated
        let moment = timeline.moment(place.iteration)
        // What its update has replaced already is changed for the next iteration.
        let isUpdated = moment.latest(updated, isUpdate: true, lane: index, upTo: place.index) != nil
        let name = experiment.trainable[index].name.text
        branch(.parameter(name), text: text, after: place.iteration - (isUpdated ? 0 : 1)) { _ in
            experiment
        } changing: {
            $0.parameters[index] = value
        }
    }

    private mutating func changeInput(
        _ name: String, to value: Double, text: String, _ experiment: Experiment
    ) {
        let moment = timeline.moment(place.iteration)
        let lane = moment.lane(at: max(place.index, 0))
        guard let column = Int(name.dropFirst(2).dropLast()), moment.rows.indices.contains(lane),
            (1...experiment.table.inputCount).contains(column)
        else { return say("inputs go from x[1] to x[\(experiment.table.inputCount)]", .alarm) }
        let row = moment.rows[lane]
        branch(
            .input(row: row, column: column - 1, value), text: "\(text) in example \(row + 1)",
            after: place.iteration - 1
        ) { _ in experiment.withInput(row: row, column: column - 1, value) }
    }

    private mutating func changeLesson(_ key: String, _ value: String) {
        let lesson = lesson
        do {
            try branch(.key(key, value), text: "\(key) = \(value)", after: place.iteration - 1) { changes in
                try lesson.experiment(with: changes)
            }
        } catch let error as LessonError {
            let sentence = error.faults.first.map { fault in
                fault.question.map { "\(fault.message); \($0)" } ?? fault.message
            }
            say(sentence ?? "\(error)", .alarm)
        } catch {
            say("\(error)", .alarm)
        }
    }

    /// Makes the branch and goes there; the cursor stays at its step.
    ///
    /// All that was set before and holds there is kept.
    ///
    /// - Parameter experiment: what runs on, told all the changes that it has to hold.
    private mutating func branch(
        _ kind: Change.Kind, text: String, after count: Int,
        as experiment: ([Change]) throws -> Experiment, changing: (inout State) -> Void = { _ in }
    ) rethrows {
        let shown = timeline
        let old = shown.recording
        let before = old.experiment(of: count + 1)
        let change = Change(kind: kind, from: count + 1, text: text, short: before.shortened(text))
        var fate = ChangeFate(shown.changes, adding: change)
        let new = try experiment(fate.kept + [change]).alone
        guard new.trainable.map(\.name) == before.trainable.map(\.name) else {
            return say("that changes the network itself; begin anew with gradus step --set", .alarm)
        }
        guard new.iterations > count else {
            return say("that run would end before this iteration", .alarm)
        }
        var state = old.state(after: count).moved(from: before, to: new)
        fate.start(&state, from: before, to: new, after: count)
        changing(&state)
        guard let recording = old.branch(after: count, as: new, from: state) else { return }
        timelines.append(Timeline(recording, changes: fate.kept + [change]))
        active = timelines.count - 1
        position = timeline.position(of: position, in: shown)
        let notices = fate.notices.map { "; \($0)" }.joined()
        say(
            "run \(timelines.count): \(timeline.changes.label)\(notices); tab switches, v compares",
            notices.isEmpty ? .good : .alarm)
    }
}

extension State {
    /// The state as another optimizer takes it over: memories of the same name are kept, others start anew.
    fileprivate func moved(from old: Experiment, to new: Experiment) -> State {
        var state = State(startOf: new)
        state.parameters = parameters
        for (index, wanted) in new.updateProgram.memories.enumerated() {
            if let same = old.updateProgram.memories.firstIndex(where: { $0.name == wanted.name }) {
                state.memory[index] = memory[same]
            }
        }
        return state
    }
}

extension Experiment {
    /// `NAME = VALUE` with the name in notation, or of a key its last word.
    fileprivate func shortened(_ text: String) -> String {
        guard let name = text.split(separator: " ").first else { return text }
        let program = lossProgram.program
        let symbol = program.value(named: String(name)).flatMap {
            program.instructions[$0].name?.symbol.unicode
        }
        let words = name.split(separator: ".")
        let last = words.last { $0 != "name" } ?? name
        return (symbol ?? String(last)) + text.dropFirst(name.count)
    }
}
