import Lessons
import Testing

@Suite struct CSVTests {
    private func table(_ text: String) throws -> CSVTable {
        try CSVTable(path: "t.csv", bytes: Array(text.utf8))
    }

    private func summaries(_ text: String) -> [String] {
        do {
            _ = try table(text)
            return []
        } catch let error as LessonError {
            return error.faults.map { $0.description.split(separator: "\n").first.map(String.init) ?? "" }
        } catch {
            return ["\(error)"]
        }
    }

    @Test func readsQuotesLineEndsAndMarks() throws {
        let table = try table("\u{FEFF}name,x,y\r\n\"a, \"\"b\"\"\r\nc\",1,2\r\nd, 3 ,\"4\"\r\n")
        #expect(table.header == ["name", "x", "y"])
        #expect(table.rows == 2)
        #expect(table.text(row: 0, column: 0) == "a, \"b\"\r\nc")
        #expect(table.texts(column: 0) == ["a, \"b\"\r\nc", "d"])
        #expect(try table.numbers(columns: [1, 2], missing: []) == [[1, 3], [2, 4]])
        #expect(table.place(row: 1, column: 1) == .position(line: 4, column: 3))
        #expect(table.column("y") == 2)
        #expect(table.column("z") == nil)
    }

    @Test func readsMissingValues() throws {
        let table = try table("x\nNA\n\"\"\n2\n")
        #expect(try table.numbers(columns: [0], missing: ["NA", ""]) == [[nil, nil, 2]])
    }

    @Test(arguments: [
        ("", ["t.csv:1:1: error: the table is empty; its first row names the columns"]),
        ("a,b\n", ["t.csv:1:4: error: the table has column names but no rows"]),
        (
            "a,b\n1\n1,2,3\n",
            [
                "t.csv:2:1: error: a row of 1 fields; the first row names 2 columns",
                "t.csv:3:1: error: a row of 3 fields; the first row names 2 columns",
            ]
        ),
        ("a,b\n\n1,2\n", ["t.csv:2:1: error: an empty line; a row has 2 fields"]),
        ("a,b\n1,\"2\n3,4\n", ["t.csv:2:3: error: the quote is never closed"]),
        ("a,b\n1,2\"\n", ["t.csv:2:4: error: a quote inside a field that does not begin with one"]),
        ("a,b\n\"1\"x,2\n", ["t.csv:2:4: error: after a closing quote comes a comma or the end of the line"]),
        (
            "a,b\n1,2\r3,4\n",
            [
                "t.csv:2:4: error: a carriage return without a line feed",
                "t.csv:2:1: error: a row of 3 fields; the first row names 2 columns",
            ]
        ),
        (
            "a,a,\n1,2,3\n",
            [
                "t.csv:1:3: error: columns 1 and 2 are both named 'a'",
                "t.csv:1:5: error: column 3 has no name",
            ]
        ),
        ("a, b\n1,2\n", ["t.csv:1:3: error: the column name ' b' begins or ends with a space"]),
        (
            "a;b\n1;2\n",
            ["t.csv:1:1: error: the columns are separated by semicolons; save the table with commas"]
        ),
        ("é,b\n1,\u{0}\n", ["t.csv:2:3: error: a NUL character"]),
    ]) func locatesFaults(text: String, expected: [String]) {
        #expect(Set(summaries(text)) == Set(expected))
    }

    @Test func locatesFieldsThatAreNoNumbers() throws {
        let table = try table("name,x\nä,1\nb,inf\n\"c\nd\",nope\ne,\"1,5\"\nf,0x10\n")
        let error = #expect(throws: LessonError.self) { try table.numbers(columns: [1], missing: ["NA"]) }
        #expect(
            error?.faults.map { "\($0.place): \($0.message)" } == [
                "\(Place.position(line: 3, column: 3)): column 'x' holds numbers, not 'inf': numbers are finite",
                "\(Place.position(line: 5, column: 4)): column 'x' holds numbers, not 'nope'",
                "\(Place.position(line: 6, column: 3)): column 'x' holds numbers, not '1,5': "
                    + "numbers are written with a point and without separators",
                "\(Place.position(line: 7, column: 3)): column 'x' holds numbers, not '0x10': "
                    + "numbers are written in decimal digits",
            ])
    }

    @Test func countsWhatItDoesNotShow() throws {
        let text = "a,b\n" + String(repeating: "1\n", count: 100_000)
        let error = #expect(throws: LessonError.self) { try table(text) }
        #expect(error?.faults.count == 20)
        #expect(error?.more == 99_980)
        #expect(error?.description.hasSuffix("and 99980 more") == true)
        let words = try table("a\n" + String(repeating: "x\n", count: 1_000))
        let other = #expect(throws: LessonError.self) { try words.numbers(columns: [0], missing: []) }
        #expect(other?.more == 980)
    }

    @Test func boundsRowsAndColumns() {
        let rows = "a\n" + String(repeating: "1\n", count: 1_000_001)
        #expect(summaries(rows) == ["t.csv:1000002:1: error: the table has more than 1000000 rows"])
        #expect(
            summaries(String(repeating: ",", count: 50_000) + "x").first?.contains("10000 columns") == true)
    }

    @Test func invalidBytesAreLocated() {
        let error = #expect(throws: LessonError.self) {
            try CSVTable(path: "t.csv", bytes: Array("a,b\n1,".utf8) + [0xC3, 0x28])
        }
        #expect(error?.faults.first?.place == .position(line: 2, column: 3))
    }
}
