import CWebP

/// Frames put together into one animated WebP, which plays again and again.
///
/// Of every frame only the rectangle is kept that differs from the frame before, without loss.
final class WebPAnimation {
    private let encoder: OpaquePointer
    /// When the next frame begins, in milliseconds.
    private var time: Int32 = 0

    init(width: Int, height: Int) throws(RenderingError) {
        var options = WebPAnimEncoderOptions()
        guard WebPAnimEncoderOptionsInit(&options) != 0 else { throw .webP("another version of the library") }
        // Trying out every way to write a frame takes several times as long and saves little where lines and text move.
        options.minimize_size = 0
        options.allow_mixed = 0
        options.kmin = 0
        options.kmax = 0
        guard let created = WebPAnimEncoderNew(Int32(width), Int32(height), &options) else {
            throw .webP("no memory for an animation")
        }
        encoder = created
    }

    deinit { WebPAnimEncoderDelete(encoder) }

    /// Adds a frame that is shown for so long.
    func add(_ pixels: Pixels, milliseconds: Int) throws(RenderingError) {
        guard var config = WebPImage.settings else { throw .webP("another version of the library") }
        let image = try WebPImage(pixels)
        guard WebPAnimEncoderAdd(encoder, &image.picture, time, &config) != 0 else { throw failure }
        time += Int32(milliseconds)
    }

    /// The bytes of the file; the last frame ends with the time of all of them.
    func finish(_ description: XMPPacket) throws(RenderingError) -> [UInt8] {
        guard WebPAnimEncoderAdd(encoder, nil, time, nil) != 0 else { throw failure }
        var data = WebPData()
        WebPDataInit(&data)
        defer { WebPDataClear(&data) }
        guard WebPAnimEncoderAssemble(encoder, &data) != 0 else { throw failure }
        return try WebPFile.bytes(of: data, description)
    }

    private var failure: RenderingError {
        .webP(WebPAnimEncoderGetError(encoder).map { String(cString: $0) } ?? "unknown reason")
    }
}
