import CISAL

/// Compresses into the zlib format with ISA-L, level 1; keeps its work space, so use one for many images.
final class Deflater {
    private let stream = UnsafeMutablePointer<isal_zstream>.allocate(capacity: 1)
    private let work: UnsafeMutablePointer<UInt8>
    /// ISAL_DEF_LVL1_DEFAULT, which Swift cannot import: 4 KiB, 2 × 8 Ki hashes, 4 × 64 Ki tokens.
    private static let workSize = 4 * 1024 + 2 * 8 * 1024 + 4 * 64 * 1024

    init() {
        work = .allocate(capacity: Self.workSize)
        work.initialize(repeating: 0, count: Self.workSize)
        clear()
    }

    /// Forgets what was compressed before.
    ///
    /// ISA-L's own initialization leaves fields and hashes as they were, the length of the history among them: what lay in
    /// this memory before would decide about the bytes.
    private func clear() {
        UnsafeMutableRawPointer(stream)
            .initializeMemory(as: UInt8.self, repeating: 0, count: MemoryLayout<isal_zstream>.size)
        work.update(repeating: 0, count: Self.workSize)
    }

    deinit {
        stream.deallocate()
        work.deallocate()
    }

    /// Appends the compressed form of `data` to `output`.
    func deflate(_ data: UnsafeRawBufferPointer, into output: inout [UInt8]) throws(RenderingError) {
        guard let source = data.baseAddress, let length = UInt32(exactly: data.count) else {
            throw .compression(Int(INVALID_PARAM))
        }
        // Data that does not shrink is stored with 5 bytes for every 64 KiB.
        let limit = data.count + data.count / 8 + 4096
        var code = Int32(COMP_OK)
        let compressed = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            clear()
            isal_deflate_stateless_init(stream)
            stream.pointee.level = 1
            stream.pointee.level_buf = work
            stream.pointee.level_buf_size = UInt32(Self.workSize)
            stream.pointee.gzip_flag = UInt16(IGZIP_ZLIB)
            stream.pointee.end_of_stream = 1
            stream.pointee.flush = UInt16(NO_FLUSH)
            stream.pointee.next_in = UnsafeMutablePointer(
                mutating: source.assumingMemoryBound(to: UInt8.self))
            stream.pointee.avail_in = length
            stream.pointee.next_out = buffer.baseAddress
            stream.pointee.avail_out = UInt32(limit)
            code = isal_deflate_stateless(stream)
            count = limit - Int(stream.pointee.avail_out)
        }
        guard code == COMP_OK else { throw .compression(Int(code)) }
        output.append(contentsOf: compressed)
    }
}
