/// What the `set` of a variant or a ground changes, each under its dotted key; the parts of the lesson may also be written as
/// mappings.
struct ChangedKeys {
    private(set) var overrides: [Override] = []
    private(set) var faults: [Fault] = []

    /// - Parameters:
    ///   - keys: the parts of the lesson that may be changed.
    ///   - objection: what is told of another part.
    init(
        _ set: LocatedNode?, of keys: [String], in source: SourceText, objection: (_ part: String) -> String
    ) {
        for entry in set?.entries ?? [] {
            let part = String(entry.key.prefix { $0 != "." && $0 != "[" })
            guard keys.contains(part) else {
                faults.append(
                    source.fault(
                        objection(part), at: entry.keyPlace, suggestions: part.nearest(among: keys)))
                continue
            }
            if entry.key == part, entry.value.isMapping, part != "loss" {
                overrides += entry.value.entries.map {
                    Override(key: "\(part).\($0.key)", value: $0.value, place: $0.keyPlace)
                }
            } else {
                overrides.append(Override(key: entry.key, value: entry.value, place: entry.keyPlace))
            }
        }
    }
}
