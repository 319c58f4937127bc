import Foundation

/// A folder whose files are served, and nothing beside it.
package struct ServedFolder: Sendable {
    private let path: String

    package init(path: String) {
        self.path = path
    }

    /// What stands at a path of the folder.
    package enum Found: Sendable, Equatable {
        case file(path: String)
        /// A folder that was asked for without the stroke at its end, which links in it need.
        case folder
        case nothing
        /// A place outside, or one that is hidden.
        case refused
    }

    /// Looks up the path of a request, as it was sent: percent-encoded, beginning with a stroke.
    package func find(_ request: String) -> Found {
        var names: [String] = []
        for part in request.split(separator: "/", omittingEmptySubsequences: true) {
            // Decoded once and after taking apart, so that no stroke and no dots come out of it.
            guard let name = String(part).removingPercentEncoding, !name.contains("/"), !name.contains("\\"),
                !name.utf8.contains(0), !name.hasPrefix(".")
            else { return .refused }
            names.append(name)
        }
        guard let root = ServedFolder.real(path) else { return .nothing }
        guard var found = ServedFolder.real(([path] + names).joined(separator: "/")) else { return .nothing }
        if ServedFolder.isFolder(found), isInside(found, root) {
            guard request.hasSuffix("/") || names.isEmpty else { return .folder }
            guard let index = ServedFolder.real(found + "/index.html") else { return .nothing }
            found = index
        }
        // Links were followed, so this is where it really is.
        guard isInside(found, root) else { return .refused }
        var status = stat()
        guard stat(found, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return .nothing }
        return .file(path: found)
    }

    /// The names of all files that can be asked for, sorted; those of folders that are links are not.
    package var names: [String] {
        let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return all.filter { name in
            let encoded = name.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? ""
            if case .file = find("/" + encoded) { return true }
            return false
        }.sorted()
    }

    private func isInside(_ found: String, _ root: String) -> Bool {
        found == root || found.hasPrefix(root.hasSuffix("/") ? root : root + "/")
    }

    private static func real(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
