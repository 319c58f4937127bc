// Content between delimiters, and tables.

extension TeXReader {
    /// What follows `\left`: a delimiter, the content, `\right` and its delimiter.
    mutating func fenced(at column: Int) throws(TeXFault) -> Formula {
        let left = try delimiter(of: "\\left", at: column)
        let parts = try nested { (reader) throws(TeXFault) in try reader.list() }
        let place = cursor.column
        guard cursor.command == "\\right" else {
            throw cursor.isAtEnd
                ? TeXFault(column: column, "this \\left has no \\right; an invisible one is \\right.")
                : stray()
        }
        _ = cursor.takeCommand()
        return .fenced(left, .joined(parts), try delimiter(of: "\\right", at: place))
    }

    private mutating func delimiter(of command: String, at column: Int) throws(TeXFault) -> String {
        cursor.skipSpaces()
        let place = cursor.column
        if let name = cursor.command {
            if let fence = TeXText.fences[name] {
                _ = cursor.takeCommand()
                return fence
            }
        } else if let next = cursor.next, let fence = TeXText.fences[String(next)] {
            cursor.advance()
            return fence
        }
        guard !cursor.isAtEnd else {
            throw TeXFault(
                column: column,
                "\(command) needs a delimiter: \(command == "\\left" ? "\\left(" : "\\right)")")
        }
        throw TeXFault(
            column: place,
            "no delimiter for \(command); there are ( ) [ ] | / . \\{ \\} \\| \\lvert \\lVert \\langle \\lfloor \\lceil"
        )
    }

    /// What follows `\begin`: a name, rows of cells, `\end` and the name again.
    mutating func table(at column: Int) throws(TeXFault) -> Formula {
        let place = cursor.column + 1
        let name = try text(of: "\\begin", at: column)
        guard let kind = FormulaTable.Kind(rawValue: name) else {
            let kinds = FormulaTable.Kind.allCases.map(\.rawValue)
            throw TeXFault(
                column: place,
                "no environment is called ‘\(name.printable.prefix(40))’; there are \(kinds.joined(separator: ", "))",
                suggestions: name.nearest(among: kinds))
        }
        var rows: [[Formula]] = [[]]
        while true {
            let cell = try nested { (reader) throws(TeXFault) in try reader.list() }
            rows[rows.count - 1].append(.joined(cell))
            let stop = cursor.column
            if cursor.next == "&" {
                cursor.advance()
                continue
            }
            switch cursor.command {
            case "\\\\":
                _ = cursor.takeCommand()
                rows.append([])
            case "\\end":
                _ = cursor.takeCommand()
                guard try text(of: "\\end", at: stop) == name else {
                    throw TeXFault(column: stop, "\\begin{\(name)} ends with \\end{\(name)}")
                }
                // A break after the last row begins no other.
                if rows.count > 1, rows.last == [.row([])] { rows.removeLast() }
                return .table(FormulaTable(kind, rows))
            default:
                throw cursor.isAtEnd
                    ? TeXFault(column: column, "this \\begin{\(name)} has no \\end{\(name)}") : stray()
            }
        }
    }
}

extension TeXText {
    /// The delimiters that grow, by how they are written.
    static let fences: [String: String] = [
        "(": "(", ")": ")", "[": "[", "]": "]", "|": "|", "/": "/", ".": "", "<": "⟨", ">": "⟩", "\\{": "{",
        "\\}": "}",
        "\\lbrace": "{", "\\rbrace": "}", "\\lvert": "|", "\\rvert": "|", "\\vert": "|", "\\|": "‖",
        "\\lVert": "‖",
        "\\rVert": "‖", "\\Vert": "‖", "\\langle": "⟨", "\\rangle": "⟩", "\\lfloor": "⌊", "\\rfloor": "⌋",
        "\\lceil": "⌈", "\\rceil": "⌉",
    ]

    /// How a delimiter is written after `\left` or `\right`.
    static func fence(_ text: String, isLeft: Bool) -> String {
        switch text {
        case "": "."
        case "|": isLeft ? "\\lvert" : "\\rvert"
        case "‖": isLeft ? "\\lVert" : "\\rVert"
        case "{": "\\{"
        case "}": "\\}"
        case "⟨": "\\langle"
        case "⟩": "\\rangle"
        case "⌊": "\\lfloor"
        case "⌋": "\\rfloor"
        case "⌈": "\\lceil"
        case "⌉": "\\rceil"
        default: text
        }
    }
}
