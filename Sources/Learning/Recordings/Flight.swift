extension [Double] {
    /// How many of a run's losses come before it climbs away for good.
    ///
    /// Away is beyond a thousand times where it started, or beyond all numbers; a run that does not go there keeps them all. A scale that has room for what comes later shows nothing of the rest.
    package var countBeforeFlight: Int {
        guard let start = first(where: \.isFinite), start != 0 else {
            return (lastIndex(where: \.isFinite) ?? -1) + 1
        }
        let limit = 1000 * start.magnitude
        return (lastIndex { $0.isFinite && $0 <= limit } ?? -1) + 1
    }
}
