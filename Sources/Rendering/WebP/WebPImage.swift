import CWebP

/// An opaque image in the form in which libwebp takes it, compressed without loss.
final class WebPImage {
    /// How it is compressed: quickly, since a run has hundreds of frames, and exactly.
    static let settings: WebPConfig? = {
        var config = WebPConfig()
        guard WebPConfigInit(&config) != 0 else { return nil }
        config.lossless = 1
        // Method 0 is no faster and makes files of four times the size, since it leaves repetitions as they are.
        config.method = 1
        config.quality = 0
        // One thread: frames are what is spread over the cores.
        config.thread_level = 0
        return config
    }()

    var picture = WebPPicture()

    init(_ pixels: Pixels) throws(RenderingError) {
        guard WebPPictureInit(&picture) != 0 else { throw .webP("another version of the library") }
        picture.use_argb = 1
        picture.width = Int32(pixels.width)
        picture.height = Int32(pixels.height)
        guard WebPPictureAlloc(&picture) != 0, let argb = picture.argb else {
            throw .webP("no memory for an image")
        }
        for row in 0..<pixels.height {
            let source = pixels.data + row * pixels.stride
            let target = argb + row * Int(picture.argb_stride)
            for column in 0..<pixels.width {
                target[column] = source.load(fromByteOffset: 4 * column, as: UInt32.self) | 0xFF00_0000
            }
        }
    }

    deinit { WebPPictureFree(&picture) }

    /// The image alone, as the bytes of a file.
    func encoded(_ description: XMPPacket) throws(RenderingError) -> [UInt8] {
        guard var config = Self.settings else { throw .webP("another version of the library") }
        var memory = WebPMemoryWriter()
        WebPMemoryWriterInit(&memory)
        defer { WebPMemoryWriterClear(&memory) }
        let isDone = withUnsafeMutablePointer(to: &memory) { memory in
            picture.writer = WebPMemoryWrite
            picture.custom_ptr = UnsafeMutableRawPointer(memory)
            return WebPEncode(&config, &picture) != 0
        }
        guard isDone else { throw .webP("error \(picture.error_code.rawValue)") }
        return try WebPFile.bytes(of: WebPData(bytes: memory.mem, size: memory.size), description)
    }
}
