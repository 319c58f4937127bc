import Calculus
import Formulas

/// What an optimizer's formula is written with: the parameter, its gradient, the settings and the memory.
package final class UpdateFormula {
    /// A number that the optimizer keeps for each parameter from one iteration to the next.
    package struct Memory: Sendable {
        package let name: String
        package let before: ValueID
        package let after: ValueID
        package let initial: Double
    }

    /// θ, one lane a parameter.
    package let parameter: Term
    /// The gradient of the loss, clipped if the lesson clips.
    package let gradient: Term
    /// η, already scheduled.
    package let rate: Term
    /// The iteration, counted from 1.
    package let iteration: Term
    private let declared: [Setting]
    private let settings: Settings
    private(set) var memories: [Memory] = []

    init(parameter: Term, gradient: Term, rate: Term, iteration: Term, _ optimizer: Chosen<Optimizer>) {
        self.parameter = parameter
        self.gradient = gradient
        self.rate = rate
        self.iteration = iteration
        declared = optimizer.entry.settings
        settings = optimizer.settings
    }

    private var builder: ProgramBuilder { parameter.builder }

    /// A setting as a constant that formulas show by its symbol.
    package func setting(_ name: String) -> Term {
        let symbol = declared.first { $0.name == name }?.symbol ?? name
        return builder.constant(number(name), Name(name, .symbol(Symbol(symbol, role: .setting))))
    }

    /// A setting as a plain number, to leave out what a zero switches off.
    package func number(_ name: String) -> Double {
        settings.number(name)
    }

    package func flag(_ name: String) -> Bool {
        settings.flag(name)
    }

    /// Replaces a remembered number by `next` of it, and returns the new one.
    ///
    /// - Parameters:
    ///   - symbol: its letter; the old value prints as mₜ₋₁, the new one as mₜ.
    ///   - initial: its value before the first iteration.
    package func memory(
        _ name: String, _ symbol: String? = nil, initial: Double = 0, next: (Term) -> Term
    ) -> Term {
        let letter = symbol ?? name
        let before = builder.input(
            Name("\(name)[t-1]", .symbol(Symbol(letter, ["t−1"], role: .memory))), .column)
        let after = next(before).named(Name("\(name)[t]", .symbol(Symbol(letter, ["t"], role: .memory))))
        memories.append(Memory(name: name, before: before.id, after: after.id, initial: initial))
        return after
    }

    /// Names an intermediate value, such as the bias-corrected m̂.
    package func quantity(
        _ name: String, _ letter: String, accent: Symbol.Accent? = nil, _ value: Term
    ) -> Term {
        value.named(Name(name, .symbol(Symbol(letter, accent: accent, role: .memory))))
    }

    /// The gradient with weight decay as an L2 penalty: g + λθ (not AdamW's decoupled form).
    package var decayedGradient: Term {
        guard number("weight_decay") != 0 else { return gradient }
        return quantity("g + decay", "g", accent: .bar, gradient + setting("weight_decay") * parameter)
    }
}

extension Setting {
    static func rate(_ fallback: Double) -> Setting {
        Setting(
            "rate", .number(minimum: 0), default: .number(fallback), symbol: "η",
            aliases: ["lr", "learning_rate"],
            "the learning rate, the length of a step")
    }

    static func beta1(_ summary: String = "how much of the mean gradient is kept each step") -> Setting {
        Setting("beta1", .number(minimum: 0, maximum: 1), default: .number(0.9), symbol: "β₁", summary)
    }

    static func beta2(_ summary: String = "how much of the mean squared gradient is kept each step")
        -> Setting
    {
        Setting("beta2", .number(minimum: 0, maximum: 1), default: .number(0.999), symbol: "β₂", summary)
    }

    static func epsilon(_ fallback: Double) -> Setting {
        Setting(
            "epsilon", .number(minimum: 0), default: .number(fallback), symbol: "ε", aliases: ["eps"],
            "keeps a division from blowing up")
    }

    static func weightDecay(_ fallback: Double = 0) -> Setting {
        Setting(
            "weight_decay", .number(minimum: 0), default: .number(fallback), symbol: "λ",
            "pulls every parameter towards 0")
    }

    static func momentum() -> Setting {
        Setting(
            "momentum", .number(minimum: 0), default: .number(0), symbol: "μ",
            "how much of the last step is kept; 0 is plain descent")
    }
}
