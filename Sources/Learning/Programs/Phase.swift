/// The parts of an iteration; each is the outermost scope of what it computes.
package enum Phase: String, CaseIterable, Sendable {
    case forward, loss, backward, update
}
