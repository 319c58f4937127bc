import Lessons
import Testing

@Suite struct DocumentTests {
    @Test func readsTheSampleWithPlaces() throws {
        let document = SampleLesson.document(SampleLesson.text)
        #expect(document.faults.isEmpty)
        let root = try #require(document.root)
        #expect(root["title"]?.text == "Backpropagation by hand")
        #expect(root["about"]?.text == "Two inputs, *two* hidden neurons? [a, b), `{`.\n")
        #expect(root["seed"]?.whole == 1)
        #expect(root["seed"]?.place == .position(line: 5, column: 7))
        #expect(root.entry("seed")?.keyPlace == .position(line: 5, column: 1))
        let layers = try #require(root["network"]?["layers"]?.items)
        #expect(layers.count == 3)
        #expect(layers[0]["weights"]?.matrix == [[0.15, 0.20], [0.25, 0.30]])
        #expect(layers[1]["biases"]?.numbers == [0.6, 0.6])
        #expect(layers[2]["biases"]?.numbers == [0.6, 0.6])
        #expect(
            root.entries.map(\.key) == ["title", "about", "seed", "data", "network", "training", "compare"])
        #expect(SampleLesson.shape.faults(of: root, in: document.source) == [])
    }

    @Test func printsPlaceLineCaretAndSuggestion() throws {
        let fault = try #require(try SampleLesson.faults("title: T\nsede: 4\n").first)
        #expect(
            fault.description == """
                lesson.yaml:2:1: error: unknown key 'sede' in a lesson
                sede: 4
                ^
                did you mean seed?
                """)
    }

    @Test(arguments: [
        ("", "1:1 the lesson is empty"),
        ("# nothing\n", "1:1 the lesson is empty"),
        ("a: [1, 2\n", "1:4 not YAML: did not find expected ',' or ']'"),
        ("title: a: b\n", "1:9 not YAML: a ':' is not expected here"),
        ("data:\n\texamples: 1\n", "2:1 a tab cannot indent YAML"),
        ("title: @x\n", "1:8 not YAML: a value cannot begin with '@'"),
        ("title: a\u{0}b\n", "1:9 a NUL character is not allowed"),
        ("title: a\u{7}b\n", "1:9 the character U+0007 is not allowed"),
        ("title: T\n---\ntitle: U\n", "2:1 a lesson is one YAML document"),
        ("title: !!python/object x\n", "1:8 tags are not read"),
        ("a: &x 1\nb: { <<: *x }\n", "2:6 merge keys"),
        ("a: &x y\n*x : 2\n", "2:1 an alias cannot be a key"),
        ("a: *nothing\n", "1:4 the alias '*nothing' repeats no value"),
        ("a: &x [1, *x]\n", "1:11 the alias '*x' stands inside the value"),
        ("[a]: 1\n", "1:1 a key is a name"),
        ("? a\n", "1:1 a '?' before a key is not read"),
        ("{ ? a : b }", "1:3 a '?' before a key is not read"),
        ("{ { a: b }: c }\n", "1:3 a key is a name"),
        ("title: {a: ", "1:11 not YAML"),
        ("'': 1\n", "1:1 a key is missing"),
    ]) func locatesWhatIsNoLesson(text: String, start: String) throws {
        let found = try SampleLesson.summaries(text)
        #expect(found.contains { $0.hasPrefix(start) }, "\(found)")
    }

    @Test func locatesEveryRepeatedKey() throws {
        let text =
            "title: a\nseed: 1\nseed: 2\n'title': b\ntraining: { optimizer: sgd, epochs: 1, epochs: 2 }\n"
        let found = try SampleLesson.summaries(text)
        #expect(
            found == [
                "3:1 the key 'seed' is given twice, first on line 2",
                "4:1 the key 'title' is given twice, first on line 1",
                "5:40 the key 'epochs' is given twice, first on line 5",
            ])
    }

    @Test func takesAByteOrderMarkAndWindowsLineEnds() throws {
        let text = "\u{FEFF}title: T\r\nsede: 1\r\n"
        #expect(try SampleLesson.summaries(text) == ["2:1 unknown key 'sede' in a lesson"])
    }

    @Test func countsColumnsInScalars() throws {
        #expect(
            try SampleLesson.summaries("{ title: \"häß😀\", sede: 1 }\n")
                == ["1:18 unknown key 'sede' in a lesson"])
    }

    @Test func privateCharactersAreNoAliases() throws {
        let document = SampleLesson.document("title: \u{E000}*b\nabout: *\n")
        #expect(document.root?["title"]?.text == "\u{E000}*b")
        #expect(document.faults.count == 1)
    }

    @Test func faultsOfSharedValuesAppearOnce() throws {
        let text = "title: T\ncompare: [{ label: &l [], set: {} }, { label: *l, set: {} }]\n"
        #expect(try SampleLesson.faults(text).count == 2)
        let deep = "title: T\nnetwork: { layers: [&l { units: 0 }, *l, *l] }\n"
        #expect(try SampleLesson.faults(deep).count == 3)
    }
}
