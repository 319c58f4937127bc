import ArgumentParser
import Formulas
import Learning
import Lessons
import Publishing

struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run lessons, prove every gradient by central differences and evaluate every claim.",
        discussion: "EXAMPLE\n  gradus verify backpropagation")

    @Argument(help: LessonArgument.several, completion: LessonArgument.completion)
    var lessons: [String] = []

    @OptionGroup var options: LessonOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var timing: TimingOption

    func run() throws {
        try telling {
            var allHold = true
            try Interrupts.watching { cancellation in
                try options.forEach(lessons) { path in
                    let holds = try verify(path, cancellation)
                    allHold = allHold && holds
                }
            }
            if !allHold { throw Status.failed }
        }
    }

    private func verify(_ path: String, _ cancellation: Cancellation) throws -> Bool {
        var clock = Stopwatch()
        let lesson = try Lesson.read(path: path, overrides: options.overrides)
        let progress = ProgressBar.progress(lesson.name, quiet: output.quiet)
        let proof = try LessonProof(lesson, progress: progress, cancellation: cancellation)
        ProgressBar.clear()
        try report(lesson, proof)
        clock.lap("verify")
        timing.tell(clock.laps, of: lesson)
        return proof.holds
    }

    private func report(_ lesson: Lesson, _ proof: LessonProof) throws {
        for report in proof.recording.divergenceReports(in: lesson) { Console.error(report) }
        var lines = !output.quiet || !proof.holds ? [lesson.title] : []
        if proof.gradients.isEmpty {
            let why =
                proof.recording.divergence == nil
                ? "the lesson has no iterations" : "the run diverged at once"
            if !output.quiet { lines.append("  ○ no gradients to prove: \(why)") }
        }
        for gradients in proof.gradients where !output.quiet || !gradients.holds {
            lines += told(gradients)
        }
        for claim in proof.claims where !output.quiet || !claim.holds {
            lines.append("  \(claim.holds ? "✓" : "✗") \(claim.says)")
            if !claim.holds { lines.append("      \(claim.explanation)") }
        }
        try Console.write(lines.map { $0 + "\n" }.joined())
    }

    private func told(_ gradients: GradientProof) -> [String] {
        let wrong = gradients.checks.filter { !$0.holds }
        let smooth = gradients.checks.filter { $0.corner == nil }
        let count = smooth.count
        let share =
            wrong.isEmpty
            ? "\(count.counted("gradient"))" : "\(count - wrong.count) of \(count.counted("gradient"))"
        let agree = count - wrong.count == 1 ? "agrees" : "agree"
        let head =
            "  \(gradients.holds ? "✓" : "✗") iteration \(gradients.iteration): \(share) \(agree) with central differences; "
            + "largest relative difference \(Numeral.text(gradients.largestError, .gradient))"
        let corners = gradients.checks.filter { $0.corner != nil }.prefix(10).map { check in
            "      \(check.name): at a corner of the loss, where there is no slope; taken as \(Numeral.text(check.gradient, .result)), "
                + "left and right of it \(Numeral.text(check.corner?.left ?? 0, .result)) and "
                + Numeral.text(check.corner?.right ?? 0, .result)
        }
        let details = wrong.prefix(10).map { check in
            "      \(check.name): gradient \(Numeral.text(check.gradient, .exact)), "
                + "difference \(Numeral.text(check.difference, .exact))"
        }
        let operations = gradients.operationsAtFault.map { operation in
            "      the local derivative of \(operation.rawValue) is wrong"
        }
        return [head] + corners + details + operations
    }
}
