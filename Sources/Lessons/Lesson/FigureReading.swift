import Figures
import Learning
import Scenes

extension LessonReading {
    /// The figures that the lesson asks for, names checked to be safe and different.
    mutating func figures(of experiment: Experiment?) -> [Lesson.FigureRequest] {
        var names: Set<String> = []
        return (root["figures"]?.items ?? []).compactMap { node -> Lesson.FigureRequest? in
            let moments = moments(node["at"], experiment)
            guard let name = node["name"]?.text else { return nil }
            let isSafe = name.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_.".unicodeScalars.contains($0)
            }
            if !isSafe || name.hasPrefix(".") {
                fail("a figure's name becomes a file name: letters, digits, - and _ only", at: node["name"])
            }
            if !names.insert(name.lowercased()).inserted {
                fail("there is already a figure called \(name.quoted)", at: node["name"])
            }
            guard let entry = node["figure"]?.text.flatMap({ Figure.catalog[$0] }) else { return nil }
            if entry.needsNetwork && root["landscape"] != nil {
                fail("\(entry.name) draws a network; this lesson has none", at: node["figure"])
            }
            return Lesson.FigureRequest(
                name: name, figure: Chosen(entry), moments: moments,
                size: node["size"]?.text.flatMap(PageFormat.init(rawValue:)) ?? .slide,
                theme: node["theme"]?.text.flatMap(Theme.init(rawValue:)), caption: node["caption"]?.text,
                place: node.place)
        }
    }

    private mutating func moments(_ node: LocatedNode?, _ experiment: Experiment?) -> Lesson.Moments {
        guard let node else { return end }
        if node.isMapping {
            return every(node["every"]?.whole ?? 1, ofSteps: node["of"]?.text == "steps", node, experiment)
        }
        if node.isSequence { return .several(node.items.compactMap { place($0, experiment) }) }
        if let text = node.text, text.hasPrefix("every:"),
            let count = Int(text.dropFirst(6).drop { $0 == " " }), count > 0
        {
            return every(count, ofSteps: false, node, experiment)
        }
        return place(node, experiment).map { .one($0) } ?? end
    }

    private mutating func every(
        _ count: Int, ofSteps: Bool, _ node: LocatedNode, _ experiment: Experiment?
    ) -> Lesson.Moments {
        if let experiment, count > 0 {
            let all = StepNumbers(experiment, iterations: experiment.iterations)
            let frames = ofSteps ? (all.total + count - 1) / count : all.iterations / count
            if frames > Limits.frames {
                fail("these are \(frames) frames; \(Limits.frames) is the most", at: node)
            }
        }
        return .every(max(count, 1), steps: ofSteps)
    }

    private var end: Lesson.Moments {
        StepPlace("end").map { .one($0) } ?? .several([])
    }

    private mutating func place(_ node: LocatedNode, _ experiment: Experiment?) -> StepPlace? {
        guard let text = node.text, let place = StepPlace(text) else {
            if node.scalar != nil { fail("a moment is \(StepPlace.forms)", at: node) }
            return nil
        }
        guard let experiment else { return place }
        do throws(NoSuchPlace) {
            try place.check(in: experiment)
        } catch {
            fail(error.description, at: node)
        }
        return place
    }
}
