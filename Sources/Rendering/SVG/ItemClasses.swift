import Scenes

extension String {
    /// The kind of thing that an item's id names, as a class: `w` of `w.1.2.1`.
    var kind: String {
        (utf8.firstIndex(of: UInt8(ascii: ".")).map { String(self[..<$0]) } ?? self).withoutSpaces
    }

    /// The text with hyphens for spaces, which end a name in HTML.
    var withoutSpaces: String {
        utf8.contains { $0 <= 0x20 } ? String(map { $0.isWhitespace ? "-" : $0 }) : self
    }
}

extension Role {
    /// What a mark is for, as a class that a page can style; nil where the role says nothing about the mark.
    var className: String? {
        switch self {
        case .paper, .ink, .muted, .hairline, .panel, .plate, .onHighlight, .onGradientStep: nil
        case .positive: "positive"
        case .negative: "negative"
        case .gradient, .gradientStep: "gradient"
        case .highlight: "highlight"
        case .activation: "activation"
        case .surface: "surface"
        case .isoline: "isoline"
        case .category(let number): "category-\(number)"
        case .region(let number): "region-\(number)"
        case .series(let number): "series-\(number)"
        case .symbol(let symbol): "symbol-\(symbol.rawValue)"
        }
    }
}
