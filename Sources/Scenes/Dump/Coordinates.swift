extension Double {
    /// The number with at most two decimals and none that are zero; ASCII minus.
    var short: String {
        guard isFinite, magnitude < 1e12 else { return isNaN ? "nan" : self < 0 ? "-huge" : "huge" }
        let hundredths = Int((magnitude * 100).rounded())
        let sign = self < 0 && hundredths > 0 ? "-" : ""
        let rest = hundredths % 100
        let decimals = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : ".\(rest < 10 ? "0" : "")\(rest)"
        return sign + String(hundredths / 100) + decimals
    }
}

extension Point {
    var dump: String { "\(x.short),\(y.short)" }
}

extension [Point] {
    var dump: String { map(\.dump).joined(separator: " ") }
}

extension Rect {
    var dump: String { "\(x.short),\(y.short) \(width.short)×\(height.short)" }
}

extension Path.Segment {
    var dump: String {
        switch self {
        case .move(let point): "M\(point.dump)"
        case .line(let point): "L\(point.dump)"
        case .curve(let first, let second, let point): "C\(first.dump) \(second.dump) \(point.dump)"
        case .close: "Z"
        }
    }
}

extension Paint {
    var dump: String { role.dump + (strength == 1 ? "" : "@" + strength.short) }
}

extension Stroke {
    var dump: String {
        "\(paint.dump)/\(width.short)" + (dash.isEmpty ? "" : "/" + dash.map(\.short).joined(separator: "-"))
            + (cap == .round ? "/round" : "")
    }
}

extension Role {
    var dump: String {
        switch self {
        case .paper, .ink, .muted, .hairline, .panel, .plate, .positive, .negative, .gradient, .highlight,
            .onHighlight, .isoline:
            "\(self)"
        case .gradientStep(let step): "gradient.\(step)"
        case .onGradientStep(let step): "onGradient.\(step)"
        case .activation(let value): "activation(\(value.short))"
        case .surface(let value): "surface(\(value.short))"
        case .series(let number): "series.\(number)"
        case .category(let number): "category.\(number)"
        case .region(let number): "region.\(number)"
        case .symbol(let symbol): "symbol.\(symbol.rawValue)"
        }
    }
}

extension String {
    /// The text in quotes on one line.
    var quoted: String {
        var result = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
