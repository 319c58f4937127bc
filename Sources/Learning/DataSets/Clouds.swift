import Calculus

extension DataSet {
    /// Two half circles, one hooked into the other.
    static let moons = planar("moons", "two half moons hooked into each other", noise: 0.1) {
        share, category in
        let angle = Double.pi * share
        return category == 0
            ? (Elementary.cos(angle), Elementary.sin(angle))
            : (1 - Elementary.cos(angle), 0.5 - Elementary.sin(angle))
    }

    /// A ring around another at half its radius.
    static let circles = planar("circles", "a ring inside a ring", noise: 0.05) { share, category in
        let radius = category == 0 ? 1.0 : 0.5
        let angle = 2 * Double.pi * share
        return (radius * Elementary.cos(angle), radius * Elementary.sin(angle))
    }

    /// Two arms that wind around each other for a turn and a half.
    static let spirals = planar("spirals", "two arms wound around each other", noise: 0.03) {
        share, category in
        let angle = 3 * Double.pi * share + (category == 0 ? 0 : Double.pi)
        let radius = 0.1 + 0.9 * share
        return (radius * Elementary.cos(angle), radius * Elementary.sin(angle))
    }

    /// Round clouds about centres on a circle.
    static let blobs = DataSet(
        "blobs", "round clouds, one a class",
        settings: [
            .count(100), .noise(0.3),
            Setting("classes", .whole(minimum: 2, maximum: 10), default: .number(2), "how many clouds"),
        ]
    ) { settings, random in
        let classes = Int(settings.number("classes"))
        let noise = settings.number("noise")
        return (0..<Int(settings.number("count"))).map { row in
            let category = row % classes
            let angle = 2 * Double.pi * Double(category) / Double(classes)
            let inputs = [Elementary.cos(angle), Elementary.sin(angle)].map {
                random.normal(mean: $0, deviation: noise)
            }
            return Example(inputs: inputs, label: .category(category))
        }
    }

    /// Two classes in turn along curves in the plane; `curve` gets a share of the way in [0, 1] and the class.
    private static func planar(
        _ name: String, _ summary: String, noise: Double,
        _ curve: @escaping @Sendable (_ share: Double, _ category: Int) -> (Double, Double)
    ) -> DataSet {
        DataSet(name, summary, settings: [.count(100), .noise(noise)]) { settings, random in
            let noise = settings.number("noise")
            return (0..<Int(settings.number("count"))).map { row in
                let point = curve(random.unit(), row % 2)
                let inputs = [point.0, point.1].map { random.normal(mean: $0, deviation: noise) }
                return Example(inputs: inputs, label: .category(row % 2))
            }
        }
    }
}
