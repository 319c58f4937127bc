import Calculus

/// A generator of examples, seeded.
package struct DataSet: CatalogEntry {
    /// What an example is to be learned as.
    package enum Label: Sendable {
        /// One of so many classes, counted from 0.
        case category(Int)
        case number(Double)
    }

    /// One example before a loss has decided how its class is coded.
    package struct Example: Sendable {
        let inputs: [Double]
        let label: Label
    }

    package let name: String
    package let summary: String
    package let settings: [Setting]
    let make: @Sendable (_ settings: Settings, inout RandomStream) -> [Example]

    init(
        _ name: String, _ summary: String, settings: [Setting],
        _ make: @escaping @Sendable (Settings, inout RandomStream) -> [Example]
    ) {
        self.name = name
        self.summary = summary
        self.settings = settings
        self.make = make
    }

    /// Every generator that a lesson can name.
    package static let catalog = Catalog<DataSet>([
        .and, .or, .xor, .moons, .circles, .spirals, .blobs, .line, .sine,
    ])
}

extension Setting {
    static func count(_ fallback: Int) -> Setting {
        Setting(
            "count", .whole(minimum: 2, maximum: 100_000), default: .number(Double(fallback)),
            "examples in all")
    }

    static func noise(_ fallback: Double) -> Setting {
        Setting(
            "noise", .number(minimum: 0), default: .number(fallback),
            "the standard deviation of what is added to each coordinate")
    }
}
