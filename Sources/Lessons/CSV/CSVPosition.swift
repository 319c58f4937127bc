/// Line and column of a byte, found when a fault needs them.
struct CSVPosition {
    let line: Int
    let column: Int
    private let lineStart: Int

    init(ofByte offset: Int, in bytes: [UInt8]) {
        var line = 1
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for index in start..<max(start, offset) where bytes[index] == UInt8(ascii: "\n") {
            line += 1
            start = index + 1
        }
        self.line = line
        lineStart = start
        let before = bytes[start..<max(start, offset)]
        // Continuation bytes belong to the scalar before them.
        column = 1 + before.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    }

    var place: Place { .position(line: line, column: column) }

    /// A fault here, with the line it is about.
    func fault(_ message: String, file: String, bytes: [UInt8], suggestions: [String] = []) -> Fault {
        var end = lineStart
        while end < bytes.count, end - lineStart < 4_096, !CSVPosition.breaks.contains(bytes[end]) {
            end += 1
        }
        let line = Array(String(decoding: bytes[lineStart..<end], as: UTF8.self).unicodeScalars)
        return Fault(
            file: file, place: place, message: message, suggestions: suggestions,
            excerpt: Excerpt(line, column: column))
    }

    private static let breaks: [UInt8] = [UInt8(ascii: "\n"), UInt8(ascii: "\r")]
}
