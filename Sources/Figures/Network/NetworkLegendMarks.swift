import Formulas
import Scenes

// The samples of what only some networks show.

extension NetworkLegend {
    var map: Key.Entry {
        Key.Entry("in a neuron: over x₁ →, x₂ ↑", sampleWidth: 28) { x, y in
            let centre = Point(x + 12, y)
            let halves: [Item] = [-1.0, 1].map { side in
                .rectangle(
                    Rect(x: side < 0 ? x + 3 : x + 12, y: y - 9, width: 9, height: 18),
                    fill: Paint(.activation(side * 0.8)))
            }
            return [
                .group(clip: .circle(centre: centre, radius: 9), halves),
                .circle(centre, radius: 9, stroke: Stroke(.muted, width: 1)),
            ]
        }
    }

    var saturated: Key.Entry {
        Key.Entry(
            isLong
                ? "saturated: slope < max/100"
                : page == .half || page == .strip ? "slope < max/100" : "saturated, slope < max/100",
            sampleWidth: isLong ? 28 : 18
        ) {
            x, y in [Lock.item(at: Point(x + (isLong ? 12 : 9), y))]
        }
    }

    var dead: Key.Entry {
        Key.Entry(isLong ? "dead: 0 for every example" : "dead", sampleWidth: isLong ? 28 : 18) { x, y in
            let centre = Point(x + (isLong ? 12 : 9), y)
            let reach = 0.707 * 8
            return [
                .circle(centre, radius: 8, fill: Paint(.paper), stroke: Stroke(.muted, width: 1.2)),
                .line(
                    from: centre - Point(reach, reach), to: centre + Point(reach, reach),
                    Stroke(.muted, width: 1.2, strength: 0.5)),
                .line(
                    from: centre + Point(-reach, reach), to: centre + Point(reach, -reach),
                    Stroke(.muted, width: 1.2, strength: 0.5)),
            ]
        }
    }

    var elided: Key.Entry {
        Key.Entry(isLong ? "so many more, not drawn" : "more", sampleWidth: isLong ? 28 : 16) { x, y in
            [-1.0, 0, 1].map {
                .circle(Point(x + 2, y + 5 * $0), radius: 1.6, fill: Paint(.muted))
            } + [Brace.item(at: Point(x + 7, y), height: 16, Stroke(.muted, width: 1.2))]
        }
    }

    var badge: Key.Entry {
        Key.Entry("number in the table below", sampleWidth: 28) { x, y in
            [.circle(Point(x + 12, y), radius: 7.5, fill: Paint(.paper), stroke: Stroke(.muted, width: 1))]
        }
    }

    var old: Key.Entry {
        Key.Entry(isLong ? "pale line: before update" : "pale: old", sampleWidth: isLong ? 28 : 22) {
            x, y in
            [
                .line(from: Point(x, y), to: Point(x + 22, y), Stroke(weight: 1, width: 6, strength: 0.45)),
                .line(from: Point(x, y), to: Point(x + 22, y), Stroke(weight: 1, width: 2)),
            ]
        }
    }
}
