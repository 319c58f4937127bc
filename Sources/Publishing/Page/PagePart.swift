import Calculus
import Formulas
import Learning
import Scenes

/// A part of a drawn network that a reader can point at: a weight, a bias, a neuron, a target.
struct PagePart {
    /// The values that it stands for, by their names in the recording, the most telling last.
    let names: [Name]
    let outline: Shape.Outline
    /// Whether it is a line, pointed at from both sides.
    let isLine: Bool

    /// What readers hear: the parts' symbols.
    var label: String { names.last?.symbol.unicode ?? "" }

    /// The parts that scenes show, each as it is first seen: lines first, so that neurons lie above them.
    static func parts(of scenes: [Scene], _ program: Program) -> [PagePart] {
        var seen: Set<String> = []
        var parts: [PagePart] = []
        for item in scenes.flatMap(\.items) {
            guard let id = item.id, seen.insert(id).inserted else { continue }
            let names = valueNames(id).compactMap { name in
                program.value(named: name).flatMap { program.instructions[$0].name }
            }
            guard !names.isEmpty, let outline = outline(of: item) else { continue }
            parts.append(PagePart(names: names, outline: outline, isLine: id.hasPrefix("w.")))
        }
        let order: (PagePart, PagePart) -> Bool = {
            ($0.names.last?.text ?? "") < ($1.names.last?.text ?? "")
        }
        return parts.filter(\.isLine).sorted(by: order) + parts.filter { !$0.isLine }.sorted(by: order)
    }

    /// The names of the values that an item of that id stands for.
    private static func valueNames(_ id: String) -> [String] {
        var words = id.split(separator: ".").map(String.init)
        var letters = [words.removeFirst()]
        if letters == ["node"], let letter = words.first {
            words.removeFirst()
            letters = letter == "a" ? ["z", "a"] : [letter]
        }
        guard ["w", "b", "x", "z", "y"].contains(letters[0]), words.allSatisfy({ Int($0) != nil }) else {
            return []
        }
        return letters.map { letter in letter + words.map { "[\($0)]" }.joined() }
    }

    /// The outline of what is drawn: of a line its course, else the largest closed mark.
    private static func outline(of item: Item) -> Shape.Outline? {
        let outlines = item.withDescendants.compactMap { part -> Shape.Outline? in
            if case .shape(let shape) = part { shape.outline } else { nil }
        }
        return outlines.max { $0.reach < $1.reach }
    }
}

extension Shape.Outline {
    /// How much room the outline takes; of equals the first counts.
    fileprivate var reach: Double {
        switch self {
        case .circle(_, let radius): 4 * radius * radius
        case .rectangle(let rect, _): rect.width * rect.height
        case .line(let start, let end): start.distance(to: end)
        case .polyline, .path, .polygon: 1
        }
    }
}

extension Formula {
    /// The characters of the formula as a browser gives them: the text of its MathML.
    var mathMLText: String {
        var text = ""
        var isTag = false
        for character in mathMLContent {
            switch character {
            case "<": isTag = true
            case ">": isTag = false
            default: if !isTag { text.append(character) }
            }
        }
        return text
    }
}
