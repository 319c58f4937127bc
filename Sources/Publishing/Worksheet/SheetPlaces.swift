import Learning

/// How a sheet tells where in the run a question is.
struct SheetPlaces {
    private let hasExamples: Bool
    private let iterations: [Int]

    init(_ worksheet: Worksheet, _ recording: Recording) {
        hasExamples = recording.experiment.table.count > 1
        iterations = worksheet.iterations
    }

    /// What holds for every question.
    var note: String {
        let rounding = "Round what you compute to four digits."
        guard iterations.count == 1, let iteration = iterations.first else {
            return "Every question says which iteration of the run it is from. \(rounding)"
        }
        return "All questions are about iteration \(iteration) of the run. \(rounding)"
    }

    /// Where a step stands, such as `backward · layer 2 · neuron 1`.
    func text(of step: Step) -> String {
        let parts =
            (iterations.count > 1 ? ["iteration \(step.iteration)"] : [])
            + (hasExamples ? step.example.map { ["example \($0)"] } ?? [] : [])
            + [step.phase.rawValue] + (step.phase == .update ? [] : step.scope)
        return parts.joined(separator: " · ")
    }
}
