import Foundation

/// The first figure of a program that was just started.
enum FirstFigureBench {
    /// Whole processes a second that each draw one figure of a lesson.
    static func figures(_ seconds: Double) throws -> Double {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(
            "gradus-bench-\(ProcessInfo.processInfo.processIdentifier).svg")
        defer { try? FileManager.default.removeItem(at: file) }
        let program = URL(fileURLWithPath: Bundle.main.executablePath ?? CommandLine.arguments[0])
        return try Rate.measure(seconds) {
            let process = Process()
            process.executableURL = program
            process.arguments = ["draw", "backpropagation", "network", "-o", file.path]
            // `waitUntilExit` looks only now and then whether the process has ended.
            let end = DispatchSemaphore(value: 0)
            process.terminationHandler = { _ in end.signal() }
            try process.run()
            end.wait()
            guard process.terminationStatus == 0 else { throw UsageFailure("gradus draw failed") }
            return 1
        }
    }
}
