import Typography

/// Why a scene could not be drawn.
package enum RenderingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The fonts are missing or damaged.
    case fonts(FontError)
    /// Cairo refused, in its own words.
    case cairo(String)
    /// The page has no area, or is too large for an image of this scale.
    case size(width: Double, height: Double)
    /// An item stands at a place that is not a finite number.
    case placeless(item: String)
    /// The compressor failed, with its code.
    case compression(Int)
    /// The encoder of WebP failed, in its own words.
    case webP(String)

    package var description: String {
        switch self {
        case .fonts(let error): error.description
        case .cairo(let message): "Cairo cannot draw this: \(message)"
        case .size(let width, let height): "a picture of \(width) × \(height) pixels cannot be made"
        case .placeless(let item): "no place to draw “\(item)”: a coordinate is not a finite number"
        case .compression(let code): "compressing the PNG failed (ISA-L code \(code))"
        case .webP(let message): "making the WebP failed: \(message)"
        }
    }
}
