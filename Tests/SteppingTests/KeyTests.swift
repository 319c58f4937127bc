import Stepping
import Testing

@Suite struct KeyTests {
    @Test func bytesBecomeKeys() {
        var reader = KeyReader()
        #expect(
            reader.keys(Array("n\u{1B}[A\u{1B}OB\r\t\u{7F}ŷ".utf8)) == [
                .character("n"), .up, .down, .enter, .tab, .backspace, .character("ŷ"),
            ])
        #expect(reader.keys([0x1B, UInt8(ascii: "["), UInt8(ascii: "5")]) == [])
        #expect(reader.isWaiting)
        #expect(reader.keys([UInt8(ascii: "~")]) == [.pageUp])
        #expect(reader.keys([0x1B]) == [])
        #expect(reader.rest() == [.escape])
        // ^U, a delete key, F5 and ^X.
        #expect(
            reader.keys([0x15] + Array("\u{1B}[3~\u{1B}[15~".utf8) + [0x18]) == [
                .clear, .delete, .unknown, .unknown,
            ])
        #expect(reader.keys([3, 26, 12]) == [.interrupt, .suspend, .redraw])
    }

    @Test func halvedCharactersWaitForTheirEnd() {
        var reader = KeyReader()
        let bytes = Array("λ".utf8)
        #expect(reader.keys([bytes[0]]) == [])
        #expect(reader.keys([bytes[1]]) == [.character("λ")])
        // What is no UTF-8 is left out and takes nothing along.
        #expect(
            reader.keys([0xFF, 0xC3, UInt8(ascii: "("), UInt8(ascii: "n")]) == [
                .character("("), .character("n"),
            ])
    }

    @Test func scriptsAreRead() throws {
        let script = try KeyScript("12n b \"a b\" :end <tab>")
        #expect(script.words.map(\.text) == ["12n", "b", "\"a b\"", ":end", "<tab>"])
        #expect(script.words[0].keys == [.character("1"), .character("2"), .character("n")])
        #expect(script.words[2].keys == [.character("a"), .character(" "), .character("b"), .enter])
        #expect(script.words[3].keys.last == .enter)
        #expect(script.words[4].keys == [.tab])
        #expect(throws: KeyScript.Fault.self) { try KeyScript("b \"open") }
        #expect(throws: KeyScript.Fault.self) { try KeyScript("<nokey>") }
    }
}
