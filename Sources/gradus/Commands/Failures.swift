import ArgumentParser
import Foundation
import Learning
import Lessons
import Publishing
import Stepping
import Watching

/// The exit statuses of the program.
enum Status {
    static let failed = ExitCode(1)
    static let usage = ExitCode(64)
    static let wrongLesson = ExitCode(65)
    static let unreadable = ExitCode(66)
    static let internalFailure = ExitCode(70)
    static let cannotWrite = ExitCode(73)
    static let interrupted = ExitCode(130)

    /// The status that an error ends the program with.
    static func of(_ error: any Error) -> ExitCode {
        switch error {
        case let code as ExitCode: code
        case let error as LessonError: error.isOfFileAlone ? unreadable : wrongLesson
        case is UnreadableFile, is LessonLibrary.NotFound, is WrittenFigure.NotFound: unreadable
        case is OutputFolder.WriteFailure, is OutputFailure, is FFmpeg.Missing: cannotWrite
        case is Cancellation.Cancelled: interrupted
        case is NoSuchPlace, is UnsuitedFigure, is UsageFailure, is LoopbackServer.Unavailable,
            is KeyScript.Fault:
            usage
        default: internalFailure
        }
    }
}

/// Something asked for that does not go with the lesson, seen only after it was read.
struct UsageFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// Does the work of a command; what goes wrong is told on standard error and becomes the exit status.
func telling(_ work: () throws -> Void) throws {
    Console.guardStreams()
    do {
        try work()
    } catch let code as ExitCode {
        throw code
    } catch {
        ProgressBar.clear()
        tell(error)
        throw Status.of(error)
    }
}

/// Tells an error on standard error.
func tell(_ error: any Error) {
    let text = "\(error)"
    let isLocated = error is LessonError || error is UnreadableFile
    if error is Cancellation.Cancelled {
        Console.error("interrupted; what was there before is untouched")
    } else {
        Console.error(isLocated ? text : "error: \(text)")
    }
}
