import ArgumentParser
import Foundation
import Learning
import Lessons
import Publishing
import Rendering
import Scenes
import Stepping

/// The file that a screen of the stepper is drawn into.
struct ScreenFile {
    let path: String
    let theme: Theme
    let size: ScreenSize
    /// The keys that led to the screen.
    let keys: String
    /// Whether the command says how large the screen is.
    let isOtherSize: Bool

    /// Faults of the options that ask for the file.
    static func check(_ path: String?, _ theme: Theme?, hasKeys: Bool) throws {
        guard let path else {
            if theme != nil { throw ValidationError("--theme goes with --picture") }
            return
        }
        guard hasKeys else { throw ValidationError("--picture goes with --keys") }
        guard format(of: path) != nil else {
            throw ValidationError("--picture needs a file ending in .svg, .png, .pdf or .webp, not \(path)")
        }
    }

    private static func format(of path: String) -> OutputFormat? {
        OutputFormat(rawValue: URL(fileURLWithPath: path).pathExtension.lowercased())
    }

    /// - Parameter at: where the session began, if the command says so.
    func write(_ session: Session, at: StepPlace?) throws {
        guard let format = ScreenFile.format(of: path) else { return }
        let url = URL(fileURLWithPath: path)
        let renderer = try Renderer()
        let begun = "gradus step \(session.lesson.commandWords)"
        let scene = session.picture(
            width: size.width, height: size.height, id: url.deletingPathExtension().lastPathComponent,
            command: begun, renderer.typesetter)
        let words =
            (at.map { ["--at", $0.text] } ?? []) + ["--keys", keys]
            + (isOtherSize ? ["--size", "\(size.width)x\(size.height)"] : [])
            + (theme == .light ? [] : ["--theme", theme.rawValue]) + ["--picture", url.lastPathComponent]
        let command = begun + " " + words.map(ShellWords.quoted).joined(separator: " ")
        // Twice the pixels, so that letters of a terminal stay sharp where a page is enlarged.
        let bytes = try renderer.render(
            scene, as: format, theme: theme, scale: format == .png || format == .webp ? 2 : 1,
            provenance: Provenance(caption: scene.description, command: command))
        try OutputFolder.writeFile(bytes, path: path)
    }
}
