import Learning
import Lessons

/// What becomes of the changes of a run when another one is made in it.
struct ChangeFate {
    /// Those that hold in the new run too, but for the new one.
    private(set) var kept: [Change] = []
    /// What is said about the others.
    private(set) var notices: [String] = []
    private let change: Change

    /// Sorts what was set before by whether it holds beside the new change.
    init(_ changes: [Change], adding change: Change) {
        self.change = change
        for old in changes where !old.isReplaced(by: change) {
            if old.from > change.from {
                notices.append("without \(old.text), which came later, from iteration \(old.from)")
            } else if case .key(let key, _) = change.kind, old.isCovered(by: key) {
                notices.append("without \(old.text), which \(key) sets anew")
            } else {
                kept.append(old)
            }
        }
    }

    /// Gives the state the parameters that the new experiment begins with, where they differ; after the start they are learned.
    mutating func start(_ state: inout State, from old: Experiment, to new: Experiment, after count: Int) {
        let differing = new.trainable.indices.filter {
            new.trainable[$0].initial != old.trainable[$0].initial
        }
        guard case .key(let key, _) = change.kind, !differing.isEmpty else { return }
        guard count == 0 else {
            let name = new.trainable[differing[0]].name.text
            return notices.append(
                "but the weights are still those of iteration \(count + 1): set \(name) = … itself")
        }
        for index in differing {
            let own = kept.firstIndex { $0.kind == .parameter(new.trainable[index].name.text) }
            // A seed gives other weights than those that were set by hand; a key of the network means what it says.
            if let own {
                guard key.hasPrefix("network") else { continue }
                notices.append("without \(kept.remove(at: own).text), which \(key) sets anew")
            }
            state.parameters[index] = new.trainable[index].initial
        }
    }
}

extension Lesson {
    /// What the lesson runs when these changes hold in it; parameters are not among them, they are in the state.
    func experiment(with changes: [Change]) throws -> Experiment {
        let keys = changes.compactMap { change -> String? in
            if case .key(let key, let value) = change.kind { "\(key)=\(value)" } else { nil }
        }
        // What is drawn and claimed may name iterations that a shorter run does not have.
        let run = overrides + keys + ["figures=[]", "claims=[]"]
        var experiment = try Lesson.read(path: path, overrides: run).experiment
        for change in changes {
            switch change.kind {
            case .rate(let rate): experiment = experiment.withRate(rate)
            case .input(let row, let column, let value):
                experiment = experiment.withInput(row: row, column: column, value)
            case .parameter, .key: break
            }
        }
        return experiment
    }
}
