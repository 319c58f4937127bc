extension Item {
    /// The item without its name and title, and those of everything in it: how it looks, not what it stands for.
    package var nameless: Item {
        switch self {
        case .shape(var shape):
            shape.id = nil
            shape.title = nil
            return .shape(shape)
        case .text(var text):
            text.id = nil
            text.title = nil
            return .text(text)
        case .formula(var formula):
            formula.id = nil
            formula.title = nil
            return .formula(formula)
        case .raster(let raster): return .raster(raster.nameless)
        case .group(let group):
            return .group(isFaded: group.isFaded, clip: group.clip, group.children.map(\.nameless))
        }
    }
}
