import Foundation

/// The figures that a run's manifest tells of.
struct RunManifest {
    private struct Content: Decodable {
        struct File: Decodable {
            let path: String
            let title: String?
            let alt: String?
            let caption: String?
            let width: Int?
            let height: Int?
        }
        let files: [File]
    }

    private let files: [Content.File]

    /// The manifest in a folder; nil when there is none.
    init?(folder: String) {
        guard let data = FileManager.default.contents(atPath: folder + "/manifest.json"),
            let content = try? JSONDecoder().decode(Content.self, from: data)
        else { return nil }
        // A path that leads out of the folder is none of a run's.
        files = content.files.filter { $0.alt != nil && SafeAddress($0.path) != nil }
    }

    /// The names of all figures, each once; of an animation's frames none.
    var names: [String] {
        var seen: Set<String> = []
        let stems = files.filter { !$0.path.contains(/^frames\/.*-\d+\.[a-z]+$/) }.map {
            WrittenFigure.stem(of: $0.path)
        }
        return stems.filter { seen.insert($0).inserted }
    }

    /// A figure by the stem of its files, as one of the files tells it.
    func figure(named name: String, of path: String?) -> NotedFigure? {
        let own = files.filter { WrittenFigure.stem(of: $0.path) == name }
        guard let first = own.first(where: { $0.path == path }) ?? own.first else { return nil }
        return NotedFigure(
            name: name, title: first.title ?? name, alternative: first.alt ?? "",
            caption: Prose(markdown: first.caption ?? ""), width: first.width ?? 0, height: first.height ?? 0,
            paths: own.map(\.path), frames: nil)
    }
}

extension NotedFigure {
    /// The figure with its files told from another folder.
    func moved(below folder: String) -> NotedFigure {
        NotedFigure(
            name: name, title: title, alternative: alternative, caption: caption, width: width,
            height: height,
            paths: paths.map { folder + $0 }, frames: frames)
    }
}
