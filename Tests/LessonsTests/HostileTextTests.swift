import Lessons
import Testing

/// Texts made to exhaust a reader: each must be refused, in bounded time and memory.
@Suite struct HostileTextTests {
    @Test(arguments: ["[", "{", "- ", "? ", "[[{", "{a: ", "- - ? "]) func refusesDeepNesting(opening: String)
    {
        let document = SampleLesson.document(String(repeating: opening, count: 100_000))
        #expect(document.faults.count == 1)
    }

    @Test(arguments: [65, 500, 990]) func refusesNestingThatTheParserWouldTake(depth: Int) throws {
        let flow = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        let fault = try #require(SampleLesson.document(flow).faults.first)
        #expect(fault.message == "values are nested deeper than 64")
        var block = ""
        for level in 0..<depth { block += String(repeating: " ", count: level) + "a:\n" }
        #expect(SampleLesson.document(block).faults.first?.message == "values are nested deeper than 64")
    }

    @Test func takesNestingOf64() {
        let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(SampleLesson.document(text).faults.isEmpty)
    }

    @Test func refusesAliasBombs() throws {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...6 {
            let aliases = [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            bomb += "a\(level): &a\(level) [\(aliases)]\n"
        }
        let fault = try #require(SampleLesson.document(bomb).faults.first)
        #expect(fault.message.contains("100000 values"))

        let many = "a: &a 1\nb: [" + String(repeating: "*a, ", count: 65) + "]\n"
        #expect(SampleLesson.document(many).faults.map(\.message) == ["a lesson holds at most 64 aliases"])

        var doubling = "- &b0 [x]\n"
        for level in 1...30 { doubling += "- &b\(level) [*b\(level - 1), *b\(level - 1)]\n" }
        doubling += "- ? [*b30]\n  : 1\n"
        #expect(!SampleLesson.document(doubling).faults.isEmpty)
    }

    @Test func refusesKeysThatAreTrees() {
        let nest = String(repeating: "{? ", count: 300) + "[" + String(repeating: "x,", count: 400_000) + "]"
        #expect(!SampleLesson.document(nest + String(repeating: "}", count: 300)).faults.isEmpty)
    }

    @Test func refusesTooManyValues() throws {
        let text = "a: [" + String(repeating: "1,", count: 200_000) + "]\n"
        let document = SampleLesson.document(text)
        #expect(document.faults.map(\.message) == ["the lesson holds more than 100000 values"])
    }

    @Test func survivesLongAndWideTexts() throws {
        let unknown = (0..<20_000).map { "key\($0): 1\n" }.joined()
        let faults = try SampleLesson.faults(unknown)
        #expect(faults.count == 20_001)
        #expect(LessonError(faults).description.hasSuffix("and 19951 more"))

        let repeated = String(repeating: "title: x\n", count: 50_000)
        #expect(!SampleLesson.document(repeated).faults.isEmpty)

        let line = "title: '" + String(repeating: "x", count: 900_000) + "'\n"
        let fault = try #require(try SampleLesson.faults(line).first)
        #expect(fault.message == "title must be at most 80 characters long, not 900000")
        #expect(fault.description.utf8.count < 600)

        let stars = "title: " + String(repeating: "*", count: 500_000) + "\n"
        #expect(!SampleLesson.document(stars).faults.isEmpty)
        let commas = String(repeating: "[", count: 900) + String(repeating: "a,", count: 100_000)
        #expect(!SampleLesson.document(commas).faults.isEmpty)
    }
}
