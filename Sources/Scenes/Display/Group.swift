/// Items that belong together, under one id and title.
package struct Group: Hashable, Sendable {
    package var id: String?
    package var title: String?
    /// Whether everything inside is drawn faint (38 %), because the step at hand does not concern it.
    package var isFaded: Bool
    /// The part of the page that the children may touch; nil for all of it.
    package var clip: Clip?
    package var children: [Item]

    package init(
        id: String? = nil, title: String? = nil, isFaded: Bool = false, clip: Clip? = nil, _ children: [Item]
    ) {
        self.id = id
        self.title = title
        self.isFaded = isFaded
        self.clip = clip
        self.children = children
    }

    /// How much of its paint a faded group keeps.
    package static let fadedStrength = 0.38
}

extension Item {
    /// Items that belong together; see `Group`.
    package static func group(
        id: String? = nil, title: String? = nil, isFaded: Bool = false, clip: Clip? = nil, _ children: [Item]
    ) -> Item {
        .group(Group(id: id, title: title, isFaded: isFaded, clip: clip, children))
    }

    /// Items that are cut off at the edges of a rectangle.
    package static func group(
        id: String? = nil, title: String? = nil, isFaded: Bool = false, clip: Rect, _ children: [Item]
    ) -> Item {
        .group(
            Group(id: id, title: title, isFaded: isFaded, clip: .rectangle(clip, radius: 0), children))
    }
}
