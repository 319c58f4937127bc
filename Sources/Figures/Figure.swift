import Learning
import Scenes
import Typography

/// A kind of picture: a function from a moment of a recording to a scene.
package struct Figure: CatalogEntry {
    package let name: String
    package let aliases: [String]
    package let summary: String
    package let settings: [Setting]
    /// Whether it draws neurons, so that a bare landscape has nothing for it.
    package let needsNetwork: Bool
    private let runs: @Sendable (FigureContext) -> [RecordedRun]
    private let check: @Sendable (FigureQuestion) -> FigureObjection?
    private let scene: @Sendable (FigureContext) -> Scene

    /// - Parameters:
    ///   - check: what keeps the figure from being drawn with these settings; nil when nothing does.
    ///   - runs: the runs that it compares, whose settings its legend must tell.
    init(
        _ name: String, aliases: [String] = [], _ summary: String, settings: [Setting] = [],
        needsNetwork: Bool = false,
        check: @escaping @Sendable (FigureQuestion) -> FigureObjection? = { _ in nil },
        comparing runs: @escaping @Sendable (FigureContext) -> [RecordedRun] = { _ in [] },
        _ scene: @escaping @Sendable (FigureContext) -> Scene
    ) {
        self.name = name
        self.aliases = aliases
        self.summary = summary
        self.settings = settings
        self.needsNetwork = needsNetwork
        self.check = check
        self.runs = runs
        self.scene = scene
    }

    /// What keeps the figure from being drawn; nil when nothing does.
    package func objection(_ question: FigureQuestion) -> FigureObjection? {
        if needsNetwork, question.experiment.model.network == nil {
            return FigureObjection("\(name) draws a network; this lesson has none")
        }
        return check(question)
    }

    /// The runs that the figure compares: its legend tells every setting of theirs, or it is not drawn.
    package func comparedRuns(_ context: FigureContext) -> [RecordedRun] { runs(context) }

    /// The finished picture of that moment.
    package func draw(_ context: FigureContext) -> Scene {
        scene(context)
    }

    /// Every figure that a lesson can name.
    package static let catalog = Catalog<Figure>([
        .network, .chain, .computationGraph, .activationCurves, .lossFunctionCurves, .data, .decisionMap,
        .lossCurves, .lossRace, .optimizerMemory, .updateMicroscope, .weightsOverTime, .gradientFlow,
        .histograms, .lossSurface, .trajectories, .smallMultiples, .surface3D, .slice, .rateSweep, .schedule,
        .batchGradients, .panel, .formula,
    ])
}
