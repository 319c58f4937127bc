import Calculus
import Formulas
import Learning
import Scenes
import Typography

/// All that the pieces of a network's picture are drawn from.
struct NetworkDrawing {
    let context: FigureContext
    let network: Network
    let layout: NetworkLayout
    let progress: Progress
    let active: ActiveParts
    let shades: GradientShades
    /// The weight that has the full width; the same in every frame of a lesson.
    let largestWeight: Double
    private let parameters: WeightTable

    init(_ context: FigureContext, _ network: Network, in body: Rect) {
        self.context = context
        self.network = network
        let names = NetworkDrawing.inputNames(context)
        let nameWidth = names.map { $0.map { context.typesetter.width(of: $0, .label, size: 11) }.max() ?? 0 }
        layout = NetworkLayout(
            network, in: body, page: context.page, nameWidth: nameWidth.map { $0 + 8 } ?? 0)
        progress = Progress(context.moment, index: context.index)
        active = ActiveParts(context.step, in: context.moment.experiment)
        parameters = WeightTable(network, context.recording)
        largestWeight = parameters.largest
        shades = GradientShades(NetworkDrawing.gradients(layout, progress))
    }

    var typesetter: Typesetter { context.typesetter }
    var page: PageFormat { context.page }

    /// The names of the data's columns where they are more than x₁, x₂, …, cut to a little room.
    static func inputNames(_ context: FigureContext) -> [String]? {
        let names = context.moment.experiment.table.inputNames
        guard context.page == .slide || context.page == .note, names != names.indices.map({ "x[\($0 + 1)]" })
        else {
            return nil
        }
        return names.map { context.typesetter.cut($0, .label, size: 11, to: 84) }
    }

    /// A weight or bias as it is at the step, and before it where the update has passed over it.
    func parameter(_ part: NetworkPart) -> WeightTable.Entry? {
        parameters.entry(of: part, context.moment, progress)
    }

    /// How wide a line of a weight is.
    func width(of weight: Double) -> Double {
        guard largestWeight > 0 else { return 0.8 }
        let share = weight.isFinite ? min(weight.magnitude / largestWeight, 1) : 1
        return 0.8 + 4.2 * share.squareRoot()
    }

    /// The gradient that is known of a value by now, with its name in formulas.
    func gradient(of name: String) -> (value: Double, symbol: Formula?)? {
        progress.gradient(of: name).map { id in
            let instruction = progress.moment.experiment.lossProgram.program.instructions[id]
            return (progress.moment.value(id, lane: progress.lane), instruction.name?.symbol)
        }
    }

    /// The symbol of a named value.
    func symbol(_ name: String) -> Formula? {
        progress.id(name).flatMap {
            progress.moment.experiment.lossProgram.program.instructions[$0].name?.symbol
        }
    }

    /// Every gradient that a frame of this iteration can show of what is drawn.
    private static func gradients(_ layout: NetworkLayout, _ progress: Progress) -> [Double] {
        let nodes = layout.columns.dropFirst().flatMap { column in
            column.nodes.flatMap {
                [
                    "z[\(column.layer)][\($0.unit)]", "a[\(column.layer)][\($0.unit)]",
                    "b[\(column.layer)][\($0.unit)]",
                ]
            }
        }
        let weights = layout.edges.map { "w[\($0.layer)][\($0.unit)][\($0.input)]" }
        return (nodes + weights).flatMap { name in
            ["∂L/∂\(name)", "∂ℓ/∂\(name)"].compactMap { progress.id($0) }.map {
                progress.moment.value($0, lane: progress.lane)
            }
        }
    }

    /// Everything of the network, lines first and words last.
    var items: [Item] {
        lossLinks + edgeItems + nodeItems + outputItems + labelItems + captions
    }
}
