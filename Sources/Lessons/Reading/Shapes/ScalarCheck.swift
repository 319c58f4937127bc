extension ShapeCheck {
    /// The number of a node, or nil and a fault that says what is wrong with it.
    mutating func checkedNumber(_ node: LocatedNode, _ shape: Shape, _ path: String) -> Double? {
        guard let scalar = node.scalar else {
            _ = expect(false, node, shape, path)
            return nil
        }
        switch DecimalLiteral(scalar.text) {
        case .number(let number) where scalar.isPlain: return number
        case .number:
            report("\(path.label) must be \(shape.phrase); in quotes, \(scalar.text.quoted) is text", node)
        case .refused(let reason) where scalar.isPlain:
            report("\(path.label) must be \(shape.phrase), not \(scalar.text.quoted): \(reason)", node)
        case .refused, .noNumber: _ = expect(false, node, shape, path)
        }
        return nil
    }

    mutating func checkText(
        _ node: LocatedNode, _ shape: Shape, _ longest: Int, _ mayBeEmpty: Bool, _ path: String
    ) {
        guard let text = node.text else {
            _ = expect(false, node, shape, path)
            return
        }
        let length = text.unicodeScalars.count
        if length == 0, !mayBeEmpty {
            report("\(path.label) must not be empty text", node)
        } else if length > longest {
            report("\(path.label) must be at most \(longest) characters long, not \(length)", node)
        }
    }

    mutating func checkFlag(_ node: LocatedNode, _ shape: Shape, _ path: String) {
        guard node.flag == nil else { return }
        let word = node.scalar?.text.lowercased() ?? ""
        let meaning: String?
        switch word {
        case "yes", "on", "y", "true": meaning = "true"
        case "no", "off", "n", "false": meaning = "false"
        default: meaning = nil
        }
        guard let meaning, let text = node.text else {
            _ = expect(false, node, shape, path)
            return
        }
        report(
            "\(path.label) must be true or false; \(text.quoted) is text in a lesson", node,
            suggestions: [meaning])
    }

    mutating func checkName(_ node: LocatedNode, _ shape: Shape, _ names: [String], _ path: String) {
        guard let text = node.text else {
            _ = expect(false, node, shape, path)
            return
        }
        guard !names.contains(text) else { return }
        report(
            "\(path.label) must be \(shape.phrase), not \(node.phrase)", node,
            suggestions: text.nearest(among: names))
    }
}
