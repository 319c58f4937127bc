import Scenes

/// Rasters as PNG in Base64, kept for the frames to come, which mostly show the same ones.
final class RasterImages {
    private let encoder: PNGEncoder
    private var known: [(raster: Raster, palette: Palette, strength: Double, data: [UInt8])] = []
    private static let capacity = 8

    init(_ encoder: PNGEncoder) { self.encoder = encoder }

    /// The cells as an image of one pixel each; `strength` is what faded groups around leave.
    func data(of raster: Raster, _ palette: Palette, strength: Double) throws(RenderingError) -> [UInt8] {
        for image in known
        where image.strength == strength && image.raster.cells == raster.cells
            && image.raster.columns == raster.columns && image.palette == palette
        {
            return image.data
        }
        let colours = raster.colours(palette, strength: strength)
        let png = try encoder.encode(colours, columns: raster.columns, rows: raster.rows)
        var data: [UInt8] = []
        data.reserveCapacity(png.count / 3 * 4 + 4)
        Base64.append(png, to: &data)
        if known.count >= Self.capacity { known.removeFirst() }
        known.append((raster, palette, strength, data))
        return data
    }
}
