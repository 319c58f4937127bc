/// A value of a lesson file that knows where it was written.
package struct LocatedNode: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        case mapping([Entry])
        case sequence([LocatedNode])
        case scalar(Scalar)
    }

    /// A key of a mapping, in the order of the file.
    package struct Entry: Hashable, Sendable {
        package let key: String
        package let keyPlace: Place
        package var value: LocatedNode

        package init(key: String, keyPlace: Place, value: LocatedNode) {
            self.key = key
            self.keyPlace = keyPlace
            self.value = value
        }
    }

    /// A single value as written; only a plain one can be a number, a flag or nothing.
    package struct Scalar: Hashable, Sendable {
        package let text: String
        package let isPlain: Bool

        package init(text: String, isPlain: Bool) {
            self.text = text
            self.isPlain = isPlain
        }
    }

    package let place: Place
    package var content: Content

    package init(place: Place, content: Content) {
        self.place = place
        self.content = content
    }
}

extension LocatedNode {
    /// A scalar written in quotes, or meant literally.
    package static func text(_ text: String, at place: Place) -> LocatedNode {
        LocatedNode(place: place, content: .scalar(Scalar(text: text, isPlain: false)))
    }

    /// The same value, reported as written at `place` throughout.
    package func moved(to place: Place) -> LocatedNode {
        switch content {
        case .scalar: return LocatedNode(place: place, content: content)
        case .sequence(let items):
            return LocatedNode(place: place, content: .sequence(items.map { $0.moved(to: place) }))
        case .mapping(let entries):
            let moved = entries.map {
                Entry(key: $0.key, keyPlace: place, value: $0.value.moved(to: place))
            }
            return LocatedNode(place: place, content: .mapping(moved))
        }
    }
}
