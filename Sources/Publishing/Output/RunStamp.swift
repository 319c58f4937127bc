import Foundation
import Lessons
import Typography

/// What a run was made from and what it left, so that the same run need not be made again.
///
/// It is kept apart from the output, which is the same for the same version of the program; a stamp holds for one machine and
/// one build.
struct RunStamp {
    private let path: String
    /// Everything that decides the output.
    private let made: String
    private let target: String

    /// Nil where stamps are not wanted, or where it cannot be told what the output depends on.
    init?(_ lesson: Lesson, _ options: LessonRun.Options) {
        guard let folder = options.stamps, !LoadedFiles.paths.isEmpty else { return nil }
        // The number of threads decides nothing, and the folders are where, not what.
        var deciding = options
        deciding.jobs = 1
        deciding.output = ""
        deciding.stamps = nil
        deciding.isForced = false
        var parts = [
            "\(deciding)", lesson.path, lesson.word, lesson.name, lesson.source.text,
            lesson.overrides.joined(separator: "\n"), RunStamp.states(of: LoadedFiles.paths),
            RunStamp.states(of: FontFiles.paths),
        ]
        for file in lesson.dataFiles { parts += [file.path, SHA256.hex(file.bytes)] }
        if options.animations.contains(where: \.needsFFmpeg) {
            guard let ffmpeg = try? FFmpeg.find() else { return nil }
            parts.append(RunStamp.states(of: [ffmpeg.path]))
        }
        made = RunStamp.digest(of: parts)
        target = URL(fileURLWithPath: options.output + "/" + lesson.name).resolvingSymlinksInPath().path
        path = folder + "/" + SHA256.hex(Array(target.utf8))
    }

    /// The files of the earlier run, by path, if it was made from the same and nobody touched what it left.
    var untouchedFiles: [String]? {
        let names = EarlierOutput(target).names
        guard !names.isEmpty, let text = try? String(contentsOfFile: path, encoding: .utf8),
            text == self.text(of: names)
        else { return nil }
        return names
    }

    /// Remembers the run, now that its files are in place; where that fails it is only made again.
    func write() {
        let names = EarlierOutput(target).names
        guard let text = text(of: names) else { return }
        try? OutputFolder.writeFile(Array(text.utf8), path: path, makingFolders: true)
    }

    private func text(of names: [String]) -> String? {
        var states: [String] = []
        for name in names {
            guard let state = FileState(target + "/" + name) else { return nil }
            states.append("\(name) \(state.text)")
        }
        return "\(made)\n\(RunStamp.digest(of: states))\n"
    }

    private static func digest(of parts: [String]) -> String {
        // With their lengths, so that nothing can move from one part to the next unseen.
        SHA256.hex(Array(parts.map { "\($0.utf8.count) \($0)\n" }.joined().utf8))
    }

    private static func states(of paths: [String]) -> String {
        paths.map { "\($0) \(FileState($0, followsLinks: true)?.text ?? "none")" }.joined(separator: "\n")
    }
}

extension RunStamp {
    /// Where stamps are kept: with what programs may forget.
    static let usualFolder: String? = {
        let environment = ProcessInfo.processInfo.environment
        if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return cache + "/gradus" }
        return environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.cache/gradus" : nil }
    }()
}
