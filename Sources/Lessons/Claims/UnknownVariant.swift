extension Unresolved {
    /// The failure for a label that no ground has.
    static func ground(_ label: String, among labels: [String]) -> Unresolved {
        guard !labels.isEmpty else { return Unresolved("the lesson has no other grounds") }
        let near = label.nearest(among: labels)
        let choices = near.isEmpty ? "; there are \(labels.map(\.quoted).listed(with: "and"))" : ""
        return Unresolved("there is no ground \(label.quoted)\(choices)", suggestions: near)
    }

    /// The failure for a label that no variant has.
    static func variant(_ label: String, among labels: [String]) -> Unresolved {
        guard !labels.isEmpty else { return Unresolved("the lesson compares nothing; it has no compare") }
        let near = label.nearest(among: labels)
        let choices = near.isEmpty ? "; there are \(labels.map(\.quoted).listed(with: "and"))" : ""
        return Unresolved("there is no variant \(label.quoted)\(choices)", suggestions: near)
    }
}
