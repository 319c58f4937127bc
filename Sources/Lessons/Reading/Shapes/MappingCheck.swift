extension ShapeCheck {
    mutating func checkMapping(_ node: LocatedNode, _ shape: Shape, _ fields: [Field], _ path: String) {
        guard expect(node.isMapping, node, shape, path) else { return }
        check(node, fields, path, owner: path.isEmpty ? "a lesson" : path.label)
    }

    mutating func checkVariant(_ node: LocatedNode, _ shape: Shape, _ variant: Variant, _ path: String) {
        if node.scalar != nil, variant.mayBeBare {
            guard let entry = known(node, variant) else { return }
            for field in entry.fields where field.required {
                report(
                    "\(path.label): \(entry.name) needs \(field.name.quoted) (\(field.summary)); "
                        + "write { \(variant.key): \(entry.name), \(field.name): … }", node)
            }
            return
        }
        guard expect(node.isMapping, node, shape, path) else { return }
        let entry: Variant.Case?
        if let name = node[variant.key] {
            entry = known(name, variant)
        } else if let fallback = variant.fallback {
            entry = variant.named(fallback)
        } else {
            report("\(path.label) lacks \(variant.key.quoted), which names the \(variant.title)", node)
            entry = nil
        }
        guard let entry else { return }
        let key = Field(variant.key, .anything, "")
        check(node, [key] + entry.fields, path, owner: "\(variant.title) \(entry.name)") { unknown in
            let others = variant.cases.filter { other in
                other.fields.contains { $0.spellings.contains(unknown) }
            }
            return others.isEmpty ? nil : "(\(others.map(\.name).phrase) would take it)"
        }
    }

    /// The case that a scalar names, or nil and a fault.
    private mutating func known(_ node: LocatedNode, _ variant: Variant) -> Variant.Case? {
        guard let name = node.text else {
            report(
                "the name of the \(variant.title) must be \(variant.names.phrase), not \(node.phrase)", node)
            return nil
        }
        if let entry = variant.named(name) { return entry }
        let near = name.nearest(among: variant.names)
        let choices = near.isEmpty ? "; choose \(variant.names.phrase)" : ""
        report("there is no \(variant.title) \(name.quoted)\(choices)", node, suggestions: near)
        return nil
    }

    private mutating func check(
        _ node: LocatedNode, _ fields: [Field], _ path: String, owner: String,
        aside: (String) -> String? = { _ in nil }
    ) {
        let known = Dictionary(
            fields.flatMap { field in field.spellings.map { ($0, field) } },
            uniquingKeysWith: { first, _ in first })
        let present = Set(node.entries.map(\.key))
        let unused = fields.flatMap { present.isDisjoint(with: $0.spellings) ? $0.spellings : [] }
        var given: [String: String] = [:]
        for entry in node.entries {
            guard let field = known[entry.key] else {
                let nearUnused = entry.key.nearest(among: unused)
                let near =
                    nearUnused.isEmpty ? entry.key.nearest(among: Array(known.keys).sorted()) : nearUnused
                let note = aside(entry.key).map { " " + $0 } ?? ""
                let choices = near.isEmpty && note.isEmpty ? "; it has \(fields.map(\.name).sentence)" : ""
                report(
                    "unknown key \(entry.key.quoted) in \(owner)\(note)\(choices)", at: entry.keyPlace,
                    suggestions: near)
                continue
            }
            if let other = given[field.name] {
                report(
                    "\(entry.key.quoted) and \(other.quoted) are one setting; give one", at: entry.keyPlace)
                continue
            }
            given[field.name] = entry.key
            check(entry.value, field.shape, path.appending(key: entry.key))
        }
        for field in fields where field.required && given[field.name] == nil {
            report("\(owner) lacks \(field.name.quoted): \(field.summary)", node)
        }
    }
}

extension [String] {
    /// `a, b and c`, or `no keys`.
    fileprivate var sentence: String { isEmpty ? "no keys" : listed(with: "and") }
}
