import Lessons
import Testing

@Suite struct OverrideTests {
    private func set(_ options: String...) throws -> LocatedNode {
        let document = SampleLesson.document(SampleLesson.text)
        var root = try #require(document.root)
        for option in options {
            let faults = try Override(option: option).apply(
                to: &root, of: SampleLesson.shape, in: document.source)
            #expect(faults == [])
        }
        #expect(SampleLesson.shape.faults(of: root, in: document.source) == [])
        return root
    }

    @Test func replacesAndAddsValues() throws {
        let root = try set(
            "training.optimizer.rate=0.05", "network.layers.2.units=4", "network.layers[1].units=3", "seed=7",
            "training.shuffle=false", "title=Rates: a comparison", "data.examples.1.inputs.2=0.5",
            "network.layers[1].weights[2][1]=9", "network.layers.3.freeze=[weights, biases]")
        #expect(root["training"]?["optimizer"]?["rate"]?.number == 0.05)
        #expect(root["training"]?["optimizer"]?["name"]?.text == "sgd")
        #expect(root["network"]?["layers"]?.items.map { $0["units"]?.whole } == [3, 4, 2])
        #expect(root["seed"]?.place == .option("--set seed=7"))
        #expect(root["training"]?["shuffle"]?.flag == false)
        #expect(root["title"]?.text == "Rates: a comparison")
        #expect(root["data"]?["examples"]?.items[0]["inputs"]?.numbers == [0.05, 0.5])
        #expect(root["network"]?["layers"]?.items[0]["weights"]?.matrix == [[0.15, 0.20], [9, 0.30]])
        #expect(root["network"]?["layers"]?.items[2]["freeze"]?.texts == ["weights", "biases"])
    }

    @Test func expandsABareName() throws {
        let root = try set(
            "training.optimizer=adam", "training.optimizer.beta1=0.5", "training.optimizer.lr=2")
        let chosen = try #require(root["training"]?["optimizer"]?.chosen(from: SampleLesson.optimizers))
        #expect(chosen.entry.name == "adam")
        #expect(chosen.settings.number("beta1") == 0.5)
        #expect(chosen.settings.number("rate") == 2)
        let layer = try set(
            "network.layers.1.activation.name=leaky_relu", "network.layers.1.activation.slope=3")
        #expect(layer["network"]?["layers"]?.items[0]["activation"]?["slope"]?.number == 3)
    }

    @Test func replacesAnAliasOfASetting() throws {
        let root = try set("training.optimizer={ name: sgd, lr: 1 }", "training.optimizer.rate=2")
        #expect(root["training"]?["optimizer"]?.entries.count == 2)
        #expect(root["training"]?["optimizer"]?["rate"]?.number == 2)
    }

    @Test func reachesDottedKeysOfAVariant() throws {
        let root = try set("compare.1.set.training.optimizer.name=sgd")
        #expect(root["compare"]?.items[0]["set"]?["training.optimizer.name"]?.text == "sgd")
    }

    @Test func createsMissingMappings() throws {
        let document = SampleLesson.document("title: T\n")
        var root = try #require(document.root)
        let override = try Override(option: "training.optimizer.name=adam")
        #expect(override.apply(to: &root, of: SampleLesson.shape, in: document.source) == [])
        #expect(root["training"]?["optimizer"]?["name"]?.text == "adam")
        #expect(SampleLesson.shape.faults(of: root, in: document.source) == [])
    }

    @Test(arguments: [
        (
            "training.optimizer.rate=abc",
            "training.optimizer.rate must be a number greater than 0, not the text 'abc'"
        ),
        ("trainng.epochs=3", "unknown key 'trainng' in a lesson"),
        ("training.epoch=3", "unknown key 'epoch' in training"),
        ("network.layers.9.units=3", "there is no network.layers[9]: network.layers holds 3, counted from 1"),
        ("network.layers.0.units=3", "there is no network.layers[0]: network.layers holds 3, counted from 1"),
        (
            "network.layers.units=3",
            "network.layers is a list; name an entry by its position, such as network.layers[1]"
        ),
        ("seed.low=3", "seed is a single value; nothing is below it"),
        ("seed[1]=3", "seed is a single value; nothing is below it"),
        ("network.layers[x].units=3", "a position in brackets is a whole number, such as layers[2]"),
        ("a..b=3", "a key is missing in 'a..b'"),
        (
            "network.layers=[1, 2",
            "not YAML: did not find expected ',' or ']' while parsing a flow sequence, which begins here and does not end"
        ),
        (
            "network.layers[99999999999999999999]=1",
            "there is no network.layers[9223372036854775807]: network.layers holds 3, counted from 1"
        ),
    ]) func locatesFaultsAtTheOption(option: String, message: String) throws {
        let faults = try SampleLesson.faults(SampleLesson.text, options: [option])
        let first = try #require(faults.first { $0.place == .option("--set \(option)") })
        #expect(first.message == message)
        #expect(first.description.hasPrefix("--set \(option): error: \(message)"))
    }

    @Test(arguments: ["", "seed", "=1", "seed=", "seed=  "]) func refusesWhatIsNoSetting(option: String) {
        #expect(throws: LessonError.self) { try Override(option: option) }
    }

    @Test func suggestsForUnknownOptionKeys() throws {
        let faults = try SampleLesson.faults(SampleLesson.text, options: ["training.optimizer.rat=3"])
        #expect(faults.first?.question == "did you mean rate?")
    }

    @Test func survivesHostileOptions() throws {
        let deep = "a" + String(repeating: ".a", count: 100_000) + "=1"
        #expect(try SampleLesson.faults(SampleLesson.text, options: [deep]).count == 1)
        let nested = "title2=" + String(repeating: "[", count: 100_000)
        #expect(!(try SampleLesson.faults(SampleLesson.text, options: [nested])).isEmpty)
    }
}
