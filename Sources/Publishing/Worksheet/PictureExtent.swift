import Figures
import Scenes
import Typography

extension [Item] {
    /// From the highest to the lowest point of what is drawn; nil where there is nothing.
    func verticalExtent(_ typesetter: Typesetter) -> ClosedRange<Double>? {
        let ranges = flatMap(\.withDescendants).compactMap { $0.verticalExtent(typesetter) }
        guard let top = ranges.map(\.lowerBound).min(), let bottom = ranges.map(\.upperBound).max() else {
            return nil
        }
        return top...bottom
    }
}

extension Item {
    fileprivate func verticalExtent(_ typesetter: Typesetter) -> ClosedRange<Double>? {
        switch self {
        case .text(let text): typesetter.bounds(of: text).heights
        case .formula(let formula): typesetter.bounds(of: formula).heights
        case .raster(let raster): raster.rect.heights
        case .shape(let shape): shape.outline.heights
        case .group: nil
        }
    }
}

extension Rect {
    fileprivate var heights: ClosedRange<Double> { minY...Swift.max(minY, maxY) }
}

extension Shape.Outline {
    fileprivate var heights: ClosedRange<Double>? {
        let places: [Double]
        switch self {
        case .line(let start, let end): places = [start.y, end.y]
        case .polyline(let points), .polygon(let points): places = points.map(\.y)
        case .circle(let centre, let radius): places = [centre.y - radius, centre.y + radius]
        case .rectangle(let rect, _): places = [rect.minY, rect.maxY]
        case .path(let path):
            places = path.segments.flatMap { segment -> [Double] in
                switch segment {
                case .move(let point), .line(let point): [point.y]
                case .curve(let first, let second, let end): [first.y, second.y, end.y]
                case .close: []
                }
            }
        }
        guard let top = places.min(), let bottom = places.max() else { return nil }
        return top...bottom
    }
}
