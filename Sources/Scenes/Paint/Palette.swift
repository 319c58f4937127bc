import Formulas

/// The colours of one theme.
package struct Palette: Hashable, Sendable {
    let paper: RGB
    let ink: RGB
    let muted: RGB
    let hairline: RGB
    let panel: RGB
    let positive: RGB
    let negative: RGB
    let gradient: RGB
    let highlight: RGB
    let isoline: RGB
    /// Text on the highlight.
    let onHighlight: RGB
    /// Fills of gradient chips, weakest first.
    let gradientSteps: [RGB]
    /// Fills of nodes at −1, 0 and 1.
    let activation: [RGB]
    /// Fills of a loss surface, lowest first.
    let surface: [RGB]
    let series: [RGB]
    /// Marks of classes; the first two match the ends of `activation`.
    let categories: [RGB]
    /// Grounds of the same classes.
    let regions: [RGB]
    let symbols: Symbols

    /// The colours of symbols in formulas that have no other role of their own.
    struct Symbols: Hashable, Sendable {
        let weight: RGB
        let weightedSum: RGB
        let activation: RGB
        let loss: RGB
        let target: RGB
        let memory: RGB
    }

    /// The colour of a role.
    package func colour(_ role: Role) -> RGB {
        switch role {
        case .paper, .plate: paper
        case .ink: ink
        case .muted: muted
        case .hairline: hairline
        case .panel: panel
        case .positive: positive
        case .negative: negative
        case .gradient: gradient
        case .gradientStep(let step): gradientSteps[min(max(step, 0), gradientSteps.count - 1)]
        case .onGradientStep(let step): readable(on: colour(.gradientStep(step)))
        case .highlight: highlight
        case .onHighlight: onHighlight
        case .activation(let value): colour(value, on: .activation)
        case .surface(let value): colour(value, on: .surface)
        case .isoline: isoline
        case .series(let number): series[SeriesStyle.place(number)]
        case .category(let number): categories[CategoryStyle.place(number)]
        case .region(let number): regions[CategoryStyle.place(number)]
        case .symbol(let symbol): colour(symbol)
        }
    }

    /// The colour of a paint: its role's colour, mixed with paper.
    package func colour(_ paint: Paint) -> RGB {
        let full = colour(paint.role)
        return paint.strength == 1 ? full : full.blended(over: paper, strength: paint.strength)
    }

    /// The colour of a value on a ramp.
    package func colour(_ value: Double, on ramp: Ramp) -> RGB {
        stops(of: ramp).interpolated(at: Palette.position(of: value, on: ramp))
    }

    /// The colours of many values on a ramp.
    package func colours(_ values: [Double], on ramp: Ramp) -> [RGB] {
        let stops = stops(of: ramp)
        return values.map { stops.interpolated(at: Palette.position(of: $0, on: ramp)) }
    }

    private func stops(of ramp: Ramp) -> [RGB] {
        switch ramp {
        case .activation: activation
        case .surface: surface
        case .gradient: gradientSteps
        case .tone: [paper, ink]
        }
    }

    private static func position(of value: Double, on ramp: Ramp) -> Double {
        switch ramp {
        case .activation: value / 2 + 0.5
        case .surface, .gradient, .tone: value
        }
    }

    private func colour(_ symbol: Symbol.Role) -> RGB {
        switch symbol {
        case .plain, .setting, .rate: ink
        case .weight, .bias: symbols.weight
        case .weightedSum: symbols.weightedSum
        case .input, .activation: symbols.activation
        case .loss: symbols.loss
        case .target: symbols.target
        case .gradient: gradient
        case .positive: positive
        case .negative: negative
        case .memory: symbols.memory
        }
    }

    /// Ink or paper, whichever stands out more.
    private func readable(on ground: RGB) -> RGB {
        ink.contrast(with: ground) >= paper.contrast(with: ground) ? ink : paper
    }
}
