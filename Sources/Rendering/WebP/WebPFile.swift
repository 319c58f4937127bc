import CWebP

/// Puts the description of an image beside it into one file.
enum WebPFile {
    /// The bytes of a file with that image or animation.
    static func bytes(of image: WebPData, _ description: XMPPacket) throws(RenderingError) -> [UInt8] {
        var image = image
        guard let mux = WebPMuxCreate(&image, 0) else { throw .webP("the image cannot be read back") }
        defer { WebPMuxDelete(mux) }
        let isSet = description.bytes.withUnsafeBufferPointer { buffer in
            var chunk = WebPData(bytes: buffer.baseAddress, size: buffer.count)
            return WebPMuxSetChunk(mux, "XMP ", &chunk, 1) == WEBP_MUX_OK
        }
        guard isSet else { throw .webP("its description cannot be added") }
        var file = WebPData()
        WebPDataInit(&file)
        defer { WebPDataClear(&file) }
        guard WebPMuxAssemble(mux, &file) == WEBP_MUX_OK else { throw .webP("the file cannot be assembled") }
        return Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
    }
}
