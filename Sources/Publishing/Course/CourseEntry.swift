import Foundation

/// A lesson of a course as its manifest tells it: what the index shows.
struct CourseEntry: Sendable {
    /// A claim and its outcome.
    struct Claim: Decodable, Sendable {
        let says: String
        let outcome: ClaimOutcome.Verdict
    }

    /// The name of the lesson's folder.
    let folder: String
    let title: String
    /// The number that the lesson's file begins with.
    let number: String?
    let topics: [String]
    let claims: [Claim]
    /// The picture that stands for the lesson, with the words that stand for the picture.
    let thumbnail: (path: String, alternative: String, width: Int, height: Int)?
    /// What a reader can open, by what it is called.
    let links: [(name: String, path: String)]
    /// The file's name, which orders the course.
    private let file: String

    /// The lessons whose manifests lie in the folders of `output`, in the order of their files.
    static func all(in output: String) -> [CourseEntry] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: output)) ?? []
        return names.filter { !$0.hasPrefix(".") }.compactMap { CourseEntry(folder: $0, in: output) }
            .sorted { ($0.file, $0.folder) < ($1.file, $1.folder) }
    }

    private init?(folder: String, in output: String) {
        guard let data = FileManager.default.contents(atPath: "\(output)/\(folder)/manifest.json"),
            let manifest = try? JSONDecoder().decode(Manifest.self, from: data)
        else { return nil }
        self.folder = folder
        title = manifest.title
        file = manifest.file
        topics = manifest.topics
        claims = manifest.claims
        let digits = manifest.file.prefix { $0.isNumber }
        number = digits.isEmpty || manifest.file.dropFirst(digits.count).first != "-" ? nil : String(digits)
        let paths = Set(manifest.files.map(\.path))
        let pictures = manifest.files.filter { $0.alt != nil }
        let shown = ["svg", "png", "webp"].lazy.compactMap { format in
            pictures.first { $0.path.hasSuffix("." + format) }
        }.first
        thumbnail = shown.map { ("\(folder)/\($0.path)", $0.alt ?? "", $0.width ?? 0, $0.height ?? 0) }
        links = [("page", "index.html"), ("notes", "notes.md"), ("every step", "trace.jsonl")].filter {
            paths.contains($0.1)
        }.map { ($0.0, "\(folder)/\($0.1)") }
    }

    private struct Manifest: Decodable {
        struct File: Decodable {
            let path: String
            let alt: String?
            let width: Int?
            let height: Int?
        }
        let title: String
        let file: String
        let topics: [String]
        let claims: [Claim]
        let files: [File]
    }
}

extension CourseEntry {
    /// Where a reader begins.
    var address: String { links.first?.path ?? "\(folder)/manifest.json" }

    /// How many claims hold, in words.
    var claimsInWords: String {
        let held = claims.count { $0.outcome == .holds }
        return switch (held, claims.count) {
        case (_, 0): "no claims"
        case (1, 1): "the claim holds"
        case (held, held): "all \(held) claims hold"
        default: "\(held) of \(claims.count) claims \(held == 1 ? "holds" : "hold")"
        }
    }
}
