import Learning

extension Shape {
    /// An entry of a catalog: its name alone, or a mapping of `name` and its settings.
    ///
    /// - Parameters:
    ///   - title: what the catalog holds, in the singular: `optimizer`.
    ///   - key: the key that holds the entry's name.
    ///   - others: keys that every entry takes besides its own settings.
    ///   - otherwise: what is meant where the name is left out.
    package static func entry<Entry>(
        of catalog: Catalog<Entry>, titled title: String, key: String = "name", mayBeBare: Bool = true,
        also others: [Field] = [], otherwise: Variant.Case? = nil
    ) -> Shape {
        let cases = catalog.entries.map { entry in
            Variant.Case(
                entry.name, aliases: entry.aliases, entry.settings.map(Field.init) + others, entry.summary)
        }
        return .variant(
            Variant(
                title, key: key, default: otherwise?.name, mayBeBare: mayBeBare,
                cases + (otherwise.map { [$0] } ?? [])))
    }
}

extension Field {
    /// The key of a catalog entry's setting.
    package init(_ setting: Setting) {
        self.init(
            setting.name, Shape(setting.kind), required: setting.required,
            default: setting.fallback.map(OrderedJSON.init), aliases: setting.aliases, setting.summary)
    }
}

extension Shape {
    /// What a setting of that kind takes.
    package init(_ kind: Setting.Kind) {
        switch kind {
        case .number(let minimum, let maximum, let exclusiveMinimum):
            self = .number(
                Bounds(minimum: minimum, maximum: maximum, excludesMinimum: exclusiveMinimum))
        case .whole(let minimum, let maximum): self = .whole(minimum...max(minimum, maximum))
        case .flag: self = .flag
        case .choice(let names): self = .choice(names)
        case .text(let longest): self = .text(atMost: longest)
        case .list(let names): self = .list(of: names.map(Shape.choice) ?? .text(atMost: 200), count: 1...200)
        }
    }
}

extension OrderedJSON {
    fileprivate init(_ value: Setting.Value) {
        switch value {
        case .number(let number): self = .number(number)
        case .flag(let flag): self = .flag(flag)
        case .choice(let name), .text(let name): self = .text(name)
        case .list(let texts): self = .array(texts.map(OrderedJSON.text))
        }
    }
}

extension LocatedNode {
    /// The name that a checked catalog entry or other variant gives; nil when the name is left out.
    package func entryName(key: String = "name") -> String? {
        isMapping ? self[key]?.text : text
    }

    /// The values that a checked entry gives of these settings, under the settings' own names.
    package func given(_ settings: [Setting]) -> [String: Setting.Value] {
        var given: [String: Setting.Value] = [:]
        for setting in settings {
            for spelling in [setting.name] + setting.aliases {
                given[setting.name] = given[setting.name] ?? self[spelling]?.value(of: setting.kind)
            }
        }
        return given
    }

    /// The catalog entry that a checked node names, with the settings that it gives.
    package func chosen<Entry>(from catalog: Catalog<Entry>, key: String = "name") -> Chosen<Entry>? {
        guard let name = entryName(key: key), let entry = catalog[name] else { return nil }
        return Chosen(entry, given: given(entry.settings))
    }

    private func value(of kind: Setting.Kind) -> Setting.Value? {
        switch kind {
        case .number, .whole: return number.map(Setting.Value.number)
        case .flag: return flag.map(Setting.Value.flag)
        case .choice: return text.map(Setting.Value.choice)
        case .text: return text.map(Setting.Value.text)
        case .list: return texts.map(Setting.Value.list)
        }
    }
}
