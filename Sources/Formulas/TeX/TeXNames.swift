/// The commands of TeX that stand for a letter or a sign; reading and printing both look here.
enum TeXNames {
    /// The letter of a command: `\alpha` is α.
    static let letters = Dictionary(letterList) { first, _ in first }
    /// The command of a letter.
    static let commandsOfLetters = Dictionary(letterList.map { ($0.1, $0.0) }) { first, _ in first }
    /// The sign of a command: `\le` is ≤.
    static let signs = Dictionary(signList) { first, _ in first }
    /// The command of a sign; the first one listed is the one printed.
    static let commandsOfSigns = Dictionary(signList.map { ($0.1, $0.0) }) { first, _ in first }
    /// The sign of a character that is typed as it is: `+`, `(`, `≤`.
    static let typed: [Character: Sign] = {
        var signs: [Character: Sign] = [:]
        for (_, sign) in signList {
            if let character = sign.text.first, sign.text.count == 1, !sign.isName, signs[character] == nil {
                signs[character] = sign
            }
        }
        // What the keyboard has means what TeX makes of it.
        for (character, sign) in keyboard { signs[character] = sign }
        return signs
    }()
    /// How a sign is typed that needs no command: − is `-`.
    static let keys = Dictionary(
        keyboard.filter { $0.0.isASCII }.map { ($0.1, String($0.0)) }, uniquingKeysWith: { first, _ in first }
    )

    private static let keyboard: [(Character, Sign)] = [
        ("+", Sign("+", .binary)), ("-", Sign("−", .binary)), ("−", Sign("−", .binary)),
        ("*", Sign("∗", .binary)), ("·", Sign("⋅", .binary)), ("=", Sign("=", .relation)),
        ("<", Sign("<", .relation)), (">", Sign(">", .relation)), (":", Sign(":", .relation)),
        ("(", Sign("(", .opening)), ("[", Sign("[", .opening)), (")", Sign(")", .closing)),
        ("]", Sign("]", .closing)), ("!", Sign("!", .closing)), ("?", Sign("?", .closing)),
        (",", Sign(",", .punctuation)), (";", Sign(";", .punctuation)), ("|", Sign("|", .ordinary)),
        ("/", Sign("/", .ordinary)), (".", Sign(".", .ordinary)), ("@", Sign("@", .ordinary)),
        ("‖", Sign("‖", .ordinary)), ("′", Sign.prime),
    ]

    private static let letterList: [(String, String)] = [
        ("\\alpha", "α"), ("\\beta", "β"), ("\\gamma", "γ"), ("\\delta", "δ"), ("\\varepsilon", "ε"),
        ("\\epsilon", "ϵ"), ("\\zeta", "ζ"), ("\\eta", "η"), ("\\theta", "θ"), ("\\vartheta", "ϑ"),
        ("\\iota", "ι"), ("\\kappa", "κ"), ("\\lambda", "λ"), ("\\mu", "μ"), ("\\nu", "ν"), ("\\xi", "ξ"),
        ("\\pi", "π"), ("\\rho", "ρ"), ("\\sigma", "σ"), ("\\tau", "τ"), ("\\upsilon", "υ"),
        ("\\varphi", "φ"), ("\\phi", "ϕ"), ("\\chi", "χ"), ("\\psi", "ψ"), ("\\omega", "ω"),
        ("\\Gamma", "Γ"), ("\\Delta", "Δ"), ("\\Theta", "Θ"), ("\\Lambda", "Λ"), ("\\Xi", "Ξ"),
        ("\\Pi", "Π"), ("\\Sigma", "Σ"), ("\\Upsilon", "Υ"), ("\\Phi", "Φ"), ("\\Psi", "Ψ"),
        ("\\Omega", "Ω"), ("\\ell", "ℓ"), ("\\nabla", "∇"), ("\\infty", "∞"),
    ]

    private static let signList: [(String, Sign)] =
        list(
            .relation,
            [
                ("\\le", "≤"), ("\\leq", "≤"), ("\\ge", "≥"), ("\\geq", "≥"), ("\\ne", "≠"), ("\\neq", "≠"),
                ("\\ll", "≪"), ("\\gg", "≫"), ("\\approx", "≈"), ("\\sim", "∼"), ("\\simeq", "≃"),
                ("\\equiv", "≡"), ("\\propto", "∝"), ("\\in", "∈"), ("\\notin", "∉"), ("\\subset", "⊂"),
                ("\\subseteq", "⊆"), ("\\to", "→"), ("\\rightarrow", "→"), ("\\leftarrow", "←"),
                ("\\gets", "←"), ("\\leftrightarrow", "↔"), ("\\Rightarrow", "⇒"), ("\\Leftarrow", "⇐"),
                ("\\Leftrightarrow", "⇔"), ("\\mapsto", "↦"), ("\\uparrow", "↑"), ("\\downarrow", "↓"),
                ("\\mid", "∣"), ("\\parallel", "∥"), ("\\perp", "⟂"), ("\\coloneqq", "≔"),
            ])
        + list(
            .binary,
            [
                ("\\cdot", "⋅"), ("\\times", "×"), ("\\pm", "±"), ("\\mp", "∓"), ("\\div", "÷"),
                ("\\odot", "⊙"), ("\\otimes", "⊗"), ("\\oplus", "⊕"), ("\\ast", "∗"), ("\\star", "⋆"),
                ("\\circ", "∘"), ("\\setminus", "∖"), ("\\cup", "∪"), ("\\cap", "∩"), ("\\land", "∧"),
                ("\\wedge", "∧"), ("\\lor", "∨"), ("\\vee", "∨"),
            ])
        + list(
            .ordinary,
            [
                ("\\partial", "∂"), ("\\prime", "′"), ("\\top", "⊤"), ("\\bot", "⊥"), ("\\forall", "∀"),
                ("\\exists", "∃"), ("\\neg", "¬"), ("\\emptyset", "∅"), ("\\vdots", "⋮"), ("\\|", "‖"),
                ("\\%", "%"), ("\\$", "$"), ("\\&", "&"), ("\\#", "#"), ("\\_", "_"), ("\\backslash", "\\"),
            ])
        + list(.inner, [("\\ldots", "…"), ("\\dots", "…"), ("\\cdots", "⋯"), ("\\ddots", "⋱")])
        + list(
            .opening,
            [
                ("\\{", "{"), ("\\lbrace", "{"), ("\\lvert", "|"), ("\\lVert", "‖"), ("\\langle", "⟨"),
                ("\\lfloor", "⌊"), ("\\lceil", "⌈"),
            ])
        + list(
            .closing,
            [
                ("\\}", "}"), ("\\rbrace", "}"), ("\\rvert", "|"), ("\\rVert", "‖"), ("\\rangle", "⟩"),
                ("\\rfloor", "⌋"), ("\\rceil", "⌉"),
            ])
        + list(.punctuation, [("\\colon", ":")])
        + list(.operator, [("\\int", "∫")])
        + list(.operator, [("\\sum", "∑"), ("\\prod", "∏")], limits: true)
        + list(.operator, named("max min sup inf lim det Pr"), limits: true)
        + list(
            .operator, named("arg log ln exp sin cos tan tanh sinh cosh dim ker"))

    private static func list(_ kind: AtomKind, _ names: [(String, String)], limits: Bool = false)
        -> [(String, Sign)]
    {
        names.map { ($0.0, Sign($0.1, kind, takesLimits: limits)) }
    }

    private static func named(_ names: String) -> [(String, String)] {
        names.split(separator: " ").map { ("\\" + $0, String($0)) }
    }
}
