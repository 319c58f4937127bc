import CCairo
import Scenes

extension Canvas {
    /// Draws a grid of cells as one image with hard edges.
    func draw(_ raster: Raster) throws(RenderingError) {
        guard raster.rect.isFinite else { throw .placeless(item: raster.id ?? "a raster") }
        guard raster.rect.width > 0, raster.rect.height > 0 else { return }
        switch pen {
        case .numbers: note(.raster(raster, strength: strength), covering: raster.rect)
        case .colours(let palette): try draw(raster, palette)
        }
    }

    private func draw(_ raster: Raster, _ palette: Palette) throws(RenderingError) {
        let image = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(raster.columns), Int32(raster.rows))
        defer { cairo_surface_destroy(image) }
        try check(cairo_surface_status(image))
        guard let data = cairo_image_surface_get_data(image) else { throw .cairo("no memory for an image") }
        let stride = Int(cairo_image_surface_get_stride(image))
        cairo_surface_flush(image)
        for (cell, colour) in raster.colours(palette, strength: strength).enumerated() {
            let offset = cell / raster.columns * stride + cell % raster.columns * 4
            UnsafeMutableRawPointer(data).storeBytes(of: colour.hex, toByteOffset: offset, as: UInt32.self)
        }
        cairo_surface_mark_dirty(image)
        cairo_save(context)
        defer { cairo_restore(context) }
        let rect = raster.rect
        cairo_translate(context, rect.x, rect.y)
        cairo_scale(context, rect.width / Double(raster.columns), rect.height / Double(raster.rows))
        cairo_set_source_surface(context, image, 0, 0)
        cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_NEAREST)
        cairo_new_path(context)
        cairo_rectangle(context, 0, 0, Double(raster.columns), Double(raster.rows))
        cairo_fill(context)
    }
}

extension Raster {
    /// The colour of every cell; `strength` is what faded groups around leave.
    func colours(_ palette: Palette, strength: Double) -> [RGB] {
        switch cells {
        case .colours(let colours): return faded(colours, strength, palette)
        case .paints(let paints): return paints.map { palette.colour($0.faded(strength)) }
        case .ramp(let ramp, let own, let values):
            return faded(palette.colours(values, on: ramp), own * strength, palette)
        }
    }

    private func faded(_ colours: [RGB], _ strength: Double, _ palette: Palette) -> [RGB] {
        guard strength != 1 else { return colours }
        let paper = palette.colour(.paper)
        return colours.map { $0.blended(over: paper, strength: strength) }
    }
}
