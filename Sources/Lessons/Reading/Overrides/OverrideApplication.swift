extension Override {
    /// Puts the value into a lesson; the result is checked by its shape afterwards, so an unknown key is found there.
    ///
    /// - Returns: the fault that kept the value out, if the path leads nowhere.
    package func apply(to lesson: inout LocatedNode, of shape: Shape, in source: SourceText) -> [Fault] {
        let path: OverridePath
        do {
            path = try OverridePath(key)
        } catch {
            return [source.fault(error.reason, at: place)]
        }
        var placing = Placing(override: self, path: path, source: source)
        lesson = placing.placed(into: lesson, shape, depth: 0)
        return placing.faults
    }
}

/// The way of an override's value down into a lesson.
private struct Placing {
    let override: Override
    let path: OverridePath
    let source: SourceText
    var faults: [Fault] = []

    /// The node with the value put in below it.
    mutating func placed(into node: LocatedNode?, _ shape: Shape?, depth: Int) -> LocatedNode {
        guard depth < path.steps.count else {
            if let fault = override.valueFault(for: shape) {
                faults.append(source.fault(fault, at: override.place))
            }
            return override.value(for: shape)
        }
        let old = node ?? LocatedNode(place: override.place, content: .mapping([]))
        let here = path.prefix(depth).label
        if case .position(let position) = path.steps[depth], case .sequence(var items) = old.content {
            guard items.indices.contains(position - 1) else {
                let held = items.isEmpty ? "is empty" : "holds \(items.count), counted from 1"
                return fail("there is no \(path.prefix(depth + 1).label): \(here) \(held)", old)
            }
            items[position - 1] = placed(into: items[position - 1], shape?.item(of: old), depth: depth + 1)
            return LocatedNode(place: old.place, content: .sequence(items))
        }
        var key = path.steps[depth].key
        var end = depth + 1
        if case .free? = shape?.mappingShape(for: old) {
            // Free mappings hold dotted keys, such as a variant's `set`.
            key = path.steps[depth...].map(\.key).joined(separator: ".")
            end = path.steps.count
        }
        switch old.content {
        case .sequence:
            return fail("\(here) is a list; name an entry by its position, such as \(here)[1]", old)
        case .scalar where shape?.variant(for: old)?.mayBeBare == true && !old.isNull:
            return placed(
                into: old.asEntry(named: shape?.variant(for: old)?.key ?? "name"), shape, depth: depth)
        case .scalar where !old.isNull:
            return fail("\(here) is a single value; nothing is below it", old)
        case .scalar, .mapping:
            if node == nil || old.isNull, case .list? = shape {
                return fail("the lesson gives no \(here); set the whole list", old)
            }
            var entries = old.entries
            let child = shape?.shape(of: key, in: old)
            if let index = entries.firstIndex(where: { child?.spellings.contains($0.key) ?? ($0.key == key) })
            {
                let value = placed(into: entries[index].value, child?.shape, depth: end)
                entries[index] = .init(key: key, keyPlace: override.place, value: value)
            } else {
                let value = placed(into: nil, child?.shape, depth: end)
                entries.append(.init(key: key, keyPlace: override.place, value: value))
            }
            return LocatedNode(place: old.place, content: .mapping(entries))
        }
    }

    private mutating func fail(_ message: String, _ node: LocatedNode) -> LocatedNode {
        faults.append(source.fault(message, at: override.place))
        return node
    }
}

extension OverridePath.Step {
    /// The step as a key of a mapping: `classes.1` may be one.
    fileprivate var key: String {
        switch self {
        case .key(let key): return key
        case .position(let position): return String(position)
        }
    }
}

extension LocatedNode {
    /// The bare name of a catalog entry as the mapping it stands for.
    fileprivate func asEntry(named key: String) -> LocatedNode {
        LocatedNode(place: place, content: .mapping([.init(key: key, keyPlace: place, value: self)]))
    }
}
