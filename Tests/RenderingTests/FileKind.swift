import Rendering
import Scenes

/// A kind of file, SVG in both its letterings.
struct FileKind: Sendable, CustomStringConvertible {
    let format: OutputFormat
    var lettering = Lettering.outlines

    static let all =
        OutputFormat.allCases.map { FileKind(format: $0) } + [FileKind(format: .svg, lettering: .text)]

    var description: String {
        lettering == .outlines ? format.rawValue : "\(format.rawValue) as \(lettering)"
    }
}

extension Renderer {
    func render(
        _ scene: Scene, as kind: FileKind, theme: Theme = .light, scale: Double = 1
    ) throws(RenderingError) -> [UInt8] {
        try render(scene, as: kind.format, theme: theme, scale: scale, lettering: kind.lettering)
    }
}
