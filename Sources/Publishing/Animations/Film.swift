import Foundation

/// Frames on their way to ffmpeg: pictures in a folder of their own, and a list of how long each is shown.
///
/// A class because it owns that folder, which goes with it.
final class Film {
    private let ffmpeg: FFmpeg
    private let folder: URL
    private var milliseconds: [Int] = []

    init(_ ffmpeg: FFmpeg) throws {
        self.ffmpeg = ffmpeg
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("gradus-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw OutputFolder.WriteFailure(folder.path, "cannot be made")
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func add(_ png: [UInt8], milliseconds: Int) throws {
        self.milliseconds.append(milliseconds)
        try OutputFolder.writeFile(png, path: path("\(self.milliseconds.count).png"))
    }

    /// The bytes of the whole film.
    func finish(as format: AnimationFormat, title: String, each check: () throws -> Void) throws -> [UInt8] {
        var list = "ffconcat version 1.0\n"
        for (index, milliseconds) in milliseconds.enumerated() {
            list += "file \(index + 1).png\nduration \(milliseconds)ms\n"
        }
        // Durations count up to the next picture: MP4 needs one more to end the last, GIF has an option for it.
        if format == .mp4 { list += "file \(milliseconds.count).png\n" }
        try OutputFolder.writeFile(Array(list.utf8), path: path("list.ffconcat"))
        let output = path("film.\(format.fileExtension)")
        let last = milliseconds.last ?? 0
        try ffmpeg.run(
            ["-f", "concat", "-i", path("list.ffconcat")] + Film.settings(of: format, last: last)
                + [
                    "-fflags", "+bitexact", "-flags:v", "+bitexact", "-map_metadata", "-1", "-threads", "1",
                    "-metadata", "title=\(title)", "-y", output,
                ], check: check)
        guard let data = FileManager.default.contents(atPath: output) else {
            throw FFmpeg.Failure(description: "ffmpeg wrote nothing")
        }
        return Array(data)
    }

    /// GIF with the 256 colours that serve all frames best and no pattern of dots, since areas are flat; MP4 as every player
    /// takes it.
    private static func settings(of format: AnimationFormat, last: Int) -> [String] {
        switch format {
        case .mp4:
            [
                "-vf", "fps=25,format=yuv420p", "-c:v", "libx264", "-preset", "veryfast", "-tune",
                "animation",
                "-crf", "18", "-movflags", "+faststart",
            ]
        default:
            [
                "-vf", "split[a][b];[a]palettegen=stats_mode=full[p];[b][p]paletteuse=dither=none",
                "-loop", "0", "-final_delay", "\(last / 10)",
            ]
        }
    }

    private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
}
