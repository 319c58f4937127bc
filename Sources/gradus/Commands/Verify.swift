import ArgumentParser
import Formulas
import Learning
import Lessons
import Publishing

struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run lessons, prove every gradient by central differences and evaluate every claim.",
        discussion: "EXAMPLE\n  gradus verify backpropagation")

    @Argument(help: "Lessons by path or name; all of them when none is named.", completion: .file(extensions: ["yaml"]))
    var lessons: [String] = []

    @OptionGroup var options: LessonOptions
    @OptionGroup var quiet: QuietOption

    func run() throws {
        try telling {
            var allHold = true
            try Interrupts.watching { cancellation in
                for path in try options.paths(lessons) {
                    let lesson = try Lesson.read(path: path, overrides: options.overrides)
                    let progress = ProgressBar.progress(lesson.name, quiet: quiet.quiet)
                    let proof = try LessonProof(lesson, progress: progress, cancellation: cancellation)
                    ProgressBar.clear()
                    report(lesson, proof)
                    allHold = allHold && proof.holds
                }
            }
            if !allHold { throw Status.failed }
        }
    }

    private func report(_ lesson: Lesson, _ proof: LessonProof) {
        if let divergence = proof.recording.divergence { Console.error(divergence.report(in: lesson)) }
        if !quiet.quiet || !proof.holds { print(lesson.title) }
        for gradients in proof.gradients where !quiet.quiet || !gradients.holds {
            let wrong = gradients.checks.filter { !$0.holds }
            let mark = wrong.isEmpty ? "✓" : "✗"
            let count = gradients.checks.count
            print(
                "  \(mark) iteration \(gradients.iteration): \(count - wrong.count) of \(count) gradients agree with central "
                    + "differences; largest relative difference \(Numeral.text(gradients.largestError, .gradient))")
            for check in wrong.prefix(10) {
                print(
                    "      \(check.name): gradient \(Numeral.text(check.gradient, .exact)), "
                        + "difference \(Numeral.text(check.difference, .exact))")
            }
            for operation in gradients.operationsAtFault {
                print("      the local derivative of \(operation.rawValue) is wrong")
            }
        }
        for claim in proof.claims where !quiet.quiet || !claim.holds {
            print("  \(claim.holds ? "✓" : "✗") \(claim.says)")
            if !claim.holds { print("      \(claim.explanation)") }
        }
    }
}
