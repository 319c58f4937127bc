import CCairo
import Scenes

extension Canvas {
    /// Strokes a long line in an image by `LineCoverage`; false if that cannot draw it, for its dashes or the clips around.
    func strokeInImage(_ outline: Shape.Outline, _ stroke: Stroke) -> Bool {
        guard let image, hasPlainClips, stroke.dash.isEmpty, stroke.paint.role.opacity == 1,
            case .colours(let palette) = pen, let points = outline.longLine
        else { return false }
        var matrix = cairo_matrix_t()
        cairo_get_matrix(context, &matrix)
        guard matrix.xy == 0, matrix.yx == 0, matrix.xx == matrix.yy else { return false }
        let scale = matrix.xx
        let shift = Point(matrix.x0, matrix.y0)
        let seen = Rect(
            x: visible.x * scale + shift.x, y: visible.y * scale + shift.y, width: visible.width * scale,
            height: visible.height * scale)
        image.stroke(
            points.map { Point($0.x * scale + shift.x, $0.y * scale + shift.y) }, width: stroke.width * scale,
            isOpen: !outline.isClosed && stroke.cap == .butt,
            palette.colour(stroke.paint.faded(strength)), within: seen)
        return true
    }
}

extension ImageSurface {
    /// Draws a line through points, all in pixels, where `seen` lets it be seen.
    func stroke(_ points: [Point], width lineWidth: Double, isOpen: Bool, _ colour: RGB, within seen: Rect) {
        cairo_surface_flush(surface)
        guard let data = cairo_image_surface_get_data(surface) else { return }
        let pixels = UnsafeMutableRawPointer(data)
        let stride = Int(cairo_image_surface_get_stride(surface))
        let hex = colour.hex
        // The columns that no edge of a clip cuts.
        let first = Int(seen.minX.rounded(.up))
        let end = Int(seen.maxX.rounded(.down))
        lines.add(points, width: lineWidth, isOpen: isOpen)
        lines.drain { row, columns, cover in
            // What the edge of a clip leaves of a row, or of a column, of pixels.
            let rowShare = Self.share(of: row, from: seen.minY, to: seen.maxY)
            guard rowShare > 0 else { return }
            let line = pixels + row * stride
            for column in columns {
                var strength = UInt32(cover[column - columns.lowerBound])
                guard strength > 0 else { continue }
                if rowShare < 1 || column < first || column >= end {
                    let share = rowShare * Self.share(of: column, from: seen.minX, to: seen.maxX)
                    strength = UInt32(Double(strength) * share)
                }
                let old = line.load(fromByteOffset: 4 * column, as: UInt32.self)
                line.storeBytes(
                    of: hex.mixed(over: old, strength), toByteOffset: 4 * column, as: UInt32.self)
            }
        }
        cairo_surface_mark_dirty(surface)
    }

    private static func share(of pixel: Int, from start: Double, to end: Double) -> Double {
        max(min(Double(pixel + 1), end) - max(Double(pixel), start), 0)
    }
}

extension UInt32 {
    /// A pixel of 0xRRGGBB, `strength` of 255 parts of it over another, rounded.
    fileprivate func mixed(over other: UInt32, _ strength: UInt32) -> UInt32 {
        // Red and blue are mixed together: there is room for a product between them.
        func mix(_ mask: UInt32, _ shift: UInt32) -> UInt32 {
            let a = self >> shift & mask
            let b = other >> shift & mask
            let sum = a &* strength &+ b &* (255 - strength) &+ 0x0080_0080
            return (sum &+ (sum >> 8 & mask)) >> 8 & mask
        }
        return mix(0x00FF_00FF, 0) | (mix(0x0000_00FF, 8) << 8)
    }
}
