extension Shape {
    /// Everything that keeps a node from having this shape, each located in the source.
    ///
    /// - Parameter path: the node's own path in the lesson, empty for the lesson itself.
    package func faults(of node: LocatedNode, in source: SourceText, at path: String = "") -> [Fault] {
        var check = ShapeCheck(source: source)
        check.check(node, self, path)
        return check.faults
    }
}

/// A comparison of nodes with shapes under way.
struct ShapeCheck {
    let source: SourceText
    var faults: [Fault] = []

    mutating func check(_ node: LocatedNode, _ shape: Shape, _ path: String) {
        if node.isNull, shape != .anything {
            report("\(path.label) is empty; it must be \(shape.phrase)", node)
            return
        }
        switch shape {
        case .mapping(let fields): checkMapping(node, shape, fields, path)
        case .free(let inner):
            guard expect(node.isMapping, node, shape, path) else { return }
            for entry in node.entries {
                check(entry.value, inner, path.appending(key: entry.key))
            }
        case .list(let item, let count): checkList(node, shape, item, count, path)
        case .number(let bounds):
            guard let number = checkedNumber(node, shape, path) else { return }
            _ = expect(bounds.contains(number), node, shape, path)
        case .whole(let range):
            guard checkedNumber(node, shape, path) != nil else { return }
            _ = expect(node.whole.map(range.contains) ?? false, node, shape, path)
        case .text(let longest, let mayBeEmpty): checkText(node, shape, longest, mayBeEmpty, path)
        case .flag: checkFlag(node, shape, path)
        case .choice(let names): checkName(node, shape, names, path)
        case .matrix: checkMatrix(node, shape, path)
        case .either(let shapes): checkEither(node, shape, shapes, path)
        case .variant(let variant): checkVariant(node, shape, variant, path)
        case .anything: break
        }
    }

    mutating func report(_ message: String, _ node: LocatedNode, suggestions: [String] = []) {
        report(message, at: node.place, suggestions: suggestions)
    }

    mutating func report(_ message: String, at place: Place, suggestions: [String] = []) {
        faults.append(source.fault(message, at: place, suggestions: suggestions))
    }

    /// Reports `… must be …, not …` unless the condition holds, and hands the condition back.
    mutating func expect(_ condition: Bool, _ node: LocatedNode, _ shape: Shape, _ path: String) -> Bool {
        if !condition {
            report("\(path.label) must be \(shape.phrase), not \(node.phrase)", node)
        }
        return condition
    }

    private mutating func checkList(
        _ node: LocatedNode, _ shape: Shape, _ item: Shape, _ count: ClosedRange<Int>, _ path: String
    ) {
        guard expect(node.isSequence, node, shape, path) else { return }
        if !count.contains(node.items.count) {
            let wanted =
                count.upperBound == .max
                ? "at least \(count.lowerBound)"
                : count.count == 1 ? "\(count.lowerBound)" : "\(count.lowerBound) to \(count.upperBound)"
            let entries = wanted.hasSuffix(" 1") || wanted == "1" ? "entry" : "entries"
            report("\(path.label) must hold \(wanted) \(entries), not \(node.items.count)", node)
        }
        for (index, value) in node.items.enumerated() {
            check(value, item, "\(path)[\(index + 1)]")
        }
    }

    private mutating func checkMatrix(_ node: LocatedNode, _ shape: Shape, _ path: String) {
        guard expect(node.isSequence, node, shape, path) else { return }
        if node.items.isEmpty { report("\(path.label) must hold at least one row", node) }
        for (index, row) in node.items.enumerated() {
            let name = "\(path)[\(index + 1)]"
            check(row, .list(of: .number(), count: 1...Int.max), name)
            if let first = node.items.first, first.isSequence, row.isSequence, !row.items.isEmpty,
                row.items.count != first.items.count
            {
                report(
                    "\(name) has length \(row.items.count), the first row has length \(first.items.count)",
                    row)
            }
        }
    }

    private mutating func checkEither(_ node: LocatedNode, _ shape: Shape, _ shapes: [Shape], _ path: String)
    {
        let fitting = shapes.filter { $0.takes(node) }
        var attempts: [[Fault]] = []
        for shape in fitting {
            var attempt = ShapeCheck(source: source)
            attempt.check(node, shape, path)
            if attempt.faults.isEmpty { return }
            attempts.append(attempt.faults)
        }
        if let text = node.text, fitting.count != 1 {
            let near = node.number == nil ? text.nearest(among: shape.names) : []
            report("\(path.label) must be \(shape.phrase), not \(node.phrase)", node, suggestions: near)
        } else if let fewest = attempts.min(by: { $0.count < $1.count }) {
            faults += fewest
        } else {
            _ = expect(false, node, shape, path)
        }
    }
}

extension Shape {
    /// Whether a node of that kind (mapping, list, scalar) could have this shape at all.
    func takes(_ node: LocatedNode) -> Bool {
        switch self {
        case .mapping, .free: return node.isMapping
        case .list, .matrix: return node.isSequence
        case .number, .whole, .text, .flag, .choice: return node.scalar != nil
        case .variant(let variant): return node.isMapping || variant.mayBeBare && node.scalar != nil
        case .either(let shapes): return shapes.contains { $0.takes(node) }
        case .anything: return true
        }
    }
}

extension String {
    /// A path as the subject of a message.
    var label: String { isEmpty ? "the lesson" : shortened(to: 120) }

    /// The path of a key below this path.
    func appending(key: String) -> String { isEmpty ? key : "\(self).\(key)" }
}
