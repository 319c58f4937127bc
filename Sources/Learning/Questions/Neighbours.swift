extension Moment {
    /// The other steps of the iteration, the nearest first; each is made when it is asked for.
    func neighbours(of index: Int) -> some Sequence<Step> {
        (1..<max(stepCount, 2)).lazy.flatMap { [index - $0, index + $0] }.compactMap { self.step($0) }
    }
}
