/// A short fingerprint of a file: FNV-1a (Fowler, Noll and Vo) over words of eight bytes, folded to 32 bits.
enum ContentHash {
    static func of(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBytes { buffer in
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            func take(_ word: UInt64) {
                hash = (hash ^ word) &* 0x100_0000_01B3
                // The upper half of a word would never reach the lower half of the hash.
                hash ^= hash >> 32
            }
            let whole = buffer.count / 8 * 8
            for offset in stride(from: 0, to: whole, by: 8) {
                take(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            }
            for byte in buffer[whole...] { take(UInt64(byte)) }
            return UInt32(truncatingIfNeeded: hash)
        }
    }
}
