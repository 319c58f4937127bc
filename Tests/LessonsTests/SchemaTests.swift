import Foundation
import Lessons
import Testing

@Suite struct SchemaTests {
    private func schema() throws -> [String: Any] {
        let text = SampleLesson.shape.jsonSchema(title: "Lesson", description: "A lesson.")
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func isTheSameTextEveryTime() {
        let first = SampleLesson.shape.jsonSchema(title: "Lesson", description: "A lesson.")
        #expect(first == SampleLesson.shape.jsonSchema(title: "Lesson", description: "A lesson."))
        #expect(first.hasPrefix("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"))
        #expect(first.hasSuffix("}\n"))
    }

    @Test func tellsKeysDefaultsAndDescriptions() throws {
        let schema = try schema()
        #expect(schema["required"] as? [String] == ["title"])
        #expect(schema["additionalProperties"] as? Bool == false)
        let properties = try #require(schema["properties"] as? [String: [String: Any]])
        #expect(properties["seed"]?["default"] as? Int == 0)
        #expect(properties["seed"]?["type"] as? String == "integer")
        #expect(properties["seed"]?["description"] as? String == "random numbers")
        #expect(properties["seed"]?["minimum"] as? Int == 0)
    }

    @Test func definesEveryCatalogOnce() throws {
        let definitions = try #require(try schema()["$defs"] as? [String: [String: Any]])
        #expect(Set(definitions.keys) == ["activation", "layer", "optimizer"])
        let optimizers = try #require(definitions["optimizer"]?["anyOf"] as? [[String: Any]])
        #expect(optimizers.compactMap { $0["const"] as? String } == ["sgd", "adam"])
        let sgd = try #require(optimizers.first { $0["type"] as? String == "object" })
        let properties = try #require(sgd["properties"] as? [String: [String: Any]])
        #expect(Set(properties.keys) == ["name", "rate", "lr", "momentum", "nesterov"])
        #expect(properties["rate"]?["exclusiveMinimum"] as? Double == 0)
        #expect(sgd["required"] as? [String] == ["name"])
    }

    @Test func escapesText() {
        let json: OrderedJSON = ["a\"b": ["\\", "\u{1}\n", 1, 0.5, true, [:]]]
        let expected =
            "{\n  \"a\\\"b\": [\n    \"\\\\\",\n    \"\\u0001\\n\",\n    1,\n    0.5,\n    true,\n    {}\n  ]\n}"
        #expect(json.text == expected)
    }
}
