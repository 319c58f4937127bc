import Scenes

/// The kinds of file that a scene can be drawn into.
package enum OutputFormat: String, Hashable, Sendable, CaseIterable {
    case svg, png, pdf, webp

    /// The ending of a file's name, without the dot.
    package var fileExtension: String { rawValue }
}

/// How the letters of an SVG are written.
package enum Lettering: String, Hashable, Sendable, CaseIterable {
    /// As outlines, with the text invisible over them: the same to the pixel for every reader.
    case outlines
    /// As text that the reader's fonts set: small, and easy to style; `PlainSVG` writes it.
    case text
}

/// Where a picture comes from, written into every file.
package struct Provenance: Hashable, Sendable {
    /// The line below the picture, for those who only have the file.
    package var caption: String
    /// The command that makes the picture again.
    package var command: String

    package init(caption: String = "", command: String = "") {
        self.caption = caption
        self.command = command
    }
}

extension Provenance {
    /// A text with the caption behind it, unless the caption is the scene's own description and says nothing new.
    func captioned(_ text: String, of scene: Scene) -> String {
        caption.isEmpty || caption == scene.description ? text : "\(text) \(caption)"
    }
}
