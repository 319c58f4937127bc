import Synchronization

/// Layouts that were made before: finding places for labels takes longer than drawing a frame, and all frames of a lesson share
/// one.
enum LayoutMemory {
    private static let known = Mutex<[NetworkLayout.Question: NetworkLayout]>([:])
    private static let capacity = 64

    /// The layout for a network on a page.
    static func layout(_ question: NetworkLayout.Question) -> NetworkLayout {
        if let found = known.withLock({ $0[question] }) { return found }
        let layout = NetworkLayout(question)
        known.withLock { known in
            if known.count >= capacity { known.removeAll() }
            known[question] = layout
        }
        return layout
    }
}
