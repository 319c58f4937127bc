import Figures
import Learning
import Scenes

extension LessonReading {
    /// The figures that the lesson asks for, names checked to be safe and different.
    mutating func figures(hasNetwork: Bool) -> [Lesson.FigureRequest] {
        var names: Set<String> = []
        return (root["figures"]?.items ?? []).compactMap { node -> Lesson.FigureRequest? in
            guard let name = node["name"]?.text, let figure = node["figure"]?.text,
                let entry = Figure.catalog[figure]
            else { return nil }
            let isSafe = name.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_.".unicodeScalars.contains($0)
            }
            if !isSafe || name.hasPrefix(".") {
                fail("a figure's name becomes a file name: letters, digits, - and _ only", at: node["name"])
            }
            if !names.insert(name.lowercased()).inserted {
                fail("there is already a figure called \(name.quoted)", at: node["name"])
            }
            if entry.needsNetwork && !hasNetwork {
                fail("\(figure) draws a network; this lesson has none", at: node["figure"])
            }
            return Lesson.FigureRequest(
                name: name, figure: Chosen(entry), moments: moments(node["at"]),
                size: node["size"]?.text.flatMap(PageFormat.init(rawValue:)) ?? .slide,
                theme: node["theme"]?.text.flatMap(Theme.init(rawValue:)), caption: node["caption"]?.text,
                place: node.place)
        }
    }

    private mutating func moments(_ node: LocatedNode?) -> Lesson.Moments {
        guard let node else { return end }
        if let every = node["every"]?.whole { return .every(every, steps: node["of"]?.text == "steps") }
        if node.isSequence { return .several(node.items.compactMap { place($0) }) }
        if let text = node.text, text.hasPrefix("every:"),
            let every = Int(text.dropFirst(6).drop { $0 == " " }), every > 0
        {
            return .every(every, steps: false)
        }
        return place(node).map { .one($0) } ?? end
    }

    private var end: Lesson.Moments {
        StepPlace("end").map { .one($0) } ?? .several([])
    }

    private mutating func place(_ node: LocatedNode) -> StepPlace? {
        guard let text = node.text, let place = StepPlace(text) else {
            fail("a moment is \(StepPlace.forms)", at: node)
            return nil
        }
        return place
    }
}
