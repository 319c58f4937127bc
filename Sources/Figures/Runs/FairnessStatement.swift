import Formulas
import Learning

/// What makes the runs of a comparison comparable, in sentences that stand below their legend.
struct FairnessStatement {
    let sentences: [String]

    init(_ recording: Recording) {
        guard let comparison = recording.experiment.comparison else {
            sentences = []
            return
        }
        sentences =
            [FairnessStatement.start(comparison), FairnessStatement.cost(recording.experiment, comparison)]
            + FairnessStatement.rates(comparison, recording.runs)
    }

    private static func start(_ comparison: Comparison) -> String {
        guard let first = comparison.variants.first?.experiment else { return "Nothing is compared." }
        if case .landscape(_, let start) = first.model {
            return comparison.hasSeveralStarts
                ? "Each starts from a place of its own."
                : "All start from (\(start.x.told), \(start.y.told))."
        }
        let batched = comparison.variants.map(\.experiment.batches).filter { $0.size < $0.exampleCount }
        let sameOrder = Set(batched.map(\.isShuffled)).count < 2
        return "All start from the same weights and see the same examples"
            + (sameOrder && !batched.isEmpty ? " in the same order." : ".")
    }

    private static func cost(_ experiment: Experiment, _ comparison: Comparison) -> String {
        let examples = max(experiment.batches.exampleCount, 1)
        let isLandscape = experiment.model.network == nil
        let epochs = !isLandscape && comparison.budget % examples == 0 ? comparison.budget / examples : nil
        let what = isLandscape ? "gradients" : "gradients of single examples"
        let aside = epochs.map { " (\($0 == 1 ? "1 epoch" : "\($0) epochs"))" } ?? ""
        return "Each may compute \(comparison.budget) \(what)\(aside)."
    }

    /// How the rates came about.
    private static func rates(_ comparison: Comparison, _ runs: [RecordedRun]) -> [String] {
        guard let search = comparison.search else {
            return [
                comparison.sharedRate.map { "All at the rate \($0.told)." }
                    ?? "Each at the rate it was given."
            ]
        }
        let manner =
            search.method == .grid ? "a grid of \(search.count) rates" : "\(search.count) random rates"
        let range = "from \(search.lower.told) to \(search.upper.told)"
        let ends = [search.rates.first, search.rates.last]
        let edged = runs.filter { ends.contains($0.experiment.optimizer.settings.number("rate")) }
        let warning =
            edged.isEmpty
            ? [] : ["Best at an end of the range: \(edged.map(\.label).joined(separator: ", "))."]
        return ["Each tuned by \(manner) \(range), on a log scale."] + warning
    }
}
