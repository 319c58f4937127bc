import Learning
import Scenes
import Synchronization

/// What the figures of one recording share, so that the frames of an animation compute it once.
///
/// A class because frames on several threads look into the same memory. What is kept must follow from the recording and the
/// key alone.
package final class FigureMemory: Sendable {
    /// What a kept value belongs to.
    package struct Key: Hashable, Sendable {
        /// The kind of figure, or the part that several kinds have in common.
        let part: String
        let settings: Settings
        let room: Rect?

        init(_ part: String, _ settings: Settings, in room: Rect? = nil) {
            self.part = part
            self.settings = settings
            self.room = room
        }
    }

    private let kept = Mutex<[Key: any Sendable]>([:])
    private let grounds = Mutex<[String: FigureMemory]>([:])

    package init() {}

    /// What figures of another ground share, whose recording is another.
    package func on(_ ground: String) -> FigureMemory {
        grounds.withLock { grounds in
            let memory = grounds[ground] ?? FigureMemory()
            grounds[ground] = memory
            return memory
        }
    }

    /// The value kept under `key`, computed when it is asked for first.
    func value<Value: Sendable>(_ key: Key, _ compute: () -> Value) -> Value {
        kept.withLock { kept in
            if let found = kept[key], let value = found as? Value { return value }
            let value = compute()
            kept[key] = value
            return value
        }
    }
}
