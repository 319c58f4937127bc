/// A table read from a CSV file, strict as RFC 4180 has it, that can say where each of its fields was written.
///
/// The project's own reader: SwiftCSV 0.10 takes rows of any length, lets quotes stray and remembers no positions,
/// so that a fault could not be shown to whoever has to mend it.
package struct CSVTable: Sendable {
    package static let largestFile = 64 << 20
    package static let mostRows = 1_000_000
    package static let mostFields = 20_000_000
    package static let mostColumns = 10_000
    /// Further faults are counted only.
    static let mostFaults = 20

    package let path: String
    /// The column names of the first row: none empty, none twice.
    package let header: [String]
    package let rows: Int
    let bytes: [UInt8]
    /// All fields row by row, the header's first.
    let fields: [CSVField]

    init(path: String, header: [String], bytes: [UInt8], fields: [CSVField]) {
        self.path = path
        self.header = header
        self.bytes = bytes
        self.fields = fields
        rows = header.isEmpty ? 0 : fields.count / header.count - 1
    }

    /// The text of a field; rows and columns count from 0.
    package func text(row: Int, column: Int) -> String {
        field(row: row, column: column).text(in: bytes)
    }

    /// Line and column of a field in the file.
    package func place(row: Int, column: Int) -> Place {
        CSVPosition(ofByte: field(row: row, column: column).start, in: bytes).place
    }

    /// The position of a named column, or nil.
    package func column(_ name: String) -> Int? {
        header.firstIndex(of: name)
    }

    /// All texts of a column, from the first row.
    package func texts(column: Int) -> [String] {
        (0..<rows).map { text(row: $0, column: column) }
    }

    /// A fault about a field of this table.
    package func fault(_ message: String, row: Int, column: Int, suggestions: [String] = []) -> Fault {
        CSVPosition(ofByte: field(row: row, column: column).start, in: bytes)
            .fault(message, file: path, bytes: bytes, suggestions: suggestions)
    }

    func field(row: Int, column: Int) -> CSVField {
        fields[(row + 1) * header.count + column]
    }
}

/// Where a field lies in the bytes of its file, quotes included.
struct CSVField: Hashable, Sendable {
    let start: Int
    let length: UInt32
    let isQuoted: Bool

    /// The field without its quotes, doubled quotes made single.
    func text(in bytes: [UInt8]) -> String {
        let written = bytes[start..<start + Int(length)]
        guard isQuoted else { return String(decoding: written, as: UTF8.self) }
        var inside: [UInt8] = []
        inside.reserveCapacity(written.count)
        var isSecondQuote = false
        for byte in written.dropFirst().dropLast() {
            let isQuote = byte == UInt8(ascii: "\"")
            if !isQuote || !isSecondQuote { inside.append(byte) }
            isSecondQuote = isQuote && !isSecondQuote
        }
        return String(decoding: inside, as: UTF8.self)
    }
}
