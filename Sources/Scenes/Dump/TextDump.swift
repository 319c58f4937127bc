import Formulas

extension Scene {
    /// The scene as text, an item a line and children indented, with two decimals: what goldens are made of.
    package var textDump: String {
        let head = [
            "scene \(id.quoted) \(size.width.short)×\(size.height.short)", "title \(title.quoted)",
            "description \(description.quoted)", "alternative \(alternative.quoted)",
        ]
        return (head + items.flatMap { $0.lines(indent: "") }).joined(separator: "\n") + "\n"
    }
}

extension Item {
    fileprivate func lines(indent: String) -> [String] {
        let (head, children) = parts
        let names = (id.map { " #" + $0 } ?? "") + (title.map { " " + $0.quoted } ?? "")
        return [indent + head + names] + children.flatMap { $0.lines(indent: indent + "  ") }
    }

    private var parts: (String, [Item]) {
        switch self {
        case .shape(let shape): (shape.dump, [])
        case .text(let text): (text.dump, [])
        case .formula(let formula): (formula.dump, [])
        case .raster(let raster): (raster.dump, [])
        case .group(let group):
            (
                "group" + (group.isFaded ? " faded" : "") + (group.clip.map { " clip " + $0.dump } ?? ""),
                group.children
            )
        }
    }
}

extension Shape {
    fileprivate var dump: String {
        outline.dump + (fill.map { " fill=" + $0.dump } ?? "") + (stroke.map { " stroke=" + $0.dump } ?? "")
    }
}

extension Shape.Outline {
    fileprivate var dump: String {
        switch self {
        case .line(let start, let end): "line \(start.dump) \(end.dump)"
        case .polyline(let points): "polyline " + points.dump
        case .path(let path): "path " + path.segments.map(\.dump).joined(separator: " ")
        case .circle(let centre, let radius): "circle \(centre.dump) r=\(radius.short)"
        case .rectangle(let rect, let radius):
            "rectangle \(rect.dump)" + (radius > 0 ? " radius=\(radius.short)" : "")
        case .polygon(let points): "polygon " + points.dump
        }
    }
}

extension Clip {
    /// A plain rectangle is told by its place alone.
    fileprivate var dump: String {
        if case .rectangle(let rect, radius: 0) = self { rect.dump } else { outline.dump }
    }
}

extension Text {
    fileprivate var dump: String {
        "text \(string.quoted) \(position.dump) size=\(size.short) \(paint.dump)"
            + (weight == .semibold ? " semibold" : "") + (isMonospaced ? " monospaced" : "")
            + (anchor == .start ? "" : " \(anchor)")
            + (baseline == .alphabetic ? "" : " centred") + (hasHalo ? " halo" : "")
            + (readsUpwards ? " upwards" : "")
    }
}

extension FormulaText {
    fileprivate var dump: String {
        "formula \(formula.unicode.quoted) \(position.dump) size=\(size.short) \(paint.dump)"
            + (anchor == .start ? "" : " \(anchor)") + (baseline == .alphabetic ? "" : " centred")
            + (isPlain ? " plain" : "")
    }
}

extension Raster {
    fileprivate var dump: String {
        let content =
            switch cells {
            case .colours(let colours): colours.map(\.css).joined(separator: " ")
            case .paints(let paints): paints.map(\.dump).joined(separator: " ")
            case .ramp(let ramp, let strength, let values):
                "\(ramp)\(strength == 1 ? "" : "@" + strength.short) "
                    + values.map(\.short).joined(separator: " ")
            }
        return "raster \(columns)×\(rows) \(rect.dump) \(content)"
    }
}
