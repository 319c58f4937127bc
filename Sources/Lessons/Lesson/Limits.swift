/// The largest lessons that are read: beyond these nothing could be stepped through or looked at.
package enum Limits {
    package static let units = 1000
    package static let layers = 64
    package static let parameters = 200_000
    package static let examples = 100_000
    package static let iterations = 10_000_000
    package static let frames = 5000
    /// Steps that `trace.jsonl` holds at most.
    package static let recordedSteps = 2_000_000
    /// Values of one iteration held at once: instructions times examples of a batch.
    package static let heldValues = 60_000_000
}
