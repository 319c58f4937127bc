/// Turns Cairo's pixels into PNG's rows: three bytes a pixel, each the difference to the pixel above (filter UP).
struct RowFilter {
    let width: Int
    let height: Int
    /// The bytes from one row of the source to the next.
    let stride: Int

    var rowLength: Int { 1 + 3 * width }
    /// Three bytes more than the rows, since pixels are written four bytes at a time.
    var outputLength: Int { rowLength * height + 3 }

    /// Filters all rows of `source`, 32-bit pixels as 0xXXRRGGBB in this machine's order, into `output`.
    func run(from source: UnsafeRawPointer, to output: UnsafeMutableRawPointer) {
        let blank = UnsafeMutableRawPointer.allocate(byteCount: 4 * width, alignment: 16)
        defer { blank.deallocate() }
        blank.initializeMemory(as: UInt8.self, repeating: 0, count: 4 * width)
        for row in 0..<height {
            let start = output + row * rowLength
            start.storeBytes(of: 2, as: UInt8.self)
            let current = source + row * stride
            let above = row == 0 ? UnsafeRawPointer(blank) : source + (row - 1) * stride
            subtract(above, from: current, to: start + 1)
        }
    }

    private func subtract(
        _ above: UnsafeRawPointer, from current: UnsafeRawPointer, to output: UnsafeMutableRawPointer
    ) {
        /// R, G and B of a pixel without that of the pixel above, the first in the lowest byte.
        func difference(_ pixel: Int) -> UInt32 {
            let a = current.load(fromByteOffset: 4 * pixel, as: UInt32.self)
            let b = above.load(fromByteOffset: 4 * pixel, as: UInt32.self)
            // Four differences modulo 256 at once: the high bits are kept out of the subtraction and put back.
            let high: UInt32 = 0x8080_8080
            return ((((a | high) &- (b & ~high)) ^ ((a ^ ~b) & high)) << 8).byteSwapped
        }
        // Four pixels are three words.
        let whole = width / 4 * 4
        for pixel in Swift.stride(from: 0, to: whole, by: 4) {
            let (p, q) = (difference(pixel), difference(pixel + 1))
            let (r, s) = (difference(pixel + 2), difference(pixel + 3))
            let start = output + 3 * pixel
            start.storeBytes(of: (p | q << 24).littleEndian, as: UInt32.self)
            start.storeBytes(of: (q >> 8 | r << 16).littleEndian, toByteOffset: 4, as: UInt32.self)
            start.storeBytes(of: (r >> 16 | s << 8).littleEndian, toByteOffset: 8, as: UInt32.self)
        }
        for pixel in whole..<width {
            // The fourth byte is overwritten by what follows.
            output.storeBytes(of: difference(pixel).littleEndian, toByteOffset: 3 * pixel, as: UInt32.self)
        }
    }
}
