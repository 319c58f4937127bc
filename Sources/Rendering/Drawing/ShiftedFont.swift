import CCairo
import Typography

/// A face whose glyphs stand a fraction of a pixel to the right.
///
/// Cairo puts every glyph of an image on a whole pixel, which tears words apart at small sizes. With four faces,
/// shifted by quarters, each glyph stands within an eighth of a pixel of its place, and the glyphs are still
/// drawn from Cairo's cache.
final class ShiftedFont {
    /// How many shifts there are to a pixel.
    static let steps = 4

    private let face: OpaquePointer
    /// In pixels.
    private let shift: Double

    private init(_ face: OpaquePointer, shift: Double) {
        self.face = cairo_font_face_reference(face)
        self.shift = shift
    }

    deinit { cairo_font_face_destroy(face) }

    /// A Cairo font that draws the glyphs of `face`, shifted by `step` of the `steps` to a pixel.
    static func create(from face: OpaquePointer, step: Int) throws(RenderingError) -> OpaquePointer {
        guard let font = cairo_user_font_face_create() else { throw .cairo("out of memory") }
        let shifted = ShiftedFont(face, shift: Double(step) / Double(steps))
        let keeper = Unmanaged.passRetained(shifted)
        let status = cairo_font_face_set_user_data(font, key, keeper.toOpaque()) { keeper in
            if let keeper { Unmanaged<ShiftedFont>.fromOpaque(keeper).release() }
        }
        if status != CAIRO_STATUS_SUCCESS {
            keeper.release()
            cairo_font_face_destroy(font)
        }
        try check(status)
        // Cairo draws nothing of a glyph that is farther from its origin than the font says it may be: an em unless
        // told, where the braces and roots of a mathematical face are longer.
        cairo_user_font_face_set_init_func(font) { _, _, extents in
            let reach = 5.0
            extents?.pointee.ascent = reach
            extents?.pointee.descent = 0
            extents?.pointee.height = reach
            extents?.pointee.max_x_advance = reach
            return CAIRO_STATUS_SUCCESS
        }
        cairo_user_font_face_set_render_glyph_func(font) { font, glyph, context, _ in
            guard let font, let context,
                let keeper = cairo_font_face_get_user_data(
                    cairo_scaled_font_get_font_face(font), ShiftedFont.key)
            else { return CAIRO_STATUS_USER_FONT_ERROR }
            Unmanaged<ShiftedFont>.fromOpaque(keeper).takeUnretainedValue()
                .draw(glyph, of: font, in: context)
            return CAIRO_STATUS_SUCCESS
        }
        return font
    }

    /// Draws a glyph into Cairo's cache; the context counts in ems.
    private func draw(_ glyph: UInt, of font: OpaquePointer, in context: OpaquePointer) {
        var scale = cairo_matrix_t()
        cairo_scaled_font_get_scale_matrix(font, &scale)
        guard scale.xx > 0 else { return }
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_set_font_face(context, face)
        cairo_set_font_size(context, 1)
        cairo_set_font_options(context, options)
        var place = cairo_glyph_t(index: glyph, x: shift / scale.xx, y: 0)
        cairo_new_path(context)
        cairo_glyph_path(context, &place, 1)
        cairo_fill(context)
    }

    /// Only the address counts; nothing is ever written there.
    nonisolated(unsafe) private static let key = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(
        capacity: 1)
}
