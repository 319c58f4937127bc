extension Experiment {
    /// Whether the rows belong to classes rather than having numbers for targets: the targets take two values at most, which
    /// a threshold or the largest output tells apart.
    package var hasClasses: Bool {
        guard case .network(_, let loss) = model, table.count > 0 else { return false }
        let values = Set(table.targets.joined())
        let codes: Set<Double> = loss.entry.coding == .plusMinusOne ? [-1, 1] : [0, 1]
        let threshold = codes.reduce(0, +) / 2
        let isParted =
            values.count == 2 && values.contains { $0 < threshold } && values.contains { $0 > threshold }
        return isParted || values.isSubset(of: codes)
    }
}
