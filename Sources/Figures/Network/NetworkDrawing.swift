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
    /// The activations over the plane of two inputs; nil where none are drawn.
    let maps: UnitMaps?
    let health: UnitHealth?
    let legend: NetworkLegend
    private let parameters: WeightTable

    init(_ context: FigureContext, _ network: Network, in frame: PageFrame) {
        self.context = context
        self.network = network
        parameters = WeightTable(network, context.recording)
        largestWeight = parameters.largest
        maps = NetworkDrawing.maps(context)
        health = UnitHealth(context.moment)
        (layout, legend) = NetworkDrawing.layout(
            context, network, in: frame, largestWeight: parameters.largest, hasMaps: maps != nil)
        progress = Progress(context.moment, index: context.index)
        active = ActiveParts(context.step, in: context.moment.experiment)
        shades = GradientShades(NetworkDrawing.gradients(layout, progress))
    }

    var typesetter: Typesetter { context.typesetter }
    var page: PageFormat { context.page }

    /// A weight or bias as it is at the step, and before it where the update has passed over it.
    func parameter(_ part: NetworkPart) -> WeightTable.Entry? {
        parameters.entry(of: part, context.moment, progress)
    }

    /// A weight or bias before and after the iteration, known or not by now: what needs room must have it from the start.
    func bothValues(of part: NetworkPart) -> [Double] { parameters.bothValues(of: part, context.moment) }

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
