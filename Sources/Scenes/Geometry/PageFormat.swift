/// The page sizes of figures; a smaller one is laid out anew, never a scaled slide.
package enum PageFormat: String, Hashable, Sendable, CaseIterable {
    case slide, note, half, strip

    /// The page in pixels.
    package var size: Size {
        switch self {
        case .slide: Size(1280, 720)
        case .note: Size(800, 500)
        case .half: Size(520, 400)
        case .strip: Size(1280, 240)
        }
    }

    /// The empty border on every side.
    package var margin: Double { 32 }

    /// The step that positions are multiples of.
    package var grid: Double { 8 }

    /// The radius of a network's node.
    package var nodeRadius: Double {
        switch self {
        case .slide: 30
        case .note, .half, .strip: 22
        }
    }

    /// The page without its margins.
    package var content: Rect {
        Rect(x: 0, y: 0, width: size.width, height: size.height).inset(margin)
    }
}
