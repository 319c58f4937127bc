import Formulas
import Foundation

/// A figure among the files of an earlier run, found by its path or its name.
package struct WrittenFigure: Sendable {
    /// No such figure, or none that the form takes.
    package struct NotFound: Error, CustomStringConvertible {
        package let description: String
    }

    /// The folder of the manifest that tells of it.
    private let folder: String
    private let figure: NotedFigure

    /// The figure that `text` names: a file of a run, or `LESSON/NAME` in the output folder.
    package static func find(_ text: String, in output: String) throws(NotFound) -> WrittenFigure {
        let parts = text.split(separator: "/").map(String.init)
        if FileManager.default.fileExists(atPath: text), parts.count >= 1 {
            for folder in foldersAbove(text) {
                guard let manifest = RunManifest(folder: folder) else { continue }
                let path = relative(text, to: folder)
                guard let found = manifest.figure(named: stem(of: path), of: path) else {
                    throw NotFound(description: "\(text): \(folder)/manifest.json tells of no such figure")
                }
                return WrittenFigure(folder: folder, figure: found)
            }
            throw NotFound(
                description:
                    "\(text): there is no manifest.json beside or above it; embed takes figures that gradus run wrote"
            )
        }
        let isFile = parts.last.map { $0.contains(".") } ?? false
        guard parts.count == 2, !isFile, let lesson = parts.first, let name = parts.last else {
            throw NotFound(
                description: isFile || parts.count > 2
                    ? "\(text): there is no such file"
                    : "\(text): write LESSON/NAME, or the path of a figure's file")
        }
        let folder = "\(output)/\(lesson)"
        guard let manifest = RunManifest(folder: folder) else {
            let runs = (try? FileManager.default.contentsOfDirectory(atPath: output)) ?? []
            let known = runs.filter { RunManifest(folder: "\(output)/\($0)") != nil }.sorted()
            throw NotFound(
                description: "there is no run of \(lesson) in \(output)" + hint(lesson, known, "there are")
                    + (known.isEmpty ? "; gradus run \(lesson) makes one" : ""))
        }
        guard let found = manifest.figure(named: name, of: nil) else {
            throw NotFound(
                description: "\(folder) has no figure called \(name)" + hint(name, manifest.names, "it has"))
        }
        return WrittenFigure(folder: folder, figure: found)
    }

    /// The lines that show the figure in a document of `directory`.
    package func snippet(
        for form: SnippetForm, from directory: String, inlining isInlined: Bool
    ) throws -> [String] {
        if isInlined {
            guard let path = figure.path(["svg"]),
                let data = FileManager.default.contents(atPath: folder + "/" + path)
            else {
                throw NotFound(description: "\(figure.name) has no SVG; run the lesson with --formats svg")
            }
            return figure.html(inlining: String(decoding: data, as: UTF8.self))
        }
        let base = WrittenFigure.relative(folder, to: directory)
        let lines = figure.moved(below: base == "." ? "" : base + "/").lines(in: form)
        guard !lines.isEmpty else {
            throw NotFound(
                description:
                    "\(figure.name) has no \(form.pictures.joined(separator: " or ")) file, which \(form.rawValue) needs; "
                    + "run the lesson with --formats \(form.pictures[0])")
        }
        return lines
    }

    private static func hint(_ name: String, _ known: [String], _ list: String) -> String {
        guard !known.isEmpty else { return "" }
        let near = name.nearest(among: known)
        return near.isEmpty
            ? "; \(list) \(known.listed(with: "and"))"
            : "; did you mean \(near.joined(separator: " or "))?"
    }

    /// The folders that hold a file, the nearest first, as far as a run nests its files.
    private static func foldersAbove(_ path: String) -> [String] {
        var folders: [String] = []
        var url = URL(fileURLWithPath: path)
        for _ in 0..<3 {
            url = url.deletingLastPathComponent()
            folders.append(url.relativePath)
        }
        return folders
    }

    static func stem(of path: String) -> String {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        return file.split(separator: ".").dropLast().joined(separator: ".")
    }

    /// A path as seen from a folder.
    private static func relative(_ path: String, to folder: String) -> String {
        let target = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().pathComponents
        let start = URL(fileURLWithPath: folder).standardizedFileURL.resolvingSymlinksInPath().pathComponents
        let shared = zip(target, start).prefix { $0 == $1 }.count
        let steps = start.dropFirst(shared).map { _ in ".." } + target.dropFirst(shared)
        return steps.isEmpty ? "." : steps.joined(separator: "/")
    }
}
