/// The chunks of a WebP file, read as RIFF.
struct WebPChunks {
    struct Frame {
        let x: Int
        let y: Int
        let width: Int
        let height: Int
        let milliseconds: Int
    }

    struct Fault: Error {}

    private var chunks: [(name: String, bytes: ArraySlice<UInt8>)] = []

    init(_ bytes: [UInt8]) throws {
        guard bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) else {
            throw Fault()
        }
        var rest = bytes[12...]
        while rest.count >= 8 {
            let name = String(decoding: rest.prefix(4), as: UTF8.self)
            let count = WebPChunks.number(rest.dropFirst(4).prefix(4))
            guard rest.count >= 8 + count else { throw Fault() }
            chunks.append((name, rest.dropFirst(8).prefix(count)))
            rest = rest.dropFirst(8 + count + count % 2)
        }
    }

    func first(_ name: String) -> ArraySlice<UInt8>? { chunks.first { $0.name == name }?.bytes }

    var frames: [Frame] {
        chunks.filter { $0.name == "ANMF" }.map { chunk in
            func number(_ offset: Int) -> Int {
                WebPChunks.number(chunk.bytes.dropFirst(offset).prefix(3))
            }
            return Frame(
                x: 2 * number(0), y: 2 * number(3), width: number(6) + 1, height: number(9) + 1,
                milliseconds: number(12))
        }
    }

    private static func number(_ bytes: some Sequence<UInt8>) -> Int {
        bytes.enumerated().reduce(0) { $0 + Int($1.element) << (8 * $1.offset) }
    }
}
