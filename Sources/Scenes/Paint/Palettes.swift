extension Palette {
    /// The default: dark ink on opaque white paper.
    static let light = Palette(
        paper: RGB(0xFFFFFF), ink: RGB(0x1B2430), muted: RGB(0x5B6773), hairline: RGB(0xD5DCE2),
        panel: RGB(0xF7F9FB), positive: RGB(0x0072B2), negative: RGB(0xB34A00), gradient: RGB(0x4B2A86),
        highlight: RGB(0xFFD54A), isoline: RGB(0x225577), onHighlight: RGB(0x1B2430),
        gradientSteps: [RGB(0xF4F0F8), RGB(0xD5C6E6), RGB(0xAE93CF), RGB(0x7F5BAE), RGB(0x4B2A86)],
        activation: [RGB(0xE9B48A), RGB(0xF7F7F5), RGB(0x8FBEDD)],
        surface: [RGB(0xFFFFFF), RGB(0xF4F7F9), RGB(0xE3EAEF), RGB(0xD3DEE6)],
        series: [
            RGB(0x111111), RGB(0x184962), RGB(0x184962), RGB(0x8B7D23), RGB(0x662C00), RGB(0x188B7D),
            RGB(0xCF20DF),
        ],
        categories: lightCategories,
        regions: lightCategories.map { $0.blended(over: RGB(0xFFFFFF), strength: regionStrength) },
        symbols: Symbols(
            weight: RGB(0x4A7312), weightedSum: RGB(0x0F766E), activation: RGB(0x0B6299),
            loss: RGB(0xB3321F), target: RGB(0x8A5A00), memory: RGB(0x184962)))

    /// Light ink on dark paper.
    static let dark = Palette(
        paper: RGB(0x10151C), ink: RGB(0xE6EDF3), muted: RGB(0x8B98A5), hairline: RGB(0x2C3641),
        panel: RGB(0x18202A), positive: RGB(0x56B4E9), negative: RGB(0xFF9E57), gradient: RGB(0xB9A0E8),
        highlight: RGB(0xFFD54A), isoline: RGB(0x7FA8C6), onHighlight: RGB(0x1B2430),
        gradientSteps: [RGB(0x241C33), RGB(0x3B2B5C), RGB(0x5B4390), RGB(0x8C6FC4), RGB(0xB9A0E8)],
        activation: [RGB(0x7C441C), RGB(0x1E2630), RGB(0x1D5A85)],
        surface: [RGB(0x10151C), RGB(0x17212B), RGB(0x1F2E3B), RGB(0x2C4254)],
        series: [
            RGB(0xFFFFFF), RGB(0xB1C7F1), RGB(0xB1C7F1), RGB(0xF7D76E), RGB(0xEB5E00), RGB(0x339992),
            RGB(0xCF4CFA),
        ],
        categories: darkCategories,
        regions: darkCategories.map { $0.blended(over: RGB(0x10151C), strength: regionStrength) },
        symbols: Symbols(
            weight: RGB(0xA5CF5E), weightedSum: RGB(0x4FC3B5), activation: RGB(0x6CB8EE),
            loss: RGB(0xFF8A75), target: RGB(0xE0B25A), memory: RGB(0xB1C7F1)))

    /// The light palette with its fills thinned until none covers more than 10 % of the paper.
    static let print = Palette(
        paper: light.paper, ink: light.ink, muted: light.muted, hairline: light.hairline,
        panel: light.panel, positive: light.positive, negative: light.negative, gradient: light.gradient,
        highlight: [light.highlight].thinned[0], isoline: light.isoline, onHighlight: light.onHighlight,
        gradientSteps: light.gradientSteps.thinned, activation: light.activation.thinned,
        surface: light.surface.thinned, series: light.series, categories: light.categories,
        regions: light.regions.thinned, symbols: light.symbols)

    private static let lightCategories = [0xB34A00, 0x0072B2, 0x111111, 0x555555, 0x440066].map(RGB.init)
    private static let darkCategories = [0xFF9E57, 0x56B4E9, 0xFFFFFF, 0xA5B4B4, 0x5AFFB4].map(RGB.init)
    /// How strong the colour of a class is where it is a ground that marks stand on.
    private static let regionStrength = 0.2
}

extension Array where Element == RGB {
    /// The colours mixed with white, all by the same factor, until the darkest is at most 10 % dark.
    fileprivate var thinned: [RGB] {
        let darkest = map(\.darkness).max() ?? 0
        // A little below the limit, so that rounding to eight bits cannot cross it.
        let strength = Swift.min(1, 0.098 / Swift.max(darkest, 0.001))
        return map { $0.blended(over: RGB(0xFFFFFF), strength: strength) }
    }
}
