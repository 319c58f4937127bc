import Foundation

/// The index of a course: `index.html` and `README.md` above the lessons' folders.
package struct CourseIndex {
    private let output: String
    private let entries: [CourseEntry]

    /// The course of the lessons that have been run into `output`, whenever that was.
    package init(output: String) {
        self.output = output
        entries = CourseEntry.all(in: output)
    }

    /// Writes what has changed, and says so: the paths written, and a warning for each file that is somebody else's.
    package func write() throws -> (written: [String], warnings: [String]) {
        guard !entries.isEmpty else { return ([], []) }
        var written: [String] = []
        var warnings: [String] = []
        for (name, text) in [
            ("index.html", CoursePage.text(entries)), ("README.md", CourseReadme.text(entries)),
        ] {
            let path = output + "/" + name
            let earlier = FileManager.default.contents(atPath: path)
            if let earlier, earlier == Data(text.utf8) { continue }
            if let earlier, !String(decoding: earlier, as: UTF8.self).contains(Self.mark) {
                warnings.append("\(path) is not gradus's own and stays as it is")
                continue
            }
            try OutputFolder.writeFile(Array(text.utf8), path: path)
            written.append(path)
        }
        return (written, warnings)
    }

    /// What tells files of this program from others.
    static let mark = "written by gradus run"
}
