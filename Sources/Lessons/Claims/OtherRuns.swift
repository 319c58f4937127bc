// What stands behind `variant("…").`, `ground("…").`, `after(k).` and `iteration(k).`

extension RecordingResolver {
    /// The reference behind `after(k).` or `iteration(k).`.
    func member(of reference: Reference) throws(Unresolved) -> Reference {
        let isRun = reference.name == "variant" || reference.name == "ground"
        guard let member = reference.afterMember else {
            throw Unresolved(
                "write what is asked for behind a dot: \(reference.name)(\(isRun ? "…" : "1")).loss"
            )
        }
        let excluded =
            reference.name == "ground"
            ? ["ground"] : (isRun ? [] : ["after", "iteration"]) + ["variant", "ground"]
        guard names.contains(member.name), !excluded.contains(member.name) else {
            throw Unresolved.name(member.name, among: names.filter { !excluded.contains($0) })
        }
        return member
    }

    /// Who knows the values of another run.
    func variant(of reference: Reference) throws(Unresolved) -> RecordingResolver {
        guard case .value(.text(let label))? = reference.arguments?.first, reference.arguments?.count == 1
        else { throw Unresolved("write variant(\"LABEL\") with a label of compare") }
        if let known = variants[label] { return known }
        guard let run = recording.variants.first(where: { $0.label == label }) else {
            throw Unresolved.variant(label, among: recording.variants.map(\.label))
        }
        let resolver = RecordingResolver(run.recording)
        variants[label] = resolver
        return resolver
    }

    /// Who knows the values on another ground.
    func ground(of reference: Reference) throws(Unresolved) -> RecordingResolver {
        guard case .value(.text(let label))? = reference.arguments?.first, reference.arguments?.count == 1
        else { throw Unresolved("write ground(\"LABEL\") with a label of grounds") }
        if let known = grounds[label] { return known }
        let labels = recording.experiment.grounds.map(\.label)
        guard labels.contains(label) else { throw Unresolved.ground(label, among: labels) }
        let resolver = RecordingResolver(recording.on(label))
        grounds[label] = resolver
        return resolver
    }
}
