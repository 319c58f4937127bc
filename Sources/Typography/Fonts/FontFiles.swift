/// The files that letters come from.
package enum FontFiles {
    /// The paths of every file that serves as one of the faces, stand-ins included, as things are now.
    package static var paths: [String] {
        let folders = FontFolders.standard()
        return Face.allCases.flatMap { face in
            [face.fileNames, face.standInNames].compactMap { folders.path(of: $0) }
        }
    }
}
