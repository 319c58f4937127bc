extension Shape {
    /// The JSON Schema (draft 2020-12) of files of this shape, ending in a line break; editors complete from it.
    ///
    /// What several places share (a catalog's entries) is defined once, under its title.
    package func jsonSchema(title: String, description: String) -> String {
        var writing = SchemaWriting()
        let body = writing.schema(of: self)
        var members: [OrderedJSON.Member] = [
            .init(key: "$schema", value: "https://json-schema.org/draft/2020-12/schema"),
            .init(key: "title", value: .text(title)),
            .init(key: "description", value: .text(description)),
        ]
        members += body.members
        if !writing.definitions.isEmpty {
            members.append(.init(key: "$defs", value: .object(writing.definitions)))
        }
        return OrderedJSON.object(members).text + "\n"
    }
}

/// A schema being written, with the definitions met so far.
private struct SchemaWriting {
    var definitions: [OrderedJSON.Member] = []

    mutating func schema(of shape: Shape) -> OrderedJSON {
        switch shape {
        case .mapping(let fields): return object(fields)
        case .free(let shape):
            return ["type": "object", "additionalProperties": schema(of: shape)]
        case .list(let item, let count):
            var members = OrderedJSON(dictionaryLiteral: ("type", "array"), ("items", schema(of: item)))
                .members
            if count.lowerBound > 0 {
                members.append(.init(key: "minItems", value: .whole(count.lowerBound)))
            }
            if count.upperBound < .max {
                members.append(.init(key: "maxItems", value: .whole(count.upperBound)))
            }
            return .object(members)
        case .number(let bounds): return bounds.schema
        case .whole(let range):
            var members = [OrderedJSON.Member(key: "type", value: "integer")]
            if range.lowerBound > .min {
                members.append(.init(key: "minimum", value: .whole(range.lowerBound)))
            }
            if range.upperBound < .max {
                members.append(.init(key: "maximum", value: .whole(range.upperBound)))
            }
            return .object(members)
        case .text(let longest, let mayBeEmpty):
            return mayBeEmpty
                ? ["type": "string", "maxLength": .whole(longest)]
                : ["type": "string", "minLength": 1, "maxLength": .whole(longest)]
        case .flag: return ["type": "boolean"]
        case .choice(let names): return ["enum": .array(names.map(OrderedJSON.text))]
        case .matrix:
            return [
                "type": "array", "minItems": 1,
                "items": ["type": "array", "minItems": 1, "items": ["type": "number"]],
            ]
        case .either(let shapes): return ["anyOf": .array(shapes.map { schema(of: $0) })]
        case .variant(let variant): return reference(to: variant)
        case .anything: return [:]
        }
    }

    private mutating func object(
        _ fields: [Field], constant: (key: String, names: [String], required: Bool)? = nil
    )
        -> OrderedJSON
    {
        var properties: [OrderedJSON.Member] = []
        var required: [OrderedJSON] = []
        if let constant {
            let value: OrderedJSON =
                constant.names.count == 1
                ? ["const": .text(constant.names[0])] : ["enum": .array(constant.names.map(OrderedJSON.text))]
            properties.append(.init(key: constant.key, value: value))
            if constant.required { required.append(.text(constant.key)) }
        }
        for field in fields {
            var members = [OrderedJSON.Member(key: "description", value: .text(field.summary))]
            members += schema(of: field.shape).members
            if let fallback = field.fallback {
                members.append(.init(key: "default", value: fallback))
            }
            for spelling in field.spellings {
                properties.append(.init(key: spelling, value: .object(members)))
            }
            // A required key with other spellings cannot be demanded by one name.
            if field.required, field.aliases.isEmpty { required.append(.text(field.name)) }
        }
        var members: [OrderedJSON.Member] = [
            .init(key: "type", value: "object"), .init(key: "properties", value: .object(properties)),
        ]
        if !required.isEmpty { members.append(.init(key: "required", value: .array(required))) }
        members.append(.init(key: "additionalProperties", value: false))
        return .object(members)
    }

    private mutating func reference(to variant: Variant) -> OrderedJSON {
        let definition = schema(of: variant)
        var name = variant.title
        var number = 2
        while let known = definitions.first(where: { $0.key == name }), known.value != definition {
            name = "\(variant.title) \(number)"
            number += 1
        }
        if !definitions.contains(where: { $0.key == name }) {
            definitions.append(.init(key: name, value: definition))
        }
        let pointer = name.map { $0 == " " ? "%20" : $0 == "/" ? "~1" : String($0) }.joined()
        return ["$ref": .text("#/$defs/" + pointer)]
    }

    private mutating func schema(of variant: Variant) -> OrderedJSON {
        var alternatives: [OrderedJSON] = []
        if variant.mayBeBare {
            for entry in variant.cases where !entry.fields.contains(where: \.required) {
                alternatives.append(["const": .text(entry.name), "description": .text(entry.summary)])
            }
        }
        for entry in variant.cases {
            let constant = (
                key: variant.key, names: [entry.name] + entry.aliases,
                required: entry.name != variant.fallback
            )
            let members = object(entry.fields, constant: constant).members
            let description = OrderedJSON.Member(key: "description", value: .text(entry.summary))
            alternatives.append(.object([description] + members))
        }
        return ["anyOf": .array(alternatives)]
    }
}

extension OrderedJSON {
    fileprivate var members: [Member] {
        if case .object(let members) = self { return members }
        return []
    }
}

extension Bounds {
    fileprivate var schema: OrderedJSON {
        var members = [OrderedJSON.Member(key: "type", value: "number")]
        if let minimum {
            members.append(
                .init(key: excludesMinimum ? "exclusiveMinimum" : "minimum", value: .number(minimum)))
        }
        if let maximum {
            members.append(
                .init(key: excludesMaximum ? "exclusiveMaximum" : "maximum", value: .number(maximum)))
        }
        return .object(members)
    }
}
