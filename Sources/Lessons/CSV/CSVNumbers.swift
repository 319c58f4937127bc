extension CSVTable {
    /// The numbers of columns, column by column; a field that is one of the `missing` markers is nil.
    ///
    /// The error lists every field, of all the columns, that is neither a number nor a marker, 20 of them with place.
    package func numbers(columns: [Int], missing: [String]) throws(LessonError) -> [[Double?]] {
        var numbers = columns.map { _ in [Double?]() }
        var wrong: [(row: Int, column: Int, text: String, reason: String?)] = []
        var found = 0
        for row in 0..<rows {
            for (index, column) in columns.enumerated() {
                let text = text(row: row, column: column)
                let trimmed = text.trimmingSpaces
                if missing.contains(text) || missing.contains(trimmed) {
                    numbers[index].append(nil)
                    continue
                }
                var reason: String?
                switch DecimalLiteral(trimmed, leadingZeros: true) {
                case .number(let number):
                    numbers[index].append(number)
                    continue
                case .refused(let why): reason = why
                case .noNumber: break
                }
                found += 1
                if wrong.count < CSVTable.mostFaults { wrong.append((row, column, trimmed, reason)) }
                numbers[index].append(nil)
            }
        }
        guard found > 0 else { return numbers }
        let faults = wrong.map { field in
            let what = field.text.isEmpty ? "an empty field" : field.text.quoted
            let why =
                field.reason.map { ": \($0)" }
                ?? (missing.isEmpty ? "; is it a mark for missing values?" : "")
            return fault(
                "column \(header[field.column].quoted) holds numbers, not \(what)\(why)", row: field.row,
                column: field.column)
        }
        throw LessonError(faults, more: found - faults.count)
    }
}

extension String {
    /// The text without spaces and tabs at its ends.
    fileprivate var trimmingSpaces: String {
        guard let first = utf8.first, let last = utf8.last, first.isBlank || last.isBlank else { return self }
        let start = utf8.drop(while: \.isBlank)
        let length = start.reversed().drop(while: \.isBlank).count
        return String(decoding: start.prefix(length), as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
