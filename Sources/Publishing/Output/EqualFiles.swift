import Foundation

/// Files that a run wrote again as they were: they stay the files that they are, with the time of their writing.
enum EqualFiles {
    /// Whether every one of these files, below either folder, is the same in both.
    static func areAll(_ names: [String], equalIn earlier: String, and fresh: String) -> Bool {
        names.allSatisfy { areEqual(earlier + "/" + $0, fresh + "/" + $0) }
    }

    /// Puts the old files in the place of equal new ones; returns how many.
    ///
    /// - Parameter names: the new files, below either folder.
    static func keep(_ names: [String], of earlier: String, in fresh: String) -> Int {
        names.count { keep(earlier + "/" + $0, insteadOf: fresh + "/" + $0) }
    }

    private static func keep(_ old: String, insteadOf new: String) -> Bool {
        // A second name for the old file first: another run may put its own file under the old name at any moment.
        let aside = new + ".kept"
        guard link(old, aside) == 0 else { return areEqual(old, new) && copyTime(of: old, to: new) }
        guard areEqual(aside, new), rename(aside, new) == 0 else {
            unlink(aside)
            return false
        }
        return true
    }

    private static func areEqual(_ first: String, _ second: String) -> Bool {
        guard let one = FileState(first), let other = FileState(second), one.size == other.size,
            let bytes = try? Data(contentsOf: URL(fileURLWithPath: first), options: .alwaysMapped),
            let others = try? Data(contentsOf: URL(fileURLWithPath: second), options: .alwaysMapped)
        else { return false }
        return bytes == others
    }

    /// Where the file system knows no second names.
    private static func copyTime(of old: String, to new: String) -> Bool {
        guard let state = FileState(old) else { return false }
        let times = [state.modified, state.modified]
        return utimensat(AT_FDCWD, new, times, 0) == 0
    }
}
