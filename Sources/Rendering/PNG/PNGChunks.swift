import CISAL

/// Writes the chunks of a PNG file (ISO/IEC 15948): length, type, data, CRC.
struct PNGChunks {
    private(set) var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    init(reserving capacity: Int) { bytes.reserveCapacity(capacity) }

    /// Appends a chunk whose data `write` appends; the length and the CRC follow from what it wrote.
    mutating func add(
        _ type: StaticString, _ write: (inout [UInt8]) throws(RenderingError) -> Void
    ) throws(RenderingError) {
        let start = bytes.count
        bytes.append(contentsOf: [0, 0, 0, 0])
        type.withUTF8Buffer { bytes.append(contentsOf: $0) }
        try write(&bytes)
        let length = UInt32(truncatingIfNeeded: bytes.count - start - 8)
        bytes.replaceSubrange(start..<start + 4, with: length.bigEndianBytes)
        let sum = bytes.withUnsafeBufferPointer { buffer in
            crc32_gzip_refl(0, buffer.baseAddress.map { $0 + start + 4 }, UInt64(buffer.count - start - 4))
        }
        bytes.append(contentsOf: sum.bigEndianBytes)
    }

    /// Appends a text for the reader: `tEXt` if Latin-1 can hold it, `iTXt` (UTF-8) otherwise; nothing if it is empty.
    mutating func add(text: String, keyword: String) throws(RenderingError) {
        guard !text.isEmpty else { return }
        let latin = text.unicodeScalars.map(\.value)
        if latin.allSatisfy({ $0 < 256 && $0 != 0 }) {
            try add("tEXt") { $0 += Array(keyword.utf8) + [0] + latin.map { UInt8($0) } }
        } else {
            try add("iTXt") { $0 += Array(keyword.utf8) + [0, 0, 0, 0, 0] + text.utf8.filter { $0 != 0 } }
        }
    }
}

extension UInt32 {
    var bigEndianBytes: [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: self >> $0) }
    }
}
