import CISAL

/// A small PNG reader for the tests: RGB of eight bits, with opacity or without, every checksum looked at.
struct PNGFile {
    enum Fault: Error {
        case signature, checksum(String), compression(Int32), layout
    }

    private(set) var width = 0
    private(set) var height = 0
    private(set) var chunks: [(type: String, data: [UInt8])] = []
    /// The colours as 0xRRGGBB, row by row.
    private(set) var pixels: [UInt32] = []
    /// The filters that rows were written with.
    private(set) var filters: Set<UInt8> = []

    init(_ bytes: [UInt8]) throws {
        guard bytes.starts(with: [137, 80, 78, 71, 13, 10, 26, 10]) else { throw Fault.signature }
        var place = 8
        while place + 12 <= bytes.count {
            let length = Self.number(bytes[place...])
            let type = String(decoding: bytes[(place + 4)..<(place + 8)], as: UTF8.self)
            guard place + 12 + length <= bytes.count else { throw Fault.layout }
            let covered = bytes[(place + 4)..<(place + 8 + length)]
            guard Self.crc(covered) == Self.number(bytes[(place + 8 + length)...]) else {
                throw Fault.checksum(type)
            }
            chunks.append((type, Array(covered.dropFirst(4))))
            place += 12 + length
        }
        guard place == bytes.count, chunks.first?.type == "IHDR", chunks.last?.type == "IEND" else {
            throw Fault.layout
        }
        width = Self.number(chunks[0].data[0...])
        height = Self.number(chunks[0].data[4...])
        let data = chunks.filter { $0.type == "IDAT" }.flatMap(\.data)
        guard chunks[0].data[8] == 8, let depth = [2: 3, 6: 4][chunks[0].data[9]] else { throw Fault.layout }
        try unfilter(Self.inflate(data, count: height * (depth * width + 1)), depth)
    }

    func pixel(_ x: Int, _ y: Int) -> UInt32 { pixels[y * width + x] }

    /// Undoes the filters (ISO/IEC 15948, 9.2) of rows of pixels of `depth` bytes.
    private mutating func unfilter(_ rows: [UInt8], _ depth: Int) throws {
        var above = [UInt8](repeating: 0, count: depth * width)
        pixels.reserveCapacity(width * height)
        for row in 0..<height {
            let start = row * (depth * width + 1)
            guard rows[start] <= 4 else { throw Fault.layout }
            filters.insert(rows[start])
            var line = Array(rows[(start + 1)..<(start + 1 + depth * width)])
            for index in line.indices where rows[start] > 0 {
                let left = index >= depth ? line[index - depth] : 0
                let corner = index >= depth ? above[index - depth] : 0
                switch rows[start] {
                case 1: line[index] &+= left
                case 2: line[index] &+= above[index]
                case 3: line[index] &+= UInt8((Int(left) + Int(above[index])) / 2)
                default: line[index] &+= Self.paeth(Int(left), Int(above[index]), Int(corner))
                }
            }
            above = line
            for x in stride(from: 0, to: depth * width, by: depth) {
                pixels.append(UInt32(line[x]) << 16 | UInt32(line[x + 1]) << 8 | UInt32(line[x + 2]))
            }
        }
    }

    private static func paeth(_ left: Int, _ above: Int, _ corner: Int) -> UInt8 {
        let guess = left + above - corner
        let (a, b, c) = (abs(guess - left), abs(guess - above), abs(guess - corner))
        return UInt8(a <= b && a <= c ? left : b <= c ? above : corner)
    }

    private static func inflate(_ data: [UInt8], count: Int) throws -> [UInt8] {
        let state = UnsafeMutablePointer<inflate_state>.allocate(capacity: 1)
        defer { state.deallocate() }
        isal_inflate_init(state)
        state.pointee.crc_flag = UInt32(ISAL_ZLIB)
        var input = data
        var code: Int32 = 0
        let output = input.withUnsafeMutableBufferPointer { input in
            // One byte of room more than wanted, to notice a stream that is too long.
            [UInt8](unsafeUninitializedCapacity: count + 1) { buffer, length in
                state.pointee.next_in = input.baseAddress
                state.pointee.avail_in = UInt32(input.count)
                state.pointee.next_out = buffer.baseAddress
                state.pointee.avail_out = UInt32(count + 1)
                code = isal_inflate(state)
                length = count + 1 - Int(state.pointee.avail_out)
            }
        }
        guard code == ISAL_DECOMP_OK, output.count == count else { throw Fault.compression(code) }
        return output
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    }

    /// CRC-32 as the PNG specification's appendix computes it.
    private static func crc(_ bytes: ArraySlice<UInt8>) -> Int {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 255)] ^ sum >> 8 }
        return Int(~sum)
    }

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
}
