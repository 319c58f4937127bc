import Scenes

extension Scene {
    /// Items that are children of one group, or of none.
    struct Family {
        /// The group's id.
        let id: String
        let title: String?
        /// Which of the compared runs the group is of, counted from 1; nil where it is of none.
        let run: Int?
        let children: [Item]
    }

    /// The items of the scene, by the group they are children of.
    var families: [Family] {
        func groups(_ items: [Item], run: Int?) -> [Family] {
            items.flatMap { item -> [Family] in
                guard case .group(let group) = item else { return [] }
                let run = group.id.flatMap(Scene.run) ?? run
                return [Family(id: group.id ?? "", title: group.title, run: run, children: group.children)]
                    + groups(group.children, run: run)
            }
        }
        return [Family(id: "", title: nil, run: nil, children: items)] + groups(items, run: nil)
    }

    /// The run that a row of a legend is of: 3 for `legend.run.3`.
    private static func run(_ id: String) -> Int? {
        id.wholeMatch(of: #/(?:.*\.)?legend\.run\.([0-9]+)/#).flatMap { Int($0.output.1) }
    }
}
