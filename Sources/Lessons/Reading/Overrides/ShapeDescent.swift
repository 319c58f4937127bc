/// The way down a shape along a path, beside the nodes it describes.
extension Shape {
    /// The shape of a list's entries.
    func item(of node: LocatedNode) -> Shape? {
        switch self {
        case .list(let item, _): return item
        case .matrix: return .list(of: .number())
        case .either(let shapes): return shapes.lazy.compactMap { $0.item(of: node) }.first
        default: return nil
        }
    }

    /// The choice of named mappings at this place, if it is one.
    func variant(for node: LocatedNode) -> Variant? {
        switch self {
        case .variant(let variant): return variant
        case .either(let shapes): return shapes.lazy.compactMap { $0.variant(for: node) }.first
        default: return nil
        }
    }

    /// The alternative that is a mapping.
    func mappingShape(for node: LocatedNode) -> Shape? {
        switch self {
        case .mapping, .free, .variant: return self
        case .either(let shapes): return shapes.lazy.compactMap { $0.mappingShape(for: node) }.first
        default: return nil
        }
    }

    /// What a key of a mapping holds, with the key's spellings; nil for an unknown key.
    func shape(of key: String, in node: LocatedNode) -> (shape: Shape, spellings: [String])? {
        switch mappingShape(for: node) {
        case .mapping(let fields)?: return fields.field(key)
        case .free(let shape)?: return (shape, [key])
        case .variant(let variant)?:
            let name = node.entryName(key: variant.key) ?? variant.fallback
            return variant.named(name)?.fields.field(key)
        default: return nil
        }
    }
}

extension [Field] {
    fileprivate func field(_ key: String) -> (shape: Shape, spellings: [String])? {
        first { $0.spellings.contains(key) }.map { ($0.shape, $0.spellings) }
    }
}
