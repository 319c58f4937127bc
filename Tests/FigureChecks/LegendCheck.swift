import Scenes

/// What the marks of a scene say by colour and dash, and whether its legend explains it.
///
/// A colour is explained by a sample of it in the legend, or by a word beside the mark in the same colour. Ink, the colours
/// of axes and those of formulas' symbols mean nothing of their own, and the highlight nothing where it is the ground of a
/// word. A dash is explained by a sample in the legend, or by the word in the colour of its line. An upright line with words at
/// its upper end, as `after 120`, is explained by them.
package struct LegendCheck {
    private let scene: Scene

    package init(_ scene: Scene) { self.scene = scene }

    /// What has no explanation, in words.
    package var faults: [String] {
        var drawn = Meaning()
        var legend = Meaning()
        for item in scene.items { collect(item, isLegend: false, &drawn, &legend) }
        guard !drawn.isEmpty else { return [] }
        let dashes = drawn.dashes.filter { mark in
            !legend.dashes.contains { $0.dash == mark.dash }
                && mark.colour.map(drawn.words.contains) != true
        }
        return drawn.colours.subtracting(legend.colours).subtracting(drawn.words).sorted()
            .map { "the colour \($0) is not explained" }
            + Set(dashes.map(\.dash)).map { "the dash \($0) is not explained" }.sorted()
    }

    private struct Dash: Hashable {
        let dash: [Double]
        let colour: String?
    }

    private struct Meaning {
        var colours: Set<String> = []
        var words: Set<String> = []
        var dashes: Set<Dash> = []
        var isEmpty: Bool { colours.isEmpty && dashes.isEmpty }
    }

    private func collect(_ item: Item, isLegend: Bool, _ drawn: inout Meaning, _ legend: inout Meaning) {
        if case .group(let group) = item {
            let isLegend = isLegend || group.id == "legend" || group.id?.hasSuffix(".legend") == true
            for child in group.children { collect(child, isLegend: isLegend, &drawn, &legend) }
            return
        }
        var found = Meaning()
        switch item {
        case .shape(let shape) where isNamed(shape): break
        case .shape(let shape):
            found.colours = Set([shape.fill, shape.stroke?.paint].compactMap { $0?.role.meaning })
            if isGround(shape) { found.colours.remove("highlight") }
            if let stroke = shape.stroke, !stroke.dash.isEmpty {
                found.dashes = [Dash(dash: stroke.dash, colour: stroke.paint.role.meaning)]
            }
        case .raster(let raster):
            switch raster.cells {
            case .colours: break
            case .ramp(let ramp, _, _): found.colours = ["\(ramp)"]
            case .paints(let paints): found.colours = Set(paints.compactMap(\.role.meaning))
            }
        case .text(let text): found.words = Set([text.paint.role.meaning].compactMap { $0 })
        case .formula(let formula): found.words = Set([formula.paint.role.meaning].compactMap { $0 })
        case .group: break
        }
        if isLegend {
            legend.colours.formUnion(found.colours.union(found.words))
            legend.dashes.formUnion(found.dashes)
        } else {
            drawn.colours.formUnion(found.colours)
            drawn.words.formUnion(found.words)
            drawn.dashes.formUnion(found.dashes)
        }
    }

    /// Whether a shape is an upright line with words above it.
    private func isNamed(_ shape: Shape) -> Bool {
        guard case .line(let top, let bottom) = shape.outline, top.x == bottom.x, bottom.y - top.y > 20 else {
            return false
        }
        return scene.everyItem.contains { item in
            guard case .text(let text) = item, text.anchor == .middle, text.weight == .semibold else {
                return false
            }
            return (4...12).contains(top.y - text.position.y) && (text.position.x - top.x).magnitude < 60
        }
    }

    /// Whether a shape is the ground that a word stands on.
    private func isGround(_ shape: Shape) -> Bool {
        guard case .rectangle(let rect, _) = shape.outline, shape.fill?.role == .highlight else {
            return false
        }
        return scene.everyItem.contains { item in
            switch item {
            case .text(let text): text.paint.role == .onHighlight && rect.contains(text.position)
            case .formula(let formula): formula.paint.role == .onHighlight && rect.contains(formula.position)
            case .shape, .raster, .group: false
            }
        }
    }
}

extension Role {
    /// What a mark in this role says, or nil if it says nothing by its colour.
    fileprivate var meaning: String? {
        switch self {
        case .paper, .ink, .muted, .hairline, .panel, .plate, .onHighlight, .onGradientStep, .symbol: nil
        case .positive: "positive"
        case .negative: "negative"
        case .gradient, .gradientStep: "gradient"
        case .highlight: "highlight"
        case .activation: "activation"
        case .surface: "surface"
        case .isoline: "isoline"
        case .category(let number): "category \(number)"
        case .region(let number): "region \(number)"
        case .series(let number): "series \(number)"
        }
    }
}
