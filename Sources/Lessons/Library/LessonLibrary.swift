import Foundation

/// Finds lesson files by path or by name, with or without number and ending.
package struct LessonLibrary: Sendable {
    /// A name that no lesson has, with the nearest ones.
    package struct NotFound: Error, CustomStringConvertible {
        package let description: String

        package init(description: String) {
            self.description = description
        }
    }

    /// Folders that hold lessons, in order of search.
    package let folders: [String]

    /// The lessons of the working folder, of `GRADUS_LESSONS`, and of the installation around the program.
    package init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        var folders = ["lessons"]
        if let given = environment["GRADUS_LESSONS"], !given.isEmpty { folders.insert(given, at: 0) }
        if let program = Bundle.main.executableURL?.resolvingSymlinksInPath() {
            let prefix = program.deletingLastPathComponent().deletingLastPathComponent()
            folders.append(prefix.appendingPathComponent("share/gradus/lessons").path)
        }
        self.init(folders: folders)
    }

    package init(folders: [String]) {
        self.folders = folders
    }

    /// Every lesson, by path, in order of file names; a name found earlier hides later ones.
    package var paths: [String] {
        var seen: Set<String> = []
        return folders.flatMap { folder in
            let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            return files.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
                .map { folder + "/" + $0 }
                .filter { seen.insert(Lesson.name(ofPath: $0)).inserted }
        }
    }

    /// What commands call the lesson at that path: its name where that finds it, else the path.
    package func word(ofPath path: String) -> String {
        let name = Lesson.name(ofPath: path)
        guard let found = try? self.path(of: name) else { return path }
        let isSame = URL(fileURLWithPath: found).standardized == URL(fileURLWithPath: path).standardized
        return isSame ? name : path
    }

    /// The path of the lesson that `text` names.
    package func path(of text: String) throws -> String {
        let isPath = text.contains("/") || text.hasSuffix(".yaml") || text.hasSuffix(".yml")
        if isPath && FileManager.default.fileExists(atPath: text) { return text }
        let known = paths
        let wanted = Lesson.name(ofPath: text)
        let exact = known.first { path in
            let stem = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
            return stem == text || Lesson.name(ofPath: path) == wanted || stem.prefix { $0.isNumber } == text
        }
        if let exact, !isPath { return exact }
        if isPath { throw NotFound(description: "\(text): there is no such file") }
        // What `gradus new` wrote lies in the working folder.
        let here = [".yaml", ".yml"].map { text + $0 }
        if let file = here.first(where: FileManager.default.fileExists(atPath:)) { return file }
        let near = wanted.nearest(among: known.map(Lesson.name(ofPath:)))
        let hint =
            near.isEmpty
            ? "; `gradus list lessons` shows those there are" : "; did you mean \(near.listed(with: "or"))?"
        throw NotFound(description: "there is no lesson called \(text)\(hint)")
    }
}
