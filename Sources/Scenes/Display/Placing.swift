extension Item {
    /// The same item elsewhere on the page, every id in it preceded by `prefix`: how a picture becomes part of another.
    package func placed(by shift: Point, prefix: String) -> Item {
        func named(_ id: String?) -> String? { id.map { prefix + $0 } }
        switch self {
        case .shape(var shape):
            shape.outline = shape.outline.moved(by: shift)
            shape.id = named(shape.id)
            return .shape(shape)
        case .text(var text):
            text.position = text.position + shift
            text.id = named(text.id)
            return .text(text)
        case .formula(var formula):
            formula.position = formula.position + shift
            formula.id = named(formula.id)
            return .formula(formula)
        case .raster(let raster): return .raster(raster.placed(by: shift, id: named(raster.id)))
        case .group(var group):
            group.id = named(group.id)
            group.clip = group.clip.map { $0.moved(by: shift) }
            group.children = group.children.map { $0.placed(by: shift, prefix: prefix) }
            return .group(group)
        }
    }
}

extension Shape.Outline {
    /// The same outline elsewhere.
    func moved(by shift: Point) -> Shape.Outline {
        switch self {
        case .line(let start, let end): .line(start + shift, end + shift)
        case .polyline(let points): .polyline(points.map { $0 + shift })
        case .path(let path): .path(path.moved(by: shift))
        case .circle(let centre, let radius): .circle(centre: centre + shift, radius: radius)
        case .rectangle(let rect, let radius): .rectangle(rect.moved(by: shift), radius: radius)
        case .polygon(let points): .polygon(points.map { $0 + shift })
        }
    }
}

extension Path {
    /// The same outline elsewhere.
    func moved(by shift: Point) -> Path {
        var path = Path()
        for segment in segments {
            switch segment {
            case .move(let point): path.move(to: point + shift)
            case .line(let point): path.line(to: point + shift)
            case .curve(let first, let second, let end):
                path.curve(first + shift, second + shift, to: end + shift)
            case .close: path.close()
            }
        }
        return path
    }
}

extension Rect {
    /// The same rectangle elsewhere.
    package func moved(by shift: Point) -> Rect {
        Rect(x: x + shift.x, y: y + shift.y, width: width, height: height)
    }
}
