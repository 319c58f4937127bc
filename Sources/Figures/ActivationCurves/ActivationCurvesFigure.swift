import Formulas
import Learning
import Scenes

extension Figure {
    /// Activation functions with their slopes, and where the units of the network are on them.
    static let activationCurves = Figure(
        "activation-curves", "activation functions and their slopes, with the units' present points",
        settings: [
            Setting(
                "functions", .list(of: Activation.catalog.entries.filter(\.isElementwise).map(\.name)),
                default: nil, "activation functions by name; else those of the lesson's network")
        ],
        check: { question in
            guard question.settings.list("functions").isEmpty else { return nil }
            let own = Chosen<Activation>.elementwise(of: question.experiment)
            return own.isEmpty
                ? FigureObjection(
                    "this lesson has no activation function of a single unit to draw; name some: "
                        + "functions: [sigmoid, tanh]", setting: "functions") : nil
        }
    ) { context in
        ActivationCurves(context).page.scene
    }
}

extension Chosen<Activation> {
    /// The activations of a lesson's network that work on each unit alone, each once.
    static func elementwise(of experiment: Experiment) -> [Chosen<Activation>] {
        var names: Set<String> = []
        return (experiment.model.network?.layers ?? []).map(\.activation).filter {
            $0.entry.isElementwise && names.insert($0.entry.name).inserted
        }
    }
}

/// What activation curves are drawn from.
struct ActivationCurves {
    let context: FigureContext
    let progress: Progress
    let activations: [Chosen<Activation>]

    init(_ context: FigureContext) {
        self.context = context
        progress = Progress(context.moment, index: context.index)
        let own = Chosen<Activation>.elementwise(of: context.moment.experiment)
        let asked = context.settings.list("functions")
        // A function that the lesson uses keeps the lesson's settings.
        activations =
            asked.isEmpty
            ? own
            : asked.compactMap { name in
                own.first { $0.entry.name == name } ?? Activation.catalog[name].map { Chosen($0) }
            }
    }

    var page: FunctionPage {
        let units = activations.map { ActivationUnit.known($0.entry.name, context, progress) }
        let reach = units.flatMap { $0 }.map(\.weightedSum.magnitude).filter { $0.isFinite && $0 < 12 }.max()
        let end = max(4, ((reach ?? 0) + 0.5).rounded(.up))
        let range = ScaleRange(-end, end)
        let functions = zip(activations, units).map { SampledFunction($0, over: range, marks: $1) }
        let scales = FunctionScales(
            functions, x: range, least: ScaleRange(-0.2, 1), limit: ScaleRange(-1.2, 2.2))
        return FunctionPage(
            context: context, functions: functions, scales: scales, title: title, subtitle: subtitle,
            xTitle: "weighted sum z", yTitle: "activation a and its slope", valueRole: .symbol(.activation),
            valueWords: "activation a", slopeWords: "slope ∂a/∂z", markWords: "unit at present",
            unmarked: "no unit of the network uses it", example: progress.example)
    }

    private var title: String {
        let names = activations.map(\.entry.name)
        guard names.count > 1, let last = names.last else {
            return "The activation function \(names.first ?? "") and its slope"
        }
        return names.count > 4
            ? "\(names.count) activation functions and their slopes"
            : "\(names.dropLast().joined(separator: ", ")) and \(last), with their slopes"
    }

    private var subtitle: [String] {
        let moment = context.moment
        let count = moment.experiment.table.count
        let place = progress.example.map { count > 1 ? ["points of example \($0) of \(count)"] : [] } ?? []
        return ["a unit learns where the slope is not near 0"] + place + ["iteration \(moment.iteration)"]
    }
}
