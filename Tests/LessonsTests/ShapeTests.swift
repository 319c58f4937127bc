import Lessons
import Testing

@Suite struct ShapeTests {
    @Test func findsEveryFaultAtOnce() throws {
        let text = """
            seed: -1
            data:
              examples: []
            network:
              layers:
                - { units: 2.5, activation: sigmiod, weights: [[1, 2], [3]] }
                - { kind: flaten }
                - { units: 1, activation: { name: leaky_relu, slop: 2 }, freeze: [weight] }
            training:
              optimizer: { name: sgd, rate: 0, beta1: 0.9 }
              batch: ful
              epochs: 1_000
              shuffle: yes
            """
        let found = try SampleLesson.summaries(text)
        #expect(
            found == [
                "1:1 a lesson lacks 'title': the heading",
                "1:7 seed must be a whole number of at least 0, not -1",
                "3:13 data.examples must hold at least 1 entry, not 0",
                "6:16 network.layers[1].units must be a whole number from 1 to 100000, not 2.5",
                "6:33 there is no activation 'sigmiod'",
                "6:60 network.layers[1].weights[2] has length 1, the first row has length 2",
                "7:15 there is no layer 'flaten'",
                "8:51 unknown key 'slop' in activation leaky_relu",
                "8:71 network.layers[3].freeze[1] must be weights or biases, not the text 'weight'",
                "10:33 training.optimizer.rate must be a number greater than 0, not 0",
                "10:36 unknown key 'beta1' in optimizer sgd (adam would take it)",
                "11:10 training.batch must be full or a whole number of at least 1, not the text 'ful'",
                "12:11 training.epochs must be a whole number from 1 to 1000000000, not '1_000': "
                    + "numbers are written without underscores",
                "13:12 training.shuffle must be true or false; 'yes' is text in a lesson",
            ])
        let questions = try SampleLesson.faults(text).compactMap(\.question)
        #expect(
            questions == [
                "did you mean sigmoid?", "did you mean flatten?", "did you mean slope?",
                "did you mean weights?",
                "did you mean full?", "did you mean true?",
            ])
    }

    @Test(arguments: [
        ("a list", "title: [a]", "1:8 title must be text, not a list"),
        ("a mapping", "title: {}", "1:8 title must be text, not a mapping"),
        ("nothing", "title:\n", "1:7 title is empty; it must be text"),
        ("empty text", "title: ''", "1:8 title must not be empty text"),
        ("a scalar lesson", "5", "1:1 the lesson must be a mapping, not 5"),
        (
            "a quoted number", "{title: a, seed: '1'}",
            "1:18 seed must be a whole number of at least 0; in quotes, '1' is text"
        ),
        (
            "not a number", "{title: a, seed: .nan}",
            "1:18 seed must be a whole number of at least 0, not '.nan': numbers are finite"
        ),
        (
            "too large", "{title: a, training: {optimizer: {name: sgd, rate: 1e999}}}",
            "1:52 training.optimizer.rate must be a number greater than 0, not '1e999': the number is too large"
        ),
        (
            "octal", "{title: a, seed: 0o17}",
            "1:18 seed must be a whole number of at least 0, not '0o17': numbers are written in decimal digits"
        ),
        (
            "a missing name", "{title: a, training: {optimizer: {rate: 1}}}",
            "1:34 training.optimizer lacks 'name', which names the optimizer"
        ),
        (
            "a bare name with needs", "{title: a, training: {optimizer: polynomial}}",
            "1:34 training.optimizer: polynomial needs 'degree' (degree); write { name: polynomial, degree: … }"
        ),
        (
            "one setting twice", "{title: a, training: {optimizer: {name: sgd, rate: 1, lr: 2}}}",
            "1:55 'lr' and 'rate' are one setting; give one"
        ),
        (
            "an either out of range", "{title: a, training: {optimizer: sgd, batch: 0}}",
            "1:46 training.batch must be full or a whole number of at least 1, not 0"
        ),
        (
            "an either of the wrong kind", "{title: a, training: {optimizer: sgd, batch: [1]}}",
            "1:46 training.batch must be full or a whole number of at least 1, not a list"
        ),
    ]) func saysWhatIsWrong(case: String, text: String, summary: String) throws {
        let found = try SampleLesson.summaries(text)
        #expect(found == [summary])
    }

    @Test func readsEntriesWithAliasesAndDefaults() throws {
        let root = try #require(
            SampleLesson.document("a: adam\nb: { name: sgd, lr: 0.5, nesterov: true }\n").root)
        let adam = try #require(root["a"]?.chosen(from: SampleLesson.optimizers))
        #expect(adam.entry.name == "adam")
        #expect(adam.settings.number("beta1") == 0.9)
        let sgd = try #require(root["b"]?.chosen(from: SampleLesson.optimizers))
        #expect(sgd.settings.number("rate") == 0.5)
        #expect(sgd.settings.flag("nesterov"))
        #expect(root["b"]?.given(sgd.entry.settings) == ["rate": .number(0.5), "nesterov": .flag(true)])
    }

    @Test func accessorsGiveNilForWhatDoesNotFit() throws {
        let root = try #require(SampleLesson.document("{a: 1, b: '1', c: x, d: [1, x], e: 1e3, f: ~}").root)
        #expect(root["a"]?.whole == 1)
        #expect(root["a"]?.flag == nil)
        #expect(root["b"]?.number == nil)
        #expect(root["b"]?.text == "1")
        #expect(root["c"]?.number == nil)
        #expect(root["d"]?.numbers == nil)
        #expect(root["d"]?.texts == ["1", "x"])
        #expect(root["e"]?.whole == 1000)
        #expect(root["f"]?.isNull == true)
        #expect(root["f"]?.text == nil)
        #expect(root["g"] == nil)
        #expect(root["a"]?["b"] == nil)
    }
}
