/// One setting of a catalog entry: its name, its default and the values it takes.
package struct Setting: Hashable, Sendable {
    /// What values a setting takes.
    package enum Kind: Hashable, Sendable {
        /// A number within bounds; `nil` is unbounded, `exclusive` leaves the lower bound itself out.
        case number(minimum: Double? = nil, maximum: Double? = nil, exclusiveMinimum: Bool = false)
        case whole(minimum: Int, maximum: Int)
        case flag
        case choice([String])
        /// Any text, such as a formula or the name of a weight.
        case text(atMost: Int)
        /// A list of texts, at least one; of these names alone where they are given.
        case list(of: [String]? = nil)
    }

    package enum Value: Hashable, Sendable {
        case number(Double)
        case flag(Bool)
        case choice(String)
        case text(String)
        case list([String])
    }

    package let name: String
    /// Other spellings that lessons may use, such as PyTorch's.
    package let aliases: [String]
    package let kind: Kind
    /// The default; nil when the lesson must give the setting, or when its absence means something.
    package let fallback: Value?
    package let required: Bool
    package let summary: String
    /// The symbol it has in formulas, such as `β₁`; nil prints the name.
    package let symbol: String?

    package init(
        _ name: String, _ kind: Kind, default fallback: Value?, required: Bool = false, symbol: String? = nil,
        aliases: [String] = [], _ summary: String
    ) {
        self.name = name
        self.kind = kind
        self.fallback = fallback
        self.required = required
        self.symbol = symbol
        self.aliases = aliases
        self.summary = summary
    }
}

/// The settings of one catalog entry in a lesson: what the lesson gave, defaults for the rest.
package struct Settings: Hashable, Sendable {
    private var values: [String: Setting.Value]

    /// - Parameter given: values by setting name, already checked against `declared`.
    package init(_ declared: [Setting], given: [String: Setting.Value] = [:]) {
        values = given
        for setting in declared where values[setting.name] == nil {
            values[setting.name] = setting.fallback
        }
    }

    package subscript(name: String) -> Setting.Value? {
        values[name]
    }

    /// The number called `name`; a setting without value reads as NaN, which the machine reports.
    package func number(_ name: String) -> Double {
        if case .number(let number)? = values[name] { return number }
        return .nan
    }

    package func flag(_ name: String) -> Bool {
        values[name] == .flag(true)
    }

    package func choice(_ name: String) -> String? {
        if case .choice(let choice)? = values[name] { return choice }
        return nil
    }

    /// The text called `name`; nil when it was not given.
    package func text(_ name: String) -> String? {
        if case .text(let text)? = values[name] { return text }
        return nil
    }

    /// The list called `name`; empty when it was not given.
    package func list(_ name: String) -> [String] {
        if case .list(let texts)? = values[name] { return texts }
        return []
    }
}
