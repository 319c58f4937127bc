import Foundation

/// What stands where a run is about to write: an earlier run's files, which its manifest lists, and perhaps others.
struct EarlierOutput {
    private let path: String
    /// The files that the manifest lists; nil when there is no manifest of a run.
    private let listed: Set<String>?
    /// The files that the run wrote, in its manifest's order, and the manifest; empty when there was none.
    let names: [String]

    init(_ path: String) {
        self.path = path
        guard let data = FileManager.default.contents(atPath: path + "/manifest.json"),
            let manifest = try? JSONDecoder().decode(Manifest.self, from: data)
        else {
            listed = nil
            names = []
            return
        }
        names = manifest.files.map(\.path) + ["manifest.json"]
        listed = Set(names)
    }

    /// Whether the run wrote a file of that path.
    func wrote(_ name: String) -> Bool { listed?.contains(name) == true }

    private struct Manifest: Decodable {
        struct File: Decodable { let path: String }
        let files: [File]
    }

    /// Throws unless the place is free, an empty folder, or a folder that a run wrote.
    func requireOwn(shownAs shown: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
        guard isFolder.boolValue else {
            throw OutputFolder.WriteFailure(shown, "is a file, not a folder; choose another with --to")
        }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            throw OutputFolder.WriteFailure(shown, "cannot be looked into")
        }
        guard names.isEmpty || listed != nil else {
            throw OutputFolder.WriteFailure(
                shown, "holds files that gradus did not write; choose another folder with --to")
        }
    }

    /// Moves the files that are nobody's output, such as a teacher's notes, out of the retired folder into the new one.
    func moveForeignFiles(from retired: String, to fresh: String) {
        guard let listed, let all = FileManager.default.enumerator(atPath: retired) else { return }
        for case let name as String in all where !listed.contains(name) {
            var isFolder: ObjCBool = false
            let old = retired + "/" + name
            guard FileManager.default.fileExists(atPath: old, isDirectory: &isFolder), !isFolder.boolValue,
                !FileManager.default.fileExists(atPath: fresh + "/" + name)
            else { continue }
            let folder = URL(fileURLWithPath: fresh + "/" + name).deletingLastPathComponent()
            try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            rename(old, fresh + "/" + name)
        }
    }
}
