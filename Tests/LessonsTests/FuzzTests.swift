import Lessons
import Testing

/// SplitMix64 (Steele, Lea, Flood 2014): the same mutations every time.
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite struct FuzzTests {
    private static let tokens = [
        "[", "]", "{", "}", ": ", "- ", "? ", "&a ", "*a", "*a : ", "<<: *a", "!!int ", "!x ", "|", ">", "'",
        "\"",
        "\\x", "\t", "\u{0}", "\u{FEFF}", "\u{2028}", "\u{E000}", "\r", "\n", "---\n", "...\n", "%YAML 9.9\n",
        "1e999",
        ".nan", "~", "null", "yes", "0x10", "1_0", "😀", "# ", "@", "`", "%", ",", "\u{85}", "title: x\n",
        "units: 2, ",
        "{a: {a: {a: ", "\"\\uD800\"", "\"\\U00110000\"", "set: ", "name: sgd", "[[[[[[[[", "&a [*a, *a]",
    ]

    private static let texts = [
        SampleLesson.text,
        "title: T\ntraining: { optimizer: { name: adam, lr: 0.1 }, batch: 4, shuffle: false }\n",
        "title: \"quoted \\\"T\\\"\"\nabout: >-\n  folded\n  text\nnetwork:\n  layers: [{ units: 1 }, { kind: flatten }]\n",
        "a: &a [1, 2]\nb: *a\ncompare: [{ label: x, set: { training.epochs: 3 } }]\n",
    ]

    private static let options = [
        "training.optimizer.rate=0.5", "network.layers.2.units=4", "title=x: y",
        "compare.1.set.a.b=[1, {c: d}]",
        "data.examples[1].inputs[2]=1e5",
    ]

    private func mutated(_ text: String, _ random: inout SeededNumbers) -> [UInt8] {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let start = Int.random(in: 0...bytes.count, using: &random)
            let end = min(bytes.count, start + Int.random(in: 0...12, using: &random))
            switch Int.random(in: 0..<6, using: &random) {
            case 0 where start < bytes.count: bytes[start] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 1: bytes.removeSubrange(start..<end)
            case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
            case 3:
                let from = Int.random(in: 0...bytes.count, using: &random)
                let piece = bytes[from..<min(bytes.count, from + 40)]
                bytes.insert(contentsOf: piece, at: start)
            case 4: bytes.removeSubrange(start...)
            default:
                let token = Self.tokens[Int.random(in: 0..<Self.tokens.count, using: &random)]
                bytes.insert(contentsOf: token.utf8, at: start)
            }
        }
        return bytes
    }

    @Test func mutatedLessonsGiveFaultsInsideTheirText() throws {
        var random = SeededNumbers(state: 2026)
        var sound = 0
        for round in 0..<20_000 {
            let bytes = mutated(Self.texts[round % Self.texts.count], &random)
            guard case .text(let text) = UTF8Text.decode(bytes) else { continue }
            let document = SampleLesson.document(text)
            var faults = document.faults
            if var root = document.root {
                let option = String(
                    decoding: mutated(Self.options[round % Self.options.count], &random), as: UTF8.self)
                if let override = try? Override(option: option) {
                    faults += override.apply(to: &root, of: SampleLesson.shape, in: document.source)
                }
                faults += SampleLesson.shape.faults(of: root, in: document.source)
                _ = root["training"]?["optimizer"]?.chosen(from: SampleLesson.optimizers)
            } else {
                #expect(!faults.isEmpty, "no root and no fault: \(text.debugDescription)")
            }
            if faults.isEmpty { sound += 1 }
            for fault in faults {
                guard case .position(let line, let column) = fault.place else { continue }
                let count = document.source.line(line).count
                #expect(line >= 1 && column >= 1 && column <= count + 2, "\(fault)")
            }
            _ = LessonError(faults).description
        }
        #expect(sound > 100)
    }

    @Test func mutatedExpressionsNeverTrap() {
        let pieces = [
            "loss", "[0]", "[-1]", "(", ")", "[", "]", "abs(", "norm(grad(layer 1))", "w[2][1][1]", "+", "-",
            "*", "/",
            "^", "<", "<=", "==", "!=", "and ", "or ", "not ", "\"x\"", "'", ".", ",", "1", "1e9", "1e999",
            " ", "variant(\"Adam\")",
            ".loss", "−", "·", "é", "\u{0}", "layer 1", "true", "0", "[9223372036854775807]", "[1e300]",
            "min(", "loss > 0",
        ]
        var random = SeededNumbers(state: 7)
        let recording = SampleRecording()
        var evaluated = 0
        for _ in 0..<40_000 {
            let count = Int.random(in: 1...12, using: &random)
            let text = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }
                .joined()
            guard let claim = try? Claim(text) else { continue }
            _ = claim.expression.faults(knowing: recording.names)
            if (try? claim.expression.value(in: recording)) != nil { evaluated += 1 }
            _ = try? claim.outcome(in: recording).explanation
        }
        #expect(evaluated > 100)
    }

    @Test func mutatedTablesNeverTrap() {
        var random = SeededNumbers(state: 11)
        let text = "name,x,\"y \"\"q\"\"\"\r\na,1,2\r\n\"b\r\nc\",NA,3.5\r\nd,-1e5,0\r\n"
        for _ in 0..<5_000 {
            guard let table = try? CSVTable(path: "t.csv", bytes: mutated(text, &random)) else { continue }
            for column in table.header.indices {
                #expect(table.texts(column: column).count == table.rows)
                _ = try? table.numbers(columns: [column], missing: ["NA"])
            }
        }
    }
}
