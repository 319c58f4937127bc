import Foundation
import Testing

/// What PyTorch computed for one of the lessons in Tests/References.
struct TorchReference: Decodable, CustomTestStringConvertible {
    struct Iteration: Decodable {
        let iteration: Int
        let loss: Double
        let parameters: [String: Double]
        let gradients: [String: Double]?
        let outputs: [[Double]]?
    }

    struct End: Decodable {
        let loss: Double
    }

    let torch: String
    let iterations: [Iteration]
    let end: End?

    var testDescription: String { "PyTorch \(torch)" }

    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("References")

    /// The names of the lessons with references.
    static let names: [String] = {
        let files =
            (try? FileManager.default.contentsOfDirectory(
                atPath: folder.appendingPathComponent("lessons").path)) ?? []
        return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }()

    static func lessonPath(_ name: String) -> String {
        folder.appendingPathComponent("lessons/\(name).yaml").path
    }

    static func read(_ name: String) throws -> TorchReference {
        let data = try Data(contentsOf: folder.appendingPathComponent("expected/\(name).json"))
        return try JSONDecoder().decode(TorchReference.self, from: data)
    }
}
