/// A finished picture, not yet drawn: an immutable display list with what a reader who cannot see it is told.
package struct Scene: Hashable, Sendable {
    /// The stem of the file names, such as `step-0012`.
    package let id: String
    package let size: Size
    package let title: String
    /// What the picture shows, in a sentence or two.
    package let description: String
    /// The alternative text: the phase, the operation and the result, for those who cannot see the picture.
    package let alternative: String
    package let items: [Item]

    package init(
        id: String, size: Size, title: String, description: String, alternative: String, items: [Item]
    ) {
        self.id = id
        self.size = size
        self.title = title
        self.description = description
        self.alternative = alternative
        self.items = items
    }

    /// Every item in drawing order, groups before their children.
    package var everyItem: [Item] { items.flatMap(\.withDescendants) }

    /// The ids that more than one item carries; a correct scene has none.
    package var repeatedIDs: [String] {
        var seen: Set<String> = []
        return everyItem.compactMap(\.id).filter { !seen.insert($0).inserted }
    }
}
