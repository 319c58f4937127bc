/// What a place in a lesson file may hold; checking, the JSON Schema and `--set` all read this one description.
package indirect enum Shape: Hashable, Sendable {
    /// A mapping with these keys and no others.
    case mapping([Field])
    /// A mapping with any keys, each holding the given shape.
    case free(of: Shape)
    case list(of: Shape, count: ClosedRange<Int> = 0...Int.max)
    case number(Bounds = Bounds())
    case whole(ClosedRange<Int>)
    /// Any scalar, taken as written.
    case text(atMost: Int = 10_000, mayBeEmpty: Bool = false)
    case flag
    case choice([String])
    /// A list of rows of numbers, all of one length of at least 1.
    case matrix
    /// The first of several shapes that fits.
    case either([Shape])
    /// One of several mappings, told apart by the name under a key.
    case variant(Variant)
    case anything
}

/// A key of a mapping in lesson files.
package struct Field: Hashable, Sendable {
    package let name: String
    package let shape: Shape
    package let required: Bool
    /// Told in the schema only; who reads the lesson fills it in.
    package let fallback: OrderedJSON?
    /// Other spellings of the name.
    package let aliases: [String]
    package let summary: String

    package init(
        _ name: String, _ shape: Shape, required: Bool = false, default fallback: OrderedJSON? = nil,
        aliases: [String] = [], _ summary: String
    ) {
        self.name = name
        self.shape = shape
        self.required = required
        self.fallback = fallback
        self.aliases = aliases
        self.summary = summary
    }

    /// The name and its other spellings.
    var spellings: [String] { [name] + aliases }
}

/// A choice between named mappings, such as an optimizer with its settings.
package struct Variant: Hashable, Sendable {
    package struct Case: Hashable, Sendable {
        package let name: String
        /// Other spellings of the name.
        package let aliases: [String]
        package let summary: String
        package let fields: [Field]

        package init(_ name: String, aliases: [String] = [], _ fields: [Field], _ summary: String) {
            self.name = name
            self.aliases = aliases
            self.fields = fields
            self.summary = summary
        }
    }

    /// What is chosen, in the singular: `optimizer`.
    package let title: String
    /// The key that holds the name: `name`, or `kind` for layers.
    package let key: String
    /// The name that is meant when the key is left out.
    package let fallback: String?
    /// Whether the bare name may stand for the mapping.
    package let mayBeBare: Bool
    package let cases: [Case]

    package init(
        _ title: String, key: String = "name", default fallback: String? = nil, mayBeBare: Bool = true,
        _ cases: [Case]
    ) {
        self.title = title
        self.key = key
        self.fallback = fallback
        self.mayBeBare = mayBeBare
        self.cases = cases
    }

    var names: [String] { cases.map(\.name) }

    /// The case of that name or other spelling; nil for an unknown one.
    func named(_ name: String?) -> Case? {
        guard let name else { return nil }
        return cases.first { $0.name == name || $0.aliases.contains(name) }
    }
}

/// The numbers that a place takes; always finite.
package struct Bounds: Hashable, Sendable {
    package let minimum: Double?
    package let maximum: Double?
    package let excludesMinimum: Bool
    package let excludesMaximum: Bool

    package init(
        minimum: Double? = nil, maximum: Double? = nil, excludesMinimum: Bool = false,
        excludesMaximum: Bool = false
    ) {
        self.minimum = minimum
        self.maximum = maximum
        self.excludesMinimum = excludesMinimum
        self.excludesMaximum = excludesMaximum
    }

    func contains(_ number: Double) -> Bool {
        if let minimum, excludesMinimum ? number <= minimum : number < minimum { return false }
        if let maximum, excludesMaximum ? number >= maximum : number > maximum { return false }
        return true
    }
}
