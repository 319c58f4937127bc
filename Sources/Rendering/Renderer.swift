import CCairo
import Scenes
import Typography

/// Draws scenes as the bytes of files.
///
/// It owns a typesetter and work space that are not safe to share: make one per thread. The bytes depend on the
/// scene and the arguments alone, not on what was drawn before or on other threads.
package final class Renderer {
    private let fonts: CairoFonts
    private let encoder: PNGEncoder
    private let images: RasterImages
    private var image: ImageSurface?

    package init() throws(RenderingError) {
        fonts = try SpareFonts.take()
        encoder = PNGEncoder()
        images = RasterImages(encoder)
    }

    deinit { SpareFonts.give(fonts) }

    /// The typesetter that texts are measured with, for whoever composes scenes on the same thread.
    package var typesetter: Typesetter { fonts.typesetter }

    /// Draws one scene; `scale` is the pixels of a PNG for each pixel of the page, and enlarges the others alike.
    ///
    /// The theme `auto` gives its light side where the format cannot follow the reader's choice; `lettering` concerns
    /// SVG alone.
    package func render(
        _ scene: Scene, as format: OutputFormat, theme: Theme = .light, scale: Double = 1,
        lettering: Lettering = .outlines, provenance: Provenance = Provenance()
    ) throws(RenderingError) -> [UInt8] {
        switch format {
        case .svg: try svg(scene, theme, scale, lettering, provenance)
        case .png: try png(scene, theme, scale, provenance)
        case .pdf: try renderPDF(pages: [scene], theme: theme, scale: scale, provenance: provenance)
        case .webp:
            try WebPImage(pixels(of: scene, theme, scale)).encoded(XMPPacket(scene, provenance))
        }
    }

    /// Draws scenes as the pages of one PDF, each in its own size (96 pixels to the inch); titled as the first page.
    package func renderPDF(
        pages: [Scene], theme: Theme = .light, scale: Double = 1, provenance: Provenance = Provenance()
    ) throws(RenderingError) -> [UInt8] {
        guard let first = pages.first else { throw .size(width: 0, height: 0) }
        for page in pages { try checkSize(page, scale) }
        // A PDF counts in points of 1/72 inch.
        let unit = 0.75 * scale
        return try bytes(
            of: {
                cairo_pdf_surface_create_for_stream($0, $1, first.size.width * unit, first.size.height * unit)
            },
            { surface, context throws(RenderingError) in
                PDFMetadata(scene: first, provenance: provenance).write(to: surface)
                for page in pages {
                    cairo_pdf_surface_set_size(surface, page.size.width * unit, page.size.height * unit)
                    cairo_identity_matrix(context)
                    cairo_scale(context, unit, unit)
                    try canvas(context, .colours(theme.palette), .pdf, page).draw(page)
                    cairo_show_page(context)
                }
            })
    }

    /// A writer of pieces for pictures on a page; their ids begin with `prefix`, as do the classes of dark colours.
    package func plainParts(theme: Theme, prefix: String) -> PlainParts {
        var drawing = PlainSVG(theme: theme, typesetter: typesetter, images: images)
        drawing.writer.darkClass = prefix
        drawing.hasSelectableFormulas = false
        return PlainParts(drawing, prefix: prefix)
    }

    private func svg(
        _ scene: Scene, _ theme: Theme, _ scale: Double, _ lettering: Lettering, _ provenance: Provenance
    ) throws(RenderingError) -> [UInt8] {
        try checkSize(scene, scale)
        let body =
            switch lettering {
            case .outlines: try outlined(scene, theme)
            case .text: try plain(scene, theme)
            }
        return SVGDocument(
            scene: scene, scale: scale, provenance: provenance, body: body, lettering: lettering
        ).bytes
    }

    private func plain(_ scene: Scene, _ theme: Theme) throws(RenderingError) -> SVGBody {
        var drawing = PlainSVG(theme: theme, typesetter: typesetter, images: images)
        return try drawing.body(of: scene)
    }

    private func outlined(_ scene: Scene, _ theme: Theme) throws(RenderingError) -> SVGBody {
        let ledger = Ledger()
        let drawing = try bytes(
            of: { cairo_svg_surface_create_for_stream($0, $1, scene.size.width, scene.size.height) },
            { _, context throws(RenderingError) in
                try canvas(context, .numbers(ledger), .svg, scene).draw(scene)
            })
        var rewriting = SVGRewriting(of: drawing, ledger: ledger, theme: theme, images: images)
        return try rewriting.body()
    }

    private func png(
        _ scene: Scene, _ theme: Theme, _ scale: Double, _ provenance: Provenance
    ) throws(RenderingError) -> [UInt8] {
        let pixels = try pixels(of: scene, theme, scale)
        let texts = [
            ("Title", scene.title), ("Author", "Gradus"), ("Description", scene.alternative),
            ("Comment", provenance.caption), ("Source", provenance.command),
        ]
        return try encoder.encode(pixels, scale: scale, texts: texts)
    }

    /// The scene as pixels, which the next drawing overwrites.
    func pixels(of scene: Scene, _ theme: Theme, _ scale: Double) throws(RenderingError) -> Pixels {
        try checkSize(scene, scale)
        let width = Int((scene.size.width * scale).rounded())
        let height = Int((scene.size.height * scale).rounded())
        let image = try image(width: width, height: height)
        try image.draw { context throws(RenderingError) in
            cairo_scale(context, scale, scale)
            var canvas = canvas(context, .colours(theme.palette), .png, scene)
            canvas.image = image
            try canvas.draw(scene)
        }
        guard let pixels = image.pixels else { throw .cairo("no memory for an image") }
        return pixels
    }

    private func canvas(_ context: OpaquePointer, _ pen: Pen, _ format: OutputFormat, _ scene: Scene)
        -> Canvas
    {
        let page = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
        return Canvas(context: context, fonts: fonts, pen: pen, format: format, visible: page)
    }

    /// The image of the last frame, if it has the right size: every drawing covers all of it.
    private func image(width: Int, height: Int) throws(RenderingError) -> ImageSurface {
        if let image, image.width == width, image.height == height { return image }
        let fresh = try ImageSurface(width: width, height: height)
        image = fresh
        return fresh
    }

    private func checkSize(_ scene: Scene, _ scale: Double) throws(RenderingError) {
        let width = scene.size.width * scale
        let height = scene.size.height * scale
        // Cairo's images end at 32,767 pixels; those of WebP at 16,383, which its encoder tells.
        guard width >= 1, height >= 1, width <= 32_767, height <= 32_767 else {
            throw .size(width: width, height: height)
        }
    }
}
