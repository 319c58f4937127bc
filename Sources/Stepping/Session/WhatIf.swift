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
            return changeParameter(index, to: value, label: "\(name) = \(written)", experiment)
        }
        if name.hasPrefix("x["), experiment.model.network != nil {
            guard let value = number(written) else { return }
            return changeInput(name, to: value, label: "\(name) = \(written)", experiment)
        }
        if name == "rate" {
            guard let value = number(written) else { return }
            return branch(
                after: place.iteration - 1, as: experiment.withRate(value), label: "rate = \(written)")
        }
        changeLesson(name, written)
    }

    private mutating func number(_ text: String) -> Double? {
        if let answer = NumericAnswer(text) { return answer.value }
        say("\(text) is no number", .alarm)
        return nil
    }

    private mutating func changeParameter(
        _ index: Int, to value: Double, label: String, _ experiment: Experiment
    ) {
        let updated = experiment.updateProgram.updated
        let moment = timeline.moment(place.iteration)
        // What its update has replaced already is changed for the next iteration.
        let isUpdated = moment.latest(updated, isUpdate: true, lane: index, upTo: place.index) != nil
        branch(after: place.iteration - (isUpdated ? 0 : 1), as: experiment, label: label) {
            $0.parameters[index] = value
        }
    }

    private mutating func changeInput(
        _ name: String, to value: Double, label: String, _ experiment: Experiment
    ) {
        let moment = timeline.moment(place.iteration)
        let lane = moment.lane(at: max(place.index, 0))
        guard let column = Int(name.dropFirst(2).dropLast()), moment.rows.indices.contains(lane),
            (1...experiment.table.inputCount).contains(column)
        else { return say("inputs go from x[1] to x[\(experiment.table.inputCount)]", .alarm) }
        let row = moment.rows[lane]
        branch(
            after: place.iteration - 1, as: experiment.withInput(row: row, column: column - 1, value),
            label: "\(label) in example \(row + 1)")
    }

    private mutating func changeLesson(_ key: String, _ value: String) {
        do {
            let changed = try Lesson.read(
                path: lesson.path, overrides: lesson.overrides + ["\(key)=\(value)"])
            branch(after: place.iteration - 1, as: changed.experiment.alone, label: "\(key) = \(value)")
        } catch let error as LessonError {
            let sentence = error.faults.first.map { fault in
                fault.suggestions.isEmpty
                    ? fault.message
                    : "\(fault.message); did you mean \(fault.suggestions.joined(separator: " or "))?"
            }
            say(sentence ?? "\(error)", .alarm)
        } catch {
            say("\(error)", .alarm)
        }
    }

    /// Makes the branch and goes there; the cursor stays at its step.
    private mutating func branch(
        after count: Int, as experiment: Experiment, label: String, changing: (inout State) -> Void = { _ in }
    ) {
        let old = timeline.recording
        let before = old.experiment(of: count + 1)
        guard experiment.trainable.map(\.name) == before.trainable.map(\.name) else {
            return say("that changes the network itself; begin anew with gradus step --set", .alarm)
        }
        guard experiment.iterations > count else {
            return say("that run would end before this iteration", .alarm)
        }
        var state = old.state(after: count).moved(from: before, to: experiment)
        changing(&state)
        guard let recording = old.branch(after: count, as: experiment, from: state) else { return }
        timelines.append(Timeline(recording, label: "\(label) from iteration \(count + 1)"))
        active = timelines.count - 1
        position = min(position, timeline.total)
        say("run \(timelines.count): \(label) from iteration \(count + 1); tab switches, v compares", .good)
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
