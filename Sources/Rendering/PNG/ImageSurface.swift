import CCairo
import Scenes

/// An opaque image that Cairo draws on.
final class ImageSurface {
    let width: Int
    let height: Int
    let surface: OpaquePointer
    /// Work space for long lines.
    private(set) lazy var lines = LineCoverage(width: width, height: height)

    init(width: Int, height: Int) throws(RenderingError) {
        let created = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        guard let created else { throw .size(width: Double(width), height: Double(height)) }
        surface = created
        self.width = width
        self.height = height
        try check(cairo_surface_status(surface))
    }

    deinit { cairo_surface_destroy(surface) }

    /// Runs `draw` on a context of the image.
    func draw(_ draw: (OpaquePointer) throws(RenderingError) -> Void) throws(RenderingError) {
        guard let context = cairo_create(surface) else { throw .cairo("out of memory") }
        defer { cairo_destroy(context) }
        try draw(context)
        try check(cairo_status(context))
        cairo_surface_flush(surface)
    }

    var pixels: Pixels? {
        cairo_image_surface_get_data(surface).map {
            Pixels(
                data: UnsafeRawPointer($0), width: width, height: height,
                stride: Int(cairo_image_surface_get_stride(surface)))
        }
    }
}
