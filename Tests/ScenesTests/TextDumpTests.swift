import Foundation
import Scenes
import Testing

@Suite struct TextDumpTests {
    @Test func everyItemIsWritten() throws {
        try expectGolden(EveryItem.scene.textDump, "every-item.txt")
    }

    @Test func numbersAreShortAndNeverMinusZero() {
        let points = [Point(-0.001, 0.005), Point(1.995, -12.5), Point(.nan, -.infinity)]
        let scene = Scene(
            id: "n", size: Size(1, 1), title: "", description: "", alternative: "",
            items: [.polyline(points, Stroke(.ink))])
        #expect(scene.textDump.contains("polyline 0,0.01 2,-12.5 nan,-huge stroke=ink/1\n"))
    }

    /// Compares with the committed text; `RECORD=1` rewrites it, and a missing one is written and fails.
    private func expectGolden(_ text: String, _ name: String) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
        let file = folder.appending(path: name)
        let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
        guard !isRecording, let golden = try? String(contentsOf: file, encoding: .utf8) else {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            return #expect(isRecording, "there was no golden \(name); it has been written, look at it")
        }
        #expect(text == golden)
    }
}
