/// Times the stages of a command.
package struct Stopwatch {
    /// Seconds by stage, in order.
    package private(set) var laps: [(stage: String, seconds: Double)] = []
    private var start = ContinuousClock.now

    package init() {}

    /// Ends a stage.
    package mutating func lap(_ stage: String) {
        let now = ContinuousClock.now
        let (seconds, attoseconds) = (now - start).components
        laps.append((stage, Double(seconds) + Double(attoseconds) * 1e-18))
        start = now
    }
}
