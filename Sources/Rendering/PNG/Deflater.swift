import CISAL

/// Compresses into the zlib format with ISA-L, level 1; keeps its work space, so use one for many images.
package final class Deflater {
    private let stream = UnsafeMutablePointer<isal_zstream>.allocate(capacity: 1)
    private let work: UnsafeMutablePointer<UInt8>
    /// ISAL_DEF_LVL1_DEFAULT, which Swift cannot import: 4 KiB, 2 × 8 Ki hashes, 4 × 64 Ki tokens.
    private static let workSize = 4 * 1024 + 2 * 8 * 1024 + 4 * 64 * 1024
    /// How many bytes go first, in a block of their own.
    ///
    /// ISA-L's fast loop takes the hash of the third byte of a stream from a register in which the address of the stream is
    /// left (2.30, isal_deflate_icf_body at `.write_first_byte`): that address would decide about the bytes that are written.
    /// So few bytes never enter the loop, and it begins later, where nothing is left over.
    private static let head = 8

    package init() {
        work = .allocate(capacity: Self.workSize)
        work.initialize(repeating: 0, count: Self.workSize)
        UnsafeMutableRawPointer(stream)
            .initializeMemory(as: UInt8.self, repeating: 0, count: MemoryLayout<isal_zstream>.size)
    }

    deinit {
        stream.deallocate()
        work.deallocate()
    }

    /// Appends the compressed form of `data` to `output`; the bytes depend on `data` alone.
    package func deflate(
        _ data: UnsafeRawBufferPointer, into output: inout [UInt8]
    ) throws(RenderingError) {
        guard let source = data.baseAddress, UInt32(exactly: data.count) != nil else {
            throw .compression(Int(INVALID_PARAM))
        }
        // Data that does not shrink is stored with 5 bytes for every 64 KiB.
        let limit = data.count + data.count / 8 + 4096
        var code = Int32(COMP_OK)
        let compressed = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            isal_deflate_init(stream)
            stream.pointee.level = 1
            stream.pointee.level_buf = work
            stream.pointee.level_buf_size = UInt32(Self.workSize)
            stream.pointee.gzip_flag = UInt16(IGZIP_ZLIB)
            stream.pointee.next_in = UnsafeMutablePointer(
                mutating: source.assumingMemoryBound(to: UInt8.self))
            stream.pointee.next_out = buffer.baseAddress
            stream.pointee.avail_out = UInt32(limit)
            let head = min(Self.head, data.count)
            code = pass(head, flush: SYNC_FLUSH, isLast: false)
            if code == COMP_OK { code = pass(data.count - head, flush: NO_FLUSH, isLast: true) }
            count = limit - Int(stream.pointee.avail_out)
        }
        guard code == COMP_OK else { throw .compression(Int(code)) }
        output.append(contentsOf: compressed)
    }

    /// Compresses the next bytes, all of them: the output has room.
    private func pass(_ count: Int, flush: Int32, isLast: Bool) -> Int32 {
        stream.pointee.avail_in = UInt32(count)
        stream.pointee.flush = UInt16(flush)
        stream.pointee.end_of_stream = isLast ? 1 : 0
        let code = isal_deflate(stream)
        return code == COMP_OK && stream.pointee.avail_in > 0 ? STATELESS_OVERFLOW : code
    }
}
