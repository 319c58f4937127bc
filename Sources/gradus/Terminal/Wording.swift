import Formulas
import Foundation
import Learning
import Lessons
import Publishing

/// How the commands write numbers for people.
enum Wording {
    static func number(_ value: Double) -> String {
        Numeral.text(value, .result)
    }

    static func bytes(_ count: Int) -> String {
        switch count {
        case ..<1_000: "\(count) bytes"
        case ..<1_000_000: "\((count + 500) / 1000) kB"
        default: String(format: "%.1f MB", Double(count) / 1e6)
        }
    }

    /// What a run did to the files that were there: `nothing changed`, or `3 files written, 20 unchanged`.
    static func changes(_ changes: FolderChanges) -> String {
        if changes.isNone { return "nothing changed" }
        let kept = changes.kept == 0 ? "" : ", \(changes.kept) unchanged"
        let removed = changes.removed == 0 ? "" : ", \(changes.removed) removed"
        return "\(changes.written.counted("file")) written\(kept)\(removed)"
    }

    static func seconds(_ seconds: Double) -> String {
        seconds < 1 ? String(format: "%.0f ms", seconds * 1000) : String(format: "%.2f s", seconds)
    }
}

extension Wording {
    /// How long a run was and what it did to the loss over all examples.
    static func training(_ recording: Recording) -> String {
        guard recording.visibleIterations > 0 else { return "no iterations" }
        let evaluation = Evaluation(recording.experiment)
        let before = number(evaluation.loss(recording.state(after: 0)))
        let after = number(evaluation.loss(recording.state(after: recording.iterations)))
        let end = recording.divergence == nil ? "" : ", then it diverged"
        return "\(recording.iterations.counted("iteration")), loss \(before) → \(after)\(end)"
    }
}

extension Int {
    /// `1 file`, `3 files`.
    func counted(_ singular: String) -> String {
        "\(grouped) \(self == 1 ? singular : singular + "s")"
    }

    /// The number with thin gaps between groups of three: 10 000.
    var grouped: String {
        var digits = Array(String(magnitude))
        var index = digits.count - 3
        while index > 0 {
            digits.insert("\u{202F}", at: index)
            index -= 3
        }
        return (self < 0 ? "−" : "") + String(digits)
    }
}

extension Recording {
    /// Where the run left the finite numbers, if it did, and which runs that it is compared with did, on every ground.
    func divergenceReports(in lesson: Lesson) -> [String] {
        let own = [divergence?.report(in: lesson)].compactMap { $0 } + variantReports(lesson.name)
        return experiment.grounds.reduce(own) { reports, ground in
            reports + on(ground.label).variantReports("\(lesson.name), on \(ground.label)")
        }
    }

    private func variantReports(_ place: String) -> [String] {
        variants.compactMap { run in
            run.recording.divergence.map {
                "\(place): the variant \(run.label.quoted) diverged in iteration \($0.iteration)"
            }
        }
    }
}

extension Recording.Divergence {
    /// Where and how the run left the finite numbers, in a few lines.
    func report(in lesson: Lesson) -> String {
        let operands = step.operands.prefix(8).map { operand in
            let value = Numeral.text(operand.value, .exact)
            let isConstant = Double(operand.name) == operand.value
            return isConstant ? operand.name : "\(operand.name) = \(value)"
        }
        let more = step.operands.count > 8 ? ", and \(step.operands.count - 8) more" : ""
        let value = step.value.isNaN ? "not a number" : step.value > 0 ? "∞" : "−∞"
        return """
            \(lesson.name): the run diverged in iteration \(iteration), step \(step.number) (\(step.phase.rawValue)\
            \(step.scope.map { " › " + $0 }.joined())): \(step.name) became \(value)
              \(step.rule.unicode)
              operands: \(operands.joined(separator: ", "))\(more)
              everything before that step is kept; a smaller training.optimizer.rate or training.clip may help
            """
    }
}
