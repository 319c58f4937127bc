import Learning
import Scenes

extension Figure {
    /// Losses as functions of one prediction, with their slopes, and where the network's predictions are on its own.
    static let lossFunctionCurves = Figure(
        "loss-function-curves", "losses as functions of the prediction, and their slopes",
        settings: [
            Setting(
                "losses", .list(of: Loss.catalog.names), default: nil,
                "losses by name; else the lesson’s own and those that suit the same predictions"),
            Setting(
                "target", .number(minimum: -10, maximum: 10), default: nil,
                "what the prediction should be; else the target of the example shown"),
        ],
        check: { question in
            guard question.experiment.model.loss == nil, question.settings.list("losses").isEmpty else {
                return nil
            }
            return FigureObjection(
                "this lesson has no loss of predictions to draw; name some: losses: [squared_error, hinge]",
                setting: "losses")
        }
    ) { context in
        LossFunctionCurves(context).page.scene
    }
}

extension Model {
    /// The loss that the network's outputs go into; nil for a landscape.
    var loss: Chosen<Loss>? {
        if case .network(_, let loss) = self { loss } else { nil }
    }
}

/// What loss curves are drawn from.
struct LossFunctionCurves {
    let context: FigureContext
    let progress: Progress
    let own: Chosen<Loss>?
    let losses: [Chosen<Loss>]
    let target: Double

    init(_ context: FigureContext) {
        self.context = context
        let experiment = context.moment.experiment
        progress = Progress(context.moment, index: context.index)
        let own = experiment.model.loss
        let asked = context.settings.list("losses")
        let names = asked.isEmpty ? LossFunctionCurves.comparable(in: experiment) : asked
        losses = names.compactMap { name in
            name == own?.entry.name ? own : Loss.catalog[name].map { Chosen($0) }
        }
        self.own = own
        if case .number(let given)? = context.settings["target"] {
            target = given
        } else {
            // A class that is right teaches more than one that is not.
            let lane = progress.lane
            let targets = experiment.lossProgram.targets.map { context.moment.value($0, lane: lane) }
            target = targets.first { $0 == 1 } ?? targets.first ?? 1
        }
    }

    /// The lesson's loss, then those that take the same predictions: shares between 0 and 1, or any numbers.
    private static func comparable(in experiment: Experiment) -> [String] {
        guard let own = experiment.model.loss?.entry.name else { return [] }
        let output = experiment.model.network?.layers.last?.activation.entry.name
        let isShare = output == "sigmoid" || output == "softmax"
        let others = Loss.catalog.entries.filter { loss in
            loss.name != own && (isShare ? loss.coding != .plusMinusOne : loss.requiredActivation == nil)
        }
        return [own] + others.map(\.name)
    }

    private var coding: Loss.Coding { own?.entry.coding ?? .zeroOne }

    var page: FunctionPage {
        let predictions = predictions
        let needsWide = losses.contains { $0.entry.shareRange == nil && $0.entry.coding == .plusMinusOne }
        let isOutside = target < 0 || target > 1
        var low = needsWide ? -1.5 : min(0, isOutside ? target - 2 : 0)
        var high = needsWide ? 2 : max(1, isOutside ? target + 2 : 1)
        for value in predictions.map(\.value) where value.magnitude < 12 {
            if value < low { low = value - 0.2 }
            if value > high { high = value + 0.2 }
        }
        if losses.allSatisfy({ $0.entry.shareRange != nil }) { (low, high) = (0, 1) }
        let range = ScaleRange(low, high)
        let functions = losses.map { loss in
            SampledFunction(
                loss, target: loss.entry.coded(target, from: coding), over: range,
                marks: loss.entry.name == own?.entry.name ? predictions : [])
        }
        let scales = FunctionScales(
            functions, x: range, least: ScaleRange(-1, 1), limit: ScaleRange(-4.2, 4.2))
        return FunctionPage(
            context: context, functions: functions, scales: scales, title: title, subtitle: subtitle,
            xTitle: "prediction a", yTitle: "loss E and its slope", valueRole: .symbol(.loss),
            valueWords: "loss E of one output", slopeWords: "slope ∂E/∂a", markWords: "prediction at present",
            unmarked: "no prediction is marked", example: progress.example)
    }

    /// The outputs whose target is the one drawn, in the example at hand.
    private var predictions: [Prediction] {
        let program = context.moment.experiment.lossProgram
        let layers = context.moment.experiment.model.network?.layers.count ?? 0
        let active = context.step.flatMap { NetworkPart(valueName: $0.name) }
        return zip(program.outputs, program.targets).enumerated().compactMap { index, pair in
            guard progress.isKnown(pair.0), context.moment.value(pair.1, lane: progress.lane) == target,
                let name = program.program.instructions[pair.0].name
            else { return nil }
            return Prediction(
                symbol: name.symbol, owner: "output \(index + 1)",
                value: context.moment.value(pair.0, lane: progress.lane),
                isActive: active == .node(layer: layers, unit: index + 1) || active == .target(index + 1))
        }
    }

    private var title: String {
        "What a prediction costs where the target is \(targetText)"
    }

    private var targetText: String {
        let text = "\(target)"
        return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text).replacing("-", with: "−")
    }

    private var subtitle: [String] {
        let moment = context.moment
        let count = moment.experiment.table.count
        let example =
            progress.example.map { count > 1 ? ["prediction of example \($0) of \(count)"] : [] } ?? []
        let coded = losses.map { $0.entry.coded(target, from: coding) }
        let other = coded.first { $0 != target }.map { ["for hinge coded as \($0 < 0 ? "−1" : "1")"] } ?? []
        return ["where the slope is 0, nothing is learned"] + other + example + [
            "iteration \(moment.iteration)"
        ]
    }
}
