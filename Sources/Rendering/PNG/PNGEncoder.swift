import Scenes

/// Encodes opaque pixels as PNG.
final class PNGEncoder {
    private let deflater = Deflater()
    private var rows: UnsafeMutableRawBufferPointer?

    deinit { rows?.deallocate() }

    /// Pixels of a page of 96 to the inch times `scale`, with texts for the reader, as the bytes of a file.
    func encode(
        _ pixels: Pixels, scale: Double, texts: [(keyword: String, text: String)]
    ) throws(RenderingError) -> [UInt8] {
        let filter = RowFilter(width: pixels.width, height: pixels.height, stride: pixels.stride)
        let length = filter.outputLength - 3
        let rows = space(for: filter.outputLength + Self.lookAhead)
        if let start = rows.baseAddress {
            filter.run(from: pixels.data, to: start)
            (start + length).initializeMemory(as: UInt8.self, repeating: 0, count: 3 + Self.lookAhead)
        }
        var chunks = PNGChunks(reserving: rows.count / 4 + 4096)
        try chunks.add("IHDR") {
            $0 += UInt32(pixels.width).bigEndianBytes + UInt32(pixels.height).bigEndianBytes
            // Eight bits, RGB, and the only compression, filtering and order there are.
            $0 += [8, 2, 0, 0, 0]
        }
        try chunks.add("pHYs") {
            let perMetre = UInt32((scale * 96 / 0.0254).rounded()).bigEndianBytes
            $0 += perMetre + perMetre + [1]
        }
        for (keyword, text) in texts { try chunks.add(text: text, keyword: keyword) }
        let filtered = UnsafeRawBufferPointer(rebasing: rows[..<length])
        try chunks.add("IDAT") { bytes throws(RenderingError) in
            try deflater.deflate(filtered, into: &bytes)
        }
        try chunks.add("IEND") { _ in }
        return chunks.bytes
    }

    /// Bytes behind the data that are always zero: the compressor looks ahead of what it was given.
    private static let lookAhead = 1024

    /// Work space that is kept between images, since touching new memory takes as long as filtering.
    private func space(for count: Int) -> UnsafeMutableRawBufferPointer {
        if let rows, rows.count >= count { return rows }
        rows?.deallocate()
        let fresh = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
        rows = fresh
        return fresh
    }
}

extension PNGEncoder {
    /// A grid of colours as a bare PNG of one pixel a cell.
    func encode(_ cells: [RGB], columns: Int, rows: Int) throws(RenderingError) -> [UInt8] {
        let words = cells.map(\.hex)
        return try words.withUnsafeBufferPointer { buffer throws(RenderingError) in
            guard let data = buffer.baseAddress, words.count == columns * rows else { return [] }
            let pixels = Pixels(
                data: UnsafeRawPointer(data), width: columns, height: rows, stride: 4 * columns)
            return try encode(pixels, scale: 1, texts: [])
        }
    }
}
