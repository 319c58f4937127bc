import Formulas

/// One thing in a scene.
package enum Item: Hashable, Sendable {
    case shape(Shape)
    case text(Text)
    case formula(FormulaText)
    case raster(Raster)
    case group(Group)

    /// The stable name of what the item stands for: `w.1.2.1`, `node.a.1.2`.
    package var id: String? {
        switch self {
        case .shape(let shape): shape.id
        case .text(let text): text.id
        case .formula(let formula): formula.id
        case .raster(let raster): raster.id
        case .group(let group): group.id
        }
    }

    /// What a reader is told who points at the item.
    package var title: String? {
        switch self {
        case .shape(let shape): shape.title
        case .text(let text): text.title
        case .formula(let formula): formula.title
        case .raster(let raster): raster.title
        case .group(let group): group.title
        }
    }

    /// The item and, for a group, everything in it.
    package var withDescendants: [Item] {
        guard case .group(let group) = self else { return [self] }
        return [self] + group.children.flatMap(\.withDescendants)
    }
}
