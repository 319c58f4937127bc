import Figures
import Learning

extension LessonReading {
    /// The figures that the lesson asks for, all different in name and fit for the lesson.
    mutating func figures(
        of experiment: Experiment?, limitingFrames: Bool
    ) -> [Lesson.FigureRequest] {
        var reading = FigureReading(
            source: source, experiment: experiment, limitsFrames: limitingFrames)
        let requests = (root["figures"]?.items ?? []).compactMap { reading.request($0) }
        var names: Set<String> = []
        for request in requests where !names.insert(request.name.lowercased()).inserted {
            reading.fail(
                "there is already a figure called \(request.name.quoted)",
                at: request.node["name"] ?? request.node)
        }
        for request in requests {
            let objection = reading.objection(to: request, beside: requests.byName(on: request.ground))
            if let objection { reading.report(objection, to: request) }
        }
        if experiment == nil, root["landscape"] != nil {
            for request in requests where request.figure.entry.needsNetwork {
                reading.fail(
                    "\(request.figure.entry.name) draws a network; this lesson has none",
                    at: request.node["figure"] ?? request.node)
            }
        }
        faults += reading.faults
        return requests
    }
}

extension Lesson {
    /// The lesson's figure of that name, or a kind of figure, with settings changed by `KEY=VALUE` texts; nil when there is
    /// no such figure.
    ///
    /// - Throws: `LessonError` for settings that the figure does not take, `UnsuitedFigure` for a figure that this lesson has
    ///   nothing for.
    package func figure(named name: String, with changes: [String] = []) throws -> FigureRequest? {
        let own = figures.first { $0.name == name }
        guard own != nil || Figure.catalog[name] != nil else { return nil }
        let place = Place.option("--with")
        var node =
            own?.node
            ?? LocatedNode(
                place: place,
                content: .mapping(
                    ["name", "figure"].map { .init(key: $0, keyPlace: place, value: .text(name, at: place)) })
            )
        var faults: [Fault] = []
        for change in changes {
            let override = try Override(option: change, named: "--with")
            faults += override.apply(to: &node, of: LessonShape.figure, in: source)
        }
        faults += LessonShape.figure.faults(of: node, in: source, at: name)
        guard faults.isEmpty else { throw LessonError(faults) }
        var reading = FigureReading(
            source: source, experiment: experiment, limitsFrames: overrides.isEmpty)
        guard let request = reading.request(node), reading.faults.isEmpty else {
            throw LessonError(reading.faults)
        }
        let beside = figures.byName(on: request.ground)
        if let objection = reading.objection(to: request, beside: beside) {
            guard objection.setting != nil else { throw UnsuitedFigure(description: objection.message) }
            reading.report(objection, to: request)
            throw LessonError(reading.faults)
        }
        return request
    }
}

/// A figure that a lesson has nothing for, whatever its settings.
package struct UnsuitedFigure: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String
}

extension [Lesson.FigureRequest] {
    /// The figures of a ground with their settings, by name; of two of one name the first.
    package func byName(on ground: String?) -> [String: Chosen<Figure>] {
        let own = filter { $0.ground == ground }
        return Dictionary(own.map { ($0.name, $0.figure) }, uniquingKeysWith: { first, _ in first })
    }
}
