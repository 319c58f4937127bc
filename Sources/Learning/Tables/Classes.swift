extension Experiment {
    /// Whether the rows belong to classes rather than having numbers for targets: the targets take two values at most, which
    /// a threshold or the largest output tells apart.
    package var hasClasses: Bool {
        guard case .network(_, let loss) = model, table.count > 0 else { return false }
        let values = Set(table.targets.joined())
        let coding = loss.entry.coding
        let isParted =
            values.count == 2 && values.contains { $0 < coding.threshold }
            && values.contains { $0 > coding.threshold }
        return isParted || values.isSubset(of: [coding.low, 1])
    }
}
