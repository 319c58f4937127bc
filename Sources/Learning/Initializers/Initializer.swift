/// How weights that a lesson does not give are drawn.
package struct Initializer: CatalogEntry {
    package let name: String
    package let summary: String
    package let settings: [Setting]
    /// One weight of a layer with `fanIn` inputs a unit and `fanOut` units.
    let draw:
        @Sendable (_ settings: Settings, _ fanIn: Double, _ fanOut: Double, inout RandomStream) -> Double

    init(
        _ name: String, _ summary: String, settings: [Setting] = [],
        _ draw:
            @escaping @Sendable (Settings, _ fanIn: Double, _ fanOut: Double, inout RandomStream) -> Double
    ) {
        self.name = name
        self.summary = summary
        self.settings = settings
        self.draw = draw
    }

    /// Every initializer that a lesson can name.
    package static let catalog = Catalog<Initializer>([
        .constant, .uniform, .normal, .xavierUniform, .xavierNormal, .heUniform, .heNormal,
    ])
}

extension Chosen<Initializer> {
    /// The weights of a layer, `weights[unit][input]`; each layer draws from a stream of its own.
    package func weights(units: Int, inputs: Int, seed: Int, layer: Int) -> [[Double]] {
        var random = RandomStream(seed: seed, .initialization, part: layer)
        return (0..<units).map { _ in
            (0..<inputs).map { _ in entry.draw(settings, Double(inputs), Double(units), &random) }
        }
    }
}
