import Foundation

/// Answers requests with the files that a lesson was written into.
package struct LessonSite: Sendable {
    private let folder: ServedFolder
    private let title: String
    private let board: NewsBoard

    package init(folder path: String, title: String, board: NewsBoard) {
        folder = ServedFolder(path: path)
        self.title = title
        self.board = board
    }

    /// The answer to a request.
    ///
    /// - Parameter target: path and query as they were sent, percent-encoded.
    package func answer(method: String, target: String, host: String?) async -> Answer {
        guard HostCheck.allows(host) else {
            return .text(403, "This server answers to 127.0.0.1 and localhost only.")
        }
        guard method == "GET" || method == "HEAD" else { return .text(405, "Files can only be read here.") }
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let path = parts.first.map(String.init) ?? ""
        if path == LivePage.changes { return await changes(query: parts.dropFirst().first) }
        switch folder.find(path) {
        case .file(let file): return page(file)
        case .folder:
            // With one stroke before it: two would name another machine.
            return Answer(
                status: 301, type: .text, body: [], location: "/" + path.drop { $0 == "/" } + "/")
        case .nothing where path == "/":
            return Answer(
                status: 200, type: .html,
                body: LivePage.list(of: folder.names, title: title, board.latest))
        case .nothing: return .text(404, "There is no such file.")
        case .refused: return .text(403, "Only the files of the lesson's output are served.")
        }
    }

    private func page(_ file: String) -> Answer {
        // Before the file is read: a change in between is then told once too often, not once too seldom.
        let news = board.latest
        guard let data = FileManager.default.contents(atPath: file) else {
            return .text(404, "There is no such file.")
        }
        let type = ContentType(ofFile: file)
        return Answer(
            status: 200, type: type, body: type == .html ? LivePage.page(Array(data), news) : Array(data))
    }

    /// Waits until there is something new, shorter than browsers and the server would.
    private func changes(query: Substring?) async -> Answer {
        let known = query.flatMap { $0.hasPrefix("after=") ? String($0.dropFirst(6)) : nil } ?? ""
        return .text(200, await board.news(after: known, within: .seconds(8)).version)
    }
}
