/// What the files of a run did to the folder that was there.
package struct FolderChanges: Sendable {
    /// Files that are new or other than before.
    package let written: Int
    /// Files that are the same to the byte, and were left as they were.
    package let kept: Int
    /// Files of the earlier run that are no more.
    package let removed: Int

    /// Whether nothing at all was touched.
    package var isNone: Bool { written == 0 && removed == 0 }
}
