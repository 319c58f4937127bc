import Foundation
import Testing

@Suite struct GoldenTests {
    /// One frame as text, kept beside the tests; `RECORD=1 make test` writes it anew.
    @Test func theFrameOfAWeightsGradientIsAsKept() throws {
        let studio = try #require(try Studio(SampleRuns.workedExample()))
        let dump = try #require(studio.scene("network", .note, step: 22)).textDump
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Goldens/network-note-gradient.txt")
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try dump.write(to: file, atomically: true, encoding: .utf8)
        }
        let kept = try String(contentsOf: file, encoding: .utf8)
        let difference = zip(dump.split(separator: "\n"), kept.split(separator: "\n")).first { $0 != $1 }
        #expect(dump == kept, "first difference: \(difference.map { "\($0.0) | \($0.1)" } ?? "length")")
    }

    @Test func drawingTwiceGivesTheSameScene() throws {
        let studio = try #require(try Studio(SampleRuns.xor()))
        let other = try #require(try Studio(SampleRuns.xor()))
        for figure in ["network", "loss-curves", "computation-graph"] {
            _ = studio.scene(figure, .half, step: 3)
            #expect(studio.scene(figure, .note, step: 60) == other.scene(figure, .note, step: 60))
        }
    }
}
