import Yams

/// The walk over a composed tree that makes located nodes of it, within bounds.
struct YAMLWalk {
    static let deepestNesting = 64
    static let mostNodes = 100_000
    static let mostAliases = 64
    private static let explicitKey = "a '?' before a key is not read; write key: value, and text in quotes"

    let source: SourceText
    private let standIns: StandIns
    private let masked: [Place: String]
    private(set) var faults: [Fault] = []
    private var anchors: [String: Anchored] = [:]
    private var open: [String] = []
    private var nodes = 0
    private var aliases = 0
    private var isExhausted = false

    /// A value that aliases may repeat; nil while it is being read.
    private struct Anchored {
        let node: LocatedNode
        let nodes: Int
        let height: Int
    }

    init(_ source: SourceText, _ standIns: StandIns, masked: [Place: String]) {
        self.source = source
        self.standIns = standIns
        self.masked = masked
    }

    mutating func located(_ node: Node) -> LocatedNode? {
        located(node, depth: 1)?.node
    }

    private mutating func located(_ node: Node, depth: Int) -> (node: LocatedNode, height: Int)? {
        let place = node.place
        guard depth <= Self.deepestNesting else { return exhausted(YAMLComposing.tooDeep, at: place) }
        if case .scalar(let scalar) = node, scalar.style == .plain {
            let letters = scalar.string.unicodeScalars
            if letters.first == standIns.star {
                return repeated(String(letters.dropFirst()), at: place, depth: depth)
            }
            if letters.first == standIns.mark, letters.dropFirst().first?.isBlank ?? true {
                report(Self.explicitKey, at: place)
                return nil
            }
        }
        guard count(1, at: place) else { return nil }
        let before = nodes
        let anchor = node.anchor?.rawValue
        if let anchor { open.append(anchor) }
        let result = content(of: node, at: place, depth: depth)
        if anchor != nil { open.removeLast() }
        guard let result else { return nil }
        let located = LocatedNode(place: place, content: result.content)
        if let anchor {
            anchors[anchor] = Anchored(node: located, nodes: nodes - before + 1, height: result.height)
        }
        return (located, result.height)
    }

    private mutating func content(
        of node: Node, at place: Place, depth: Int
    ) -> (content: LocatedNode.Content, height: Int)? {
        checkTag(of: node, at: place)
        var height = 1
        switch node {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain && scalar.tag.description.isEmpty
            return (.scalar(.init(text: standIns.restored(scalar.string), isPlain: isPlain)), height)
        case .sequence(let sequence):
            var items: [LocatedNode] = []
            for item in sequence {
                guard let item = located(item, depth: depth + 1) else {
                    if isExhausted { return nil }
                    continue
                }
                items.append(item.node)
                height = max(height, item.height + 1)
            }
            return (.sequence(items), height)
        case .mapping(let mapping):
            var entries: [LocatedNode.Entry] = []
            var places: [String: Place] = [:]
            for (keyNode, value) in mapping {
                let key = self.key(keyNode)
                guard let value = located(value, depth: depth + 1) else {
                    if isExhausted { return nil }
                    continue
                }
                height = max(height, value.height + 1)
                guard let key else { continue }
                if let first = places[key] {
                    report("the key \(key.quoted) is given twice, first \(first.inWords)", at: keyNode.place)
                    continue
                }
                places[key] = keyNode.place
                entries.append(.init(key: key, keyPlace: keyNode.place, value: value.node))
            }
            return (.mapping(entries), height)
        case .alias:
            report("an alias is not read here", at: place)
            return nil
        }
    }

    private mutating func key(_ node: Node) -> String? {
        let place = node.place
        guard count(1, at: place) else { return nil }
        guard case .scalar(let scalar) = node else {
            report("a key is a name, not a list or a mapping", at: place)
            return nil
        }
        checkTag(of: node, at: place)
        if let key = masked[place] { return key }
        let key = standIns.restored(scalar.string)
        if scalar.style == .plain, key == "?" || key.hasPrefix("? ") {
            report(Self.explicitKey, at: place)
        } else if scalar.style == .plain, key.hasPrefix("*") {
            report("an alias cannot be a key", at: place)
        } else if scalar.style == .plain, key == "<<" {
            report(
                "merge keys (<<) are not read; repeat the settings, or give the whole value as an alias",
                at: place)
        } else if key.isEmpty {
            report("a key is missing before ':'", at: place)
        } else {
            return key
        }
        return nil
    }

    private mutating func repeated(
        _ name: String, at place: Place, depth: Int
    ) -> (node: LocatedNode, height: Int)? {
        aliases += 1
        guard aliases <= Self.mostAliases else {
            return exhausted("a lesson holds at most \(Self.mostAliases) aliases", at: place)
        }
        guard !open.contains(name) else {
            report("the alias \("*\(name)".quoted) stands inside the value it repeats", at: place)
            return nil
        }
        guard let anchored = anchors[name] else {
            let near = name.nearest(among: anchors.keys.sorted())
            let fault = source.fault(
                "the alias \("*\(name)".quoted) repeats no value marked before it", at: place,
                suggestions: near)
            faults.append(fault)
            return nil
        }
        guard depth + anchored.height - 1 <= Self.deepestNesting else {
            return exhausted(YAMLComposing.tooDeep, at: place)
        }
        guard count(anchored.nodes, at: place) else { return nil }
        return (anchored.node, anchored.height)
    }

    private mutating func checkTag(of node: Node, at place: Place) {
        let tag: Tag
        switch node {
        case .scalar(let scalar): tag = scalar.tag
        case .mapping(let mapping): tag = mapping.tag
        case .sequence(let sequence): tag = sequence.tag
        case .alias(let alias): tag = alias.tag
        }
        let name = tag.description
        guard !["", "!", Tag.Name.str.rawValue].contains(name) else { return }
        report("tags are not read in lessons (\(standIns.restored(name).quoted))", at: place)
    }

    private mutating func count(_ more: Int, at place: Place) -> Bool {
        nodes += more
        if nodes > Self.mostNodes, !isExhausted {
            isExhausted = true
            report("the lesson holds more than \(Self.mostNodes) values", at: place)
        }
        return !isExhausted
    }

    private mutating func exhausted<Result>(_ message: String, at place: Place) -> Result? {
        isExhausted = true
        report(message, at: place)
        return nil
    }

    private mutating func report(_ message: String, at place: Place) {
        faults.append(source.fault(message, at: place))
    }
}

extension Node {
    fileprivate var place: Place {
        .position(line: mark?.line ?? 1, column: mark?.column ?? 1)
    }
}
