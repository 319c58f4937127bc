extension CSVTable {
    /// Reads a file of at most 64 MB; a larger one is refused by its size alone.
    package static func read(path: String) throws -> CSVTable {
        switch try FileBytes.read(path: path, limit: largestFile) {
        case .content(let bytes): return try CSVTable(path: path, bytes: bytes)
        case .tooLarge(let bytes):
            let message = "the file holds \(bytes) bytes; a table is at most \(largestFile) bytes"
            throw LessonError([Fault(file: path, place: .position(line: 1, column: 1), message: message)])
        }
    }

    /// Reads the bytes of a file that is reported as `path`.
    package init(path: String, bytes: [UInt8]) throws(LessonError) {
        if case .wrong(let line, let column, let message, let lineBytes) = UTF8Text.decode(bytes) {
            let shown = Array(String(decoding: lineBytes, as: UTF8.self).unicodeScalars)
            throw LessonError([
                Fault(
                    file: path, place: .position(line: line, column: column), message: message,
                    excerpt: Excerpt(shown, column: column))
            ])
        }
        var reading = CSVReading(bytes: bytes)
        reading.readAll()
        let header = reading.fields.prefix(reading.width).map { $0.text(in: bytes) }
        reading.checkHeader(header)
        guard reading.findings.isEmpty else {
            let faults = reading.findings.map { finding in
                CSVPosition(ofByte: finding.offset, in: bytes).fault(
                    finding.message, file: path, bytes: bytes)
            }
            throw LessonError(faults, more: reading.found - faults.count)
        }
        self.init(path: path, header: header, bytes: bytes, fields: reading.fields)
    }
}

/// A pass over the bytes of a CSV file that notes where each field lies.
struct CSVReading {
    let bytes: [UInt8]
    private(set) var fields: [CSVField] = []
    /// How many fields the first row has.
    private(set) var width = 0
    /// The first faults, in order of the file.
    private(set) var findings: [(offset: Int, message: String)] = []
    private(set) var found = 0
    private var position: Int
    private var rowStart = 0
    private var rowFields = 0
    private var rows = 0

    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    init(bytes: [UInt8]) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func readAll() {
        var end = bytes.count
        while end > position, bytes[end - 1] == Self.newline || bytes[end - 1] == Self.carriageReturn {
            end -= 1
        }
        guard position < end else {
            note("the table is empty; its first row names the columns", at: position)
            return
        }
        while position < end, readRow(until: end) {}
        if rows == 1, found == 0 { note("the table has column names but no rows", at: end) }
    }

    mutating func checkHeader(_ names: [String]) {
        guard !fields.isEmpty else { return }
        if names.count == 1, let separator = [";", "\t"].first(where: { names[0].contains($0) }) {
            let name = separator == ";" ? "semicolons" : "tabs"
            note("the columns are separated by \(name); save the table with commas", at: fields[0].start)
            return
        }
        var seen: [String: Int] = [:]
        for (index, name) in names.enumerated() {
            if name.allSatisfy(\.isWhitespace) {
                note("column \(index + 1) has no name", at: fields[index].start)
            } else if name.first?.isWhitespace == true || name.last?.isWhitespace == true {
                note("the column name \(name.quoted) begins or ends with a space", at: fields[index].start)
            } else if let first = seen[name] {
                note(
                    "columns \(first + 1) and \(index + 1) are both named \(name.quoted)",
                    at: fields[index].start)
            }
            seen[name] = seen[name] ?? index
        }
    }

    /// Reads one row and its line break; false when reading cannot go on.
    private mutating func readRow(until end: Int) -> Bool {
        rowStart = position
        rowFields = 0
        while true {
            guard readField(until: end) else { return false }
            guard position < end, bytes[position] == Self.comma else { break }
            position += 1
        }
        if position < end { position += bytes[position] == Self.carriageReturn ? 2 : 1 }
        rows += 1
        if rows == 1 {
            width = rowFields
        } else if rowFields != width {
            let isEmpty = rowFields == 1 && fields.last?.length == 0
            note(
                isEmpty
                    ? "an empty line; a row has \(width) fields"
                    : "a row of \(rowFields) fields; the first row names \(width) columns", at: rowStart)
        }
        guard rows - 1 <= CSVTable.mostRows else {
            note("the table has more than \(CSVTable.mostRows) rows", at: rowStart)
            return false
        }
        return true
    }

    private mutating func readField(until end: Int) -> Bool {
        let start = position
        let isQuoted = position < end && bytes[position] == Self.quote
        if isQuoted {
            guard passQuotes(until: end) else {
                note("the quote is never closed", at: start)
                return false
            }
            if position < end, !isFieldEnd(position) {
                note("after a closing quote comes a comma or the end of the line", at: position)
                passPlain(until: end, reporting: false)
            }
        } else {
            passPlain(until: end, reporting: true)
        }
        rowFields += 1
        guard rowFields <= CSVTable.mostColumns, fields.count < CSVTable.mostFields else {
            note(
                "the table has more than \(CSVTable.mostColumns) columns or \(CSVTable.mostFields) fields",
                at: start)
            return false
        }
        fields.append(CSVField(start: start, length: UInt32(position - start), isQuoted: isQuoted))
        return true
    }

    /// Moves behind the closing quote; false when there is none.
    private mutating func passQuotes(until end: Int) -> Bool {
        position += 1
        while position < end {
            if bytes[position] == Self.quote {
                guard position + 1 < end, bytes[position + 1] == Self.quote else {
                    position += 1
                    return true
                }
                position += 1
            }
            position += 1
        }
        return false
    }

    private mutating func passPlain(until end: Int, reporting: Bool) {
        var isReported = !reporting
        while position < end, !isFieldEnd(position) {
            let byte = bytes[position]
            if !isReported, byte == Self.quote || byte == Self.carriageReturn {
                let message =
                    byte == Self.quote
                    ? "a quote inside a field that does not begin with one"
                    : "a carriage return without a line feed"
                note(message, at: position)
                isReported = true
            }
            position += 1
        }
    }

    private func isFieldEnd(_ offset: Int) -> Bool {
        switch bytes[offset] {
        case Self.comma, Self.newline: return true
        case Self.carriageReturn: return offset + 1 < bytes.count && bytes[offset + 1] == Self.newline
        default: return false
        }
    }

    private mutating func note(_ message: String, at offset: Int) {
        found += 1
        if findings.count < CSVTable.mostFaults { findings.append((offset, message)) }
    }
}
