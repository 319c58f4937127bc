import CCairo
import Typography

/// The faces of a typesetter as Cairo wants them.
///
/// They are never closed; see `SpareFonts`.
final class CairoFonts {
    let typesetter: Typesetter
    private var faces: [Face: OpaquePointer] = [:]
    /// Each face in its shifted forms, made when an image first needs them.
    private var shifted: [Face: [OpaquePointer]] = [:]
    private let options: OpaquePointer

    init() throws(RenderingError) {
        do { typesetter = try Typesetter() } catch { throw .fonts(error) }
        // Also where one of the faces cannot be opened: Cairo may know the others.
        _ = Unmanaged.passRetained(typesetter)
        options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        for face in Face.allCases { faces[face] = try open(face) }
    }

    /// Makes `face` in `size` the font of a context.
    func select(_ face: Face, size: Double, in context: OpaquePointer) {
        cairo_set_font_face(context, faces[face])
        cairo_set_font_size(context, size)
        cairo_set_font_options(context, options)
    }

    /// Makes `face`, shifted by a fraction of a pixel, the font of a context; see `ShiftedFont`.
    func select(_ face: Face, step: Int, size: Double, in context: OpaquePointer) throws(RenderingError) {
        select(face, size: size, in: context)
        if shifted[face] == nil, let plain = faces[face] {
            var forms: [OpaquePointer] = []
            for step in 0..<ShiftedFont.steps {
                forms.append(try ShiftedFont.create(from: plain, step: step))
            }
            shifted[face] = forms
        }
        if let forms = shifted[face], forms.indices.contains(step) {
            cairo_set_font_face(context, forms[step])
        }
    }

    private func open(_ face: Face) throws(RenderingError) -> OpaquePointer {
        let outlines = typesetter.freeTypeFace(face).assumingMemoryBound(to: FT_FaceRec_.self)
        guard let font = cairo_ft_font_face_create_for_ft_face(outlines, 0) else {
            throw .cairo("out of memory")
        }
        try check(cairo_font_face_status(font))
        return font
    }
}
