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
        for pixel in 0..<width {
            let a = current.load(fromByteOffset: 4 * pixel, as: UInt32.self)
            let b = above.load(fromByteOffset: 4 * pixel, as: UInt32.self)
            // Four differences modulo 256 at once: the high bits are kept out of the subtraction and put back.
            let high: UInt32 = 0x8080_8080
            let difference = ((a | high) &- (b & ~high)) ^ ((a ^ ~b) & high)
            // R, G, B and a byte that the next pixel overwrites.
            output.storeBytes(of: (difference << 8).bigEndian, toByteOffset: 3 * pixel, as: UInt32.self)
        }
    }
}
