import Formulas
import Learning

/// The words of a race: who is lowest at the moment at hand, and in which order the others follow.
struct RaceTelling {
    let drawing: RaceDrawing
    private let ranking: [(line: RaceLine, loss: Double)]
    private let over: [RaceLine]

    init(_ drawing: RaceDrawing) {
        self.drawing = drawing
        let now = drawing.now
        over = drawing.lines.filter { $0.isOver(at: now) }
        ranking = drawing.lines.filter { !$0.isOver(at: now) }.compactMap { line in
            line.sample(at: now).map { (line, $0.loss) }
        }.sorted { ($0.loss, $0.line.number) < ($1.loss, $1.line.number) }
    }

    private var isAtEnd: Bool { drawing.now >= drawing.budget }

    var title: String {
        guard let first = ranking.first else { return "Every run diverges" }
        let loss = Numeral.text(first.loss, .result)
        if drawing.now == 0 { return "All begin at \(loss)" }
        if drawing.lines.count == 1 { return "\(first.line.run.label) reaches \(loss)" }
        let isNarrow = drawing.context.page == .strip || drawing.context.isCell
        if !isAtEnd, isNarrow { return "\(first.line.run.label) is lowest, at \(loss)" }
        return isAtEnd
            ? "\(first.line.run.label.prefix(1).uppercased() + first.line.run.label.dropFirst()) ends lowest, at \(loss)"
            : "After \(drawing.now) gradients \(first.line.run.label) is lowest, at \(loss)"
    }

    var subtitle: [String] {
        let experiment = drawing.context.recording.experiment
        var parts: [String] = []
        if case .landscape(let landscape, _) = experiment.model { parts.append(landscape.name) }
        if let comparison = experiment.comparison {
            parts.append(comparison.search == nil ? rate(comparison) : "each tuned by \(search(comparison))")
        }
        parts.append("\(drawing.budget) gradients each")
        return parts + [drawing.scales.isLogarithmic ? "logarithmic scale" : "linear scale"]
    }

    private func rate(_ comparison: Comparison) -> String {
        comparison.sharedRate.map { "all at the rate \($0.told)" } ?? "each at the rate it was given"
    }

    private func search(_ comparison: Comparison) -> String {
        guard let search = comparison.search else { return "" }
        return search.method == .grid ? "a grid of \(search.count) rates" : "\(search.count) random rates"
    }

    var alternative: String {
        let places = ranking.map { "\($0.line.run.label) at \(Numeral.text($0.loss, .result))" }
        let told = drawing.context.recording.runs.map { run in
            "\(run.label): \(run.told.map(\.text).joined(separator: ", "))"
        }
        let diverged = over.map {
            "\($0.run.label) diverged at iteration \($0.run.recording.visibleIterations)"
        }
        let order = places.isEmpty ? "" : " From low to high: \(places.joined(separator: ", "))."
        let broken = diverged.isEmpty ? "" : " " + diverged.joined(separator: ", ").sentence
        return
            "The loss of \(drawing.lines.count == 1 ? "a run" : "\(drawing.lines.count) runs") over \(drawing.budget) "
            + "gradients, \(drawing.scales.isLogarithmic ? "logarithmic" : "linear") scale. \(title).\(order)\(broken) "
            + "Settings: \(told.joined(separator: "; ")). "
            + FairnessStatement(drawing.context.recording).sentences.joined(separator: " ")
    }
}
