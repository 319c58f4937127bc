import Learning
import Scenes
import Typography

/// A kind of picture: a function from a moment of a recording to a scene.
package struct Figure: CatalogEntry {
    package let name: String
    package let summary: String
    package let settings: [Setting] = []
    /// Whether it draws neurons, so that a bare landscape has nothing for it.
    package let needsNetwork: Bool
    private let scene: @Sendable (FigureContext) -> Scene

    init(
        _ name: String, _ summary: String, needsNetwork: Bool = false,
        _ scene: @escaping @Sendable (FigureContext) -> Scene
    ) {
        self.name = name
        self.summary = summary
        self.needsNetwork = needsNetwork
        self.scene = scene
    }

    /// The finished picture of that moment.
    package func draw(_ context: FigureContext) -> Scene {
        scene(context)
    }

    /// Every figure that a lesson can name.
    package static let catalog = Catalog<Figure>([.network, .lossCurve, .computationGraph])
}
