import Formulas
import Scenes
import Typography

/// Functions in plots beside each other, on the same axes.
struct FunctionPage {
    let context: FigureContext
    let functions: [SampledFunction]
    let scales: FunctionScales
    let title: String
    let subtitle: [String]
    let xTitle: String
    let yTitle: String
    /// The colour of the values.
    let valueRole: Role
    let valueWords: String
    let slopeWords: String
    let markWords: String
    /// What is said of a function that has no present point.
    let unmarked: String
    /// The row of the data that is shown, counted from 1.
    let example: Int?

    var scene: Scene {
        let frame = PageFrame(context, hasRibbon: false, isWide: true)
        let body = frame.body.inset(0, context.isCell ? 2 : 4)
        let axes = Size(context.isBrief ? 44 : 58, context.isBrief ? 40 : 44)
        let formulaHeight = max(
            functions.flatMap(\.formulas).map { context.typesetter.layout($0, size: 14).height }.max() ?? 0,
            18)
        let grid = FunctionGrid(functions.count, in: body, axes: axes)
        var items: [Item] = []
        for (index, cell) in grid.cells.enumerated() {
            let panel = FunctionPanel(
                functions[index], scales, in: cell, id: "function.\(functions[index].name)",
                valueRole: valueRole, formulaHeight: formulaHeight, context.typesetter)
            let hasSideTitle = index == 0 && panel.plot.height > 150 && !context.isBrief
            var sides: [Axis] = []
            if grid.isLeftmost(index) { sides.append(panel.axis(.left, title: hasSideTitle ? yTitle : nil)) }
            if grid.isLowest(index) { sides.append(panel.axis(.bottom, title: xTitle)) }
            items += panel.items(axes: sides)
        }
        let hidden = functions.count - grid.cells.count
        return frame.scene(
            context, title: title, subtitle: subtitle, alternative: alternative,
            items: items + key(hidden).items(in: frame, context.typesetter))
    }

    private func key(_ hidden: Int) -> Key {
        var entries = [
            Key.Entry(valueWords) { x, y in
                [.line(from: Point(x, y), to: Point(x + 28, y), Stroke(valueRole, width: 2.4))]
            },
            Key.Entry(slopeWords) { x, y in
                [.line(from: Point(x, y), to: Point(x + 28, y), Stroke(.gradient, width: 2, dash: [6, 4]))]
            },
        ]
        if functions.contains(where: { !$0.marks.isEmpty }) {
            entries.append(
                Key.Entry(context.isBrief ? "now" : markWords, sampleWidth: 14) { x, y in
                    [
                        .circle(
                            Point(x + 7, y), radius: 4.5, fill: Paint(.paper),
                            stroke: Stroke(valueRole, width: 2.2))
                    ]
                })
            entries.append(
                Key.Entry(context.isBrief ? "its slope" : "its slope there", sampleWidth: 26) { x, y in
                    [
                        .line(
                            from: Point(x, y), to: Point(x + 19, y),
                            FunctionPanel.connection),
                        Marker.diamond.item(at: Point(x + 19, y), radius: 4.5, .gradient, isHollow: true),
                    ]
                })
        }
        if functions.contains(where: { $0.marks.contains(where: \.isActive) }) {
            entries.append(
                Key.Entry("at work", sampleWidth: 20) { x, y in
                    [
                        .circle(Point(x + 10, y), radius: 9, fill: Paint(.highlight)),
                        .circle(
                            Point(x + 10, y), radius: 4.5, fill: Paint(.paper),
                            stroke: Stroke(.ink, width: 2.2)),
                    ]
                })
        }
        if functions.contains(where: { $0.steepest != nil }) {
            entries.append(
                Key.Entry("steepest", sampleWidth: 14) { x, y in
                    [Marker.triangleUp.item(at: Point(x + 7, y), radius: 4.5, .gradient)]
                })
        }
        return Key(entries: entries, remarks: hidden > 0 ? ["\(hidden) more have no room here"] : [])
    }

    private var alternative: String {
        let tellings = functions.map { function -> String in
            var parts = [function.name.spaced + (function.formula.map { ", \($0.unicode)" } ?? "")]
            if let slope = function.slopeFormula { parts.append("slope \(slope.unicode)") }
            if let place = function.steepest {
                parts.append(
                    "steepest at \(Numeral.text(place.x)) with slope \(Numeral.text(place.slope, digits: 3))")
            }
            let marks = function.marks.prefix(8).map { mark in
                "\(mark.symbol.unicode) at \(Numeral.text(mark.x)) is \(Numeral.text(mark.value)) with slope "
                    + Numeral.text(mark.slope)
            }
            return parts.joined(separator: "; ") + "; "
                + (marks.isEmpty ? unmarked : marks.joined(separator: "; "))
        }
        return
            "Curves of \(functions.count == 1 ? "a function and of its slope" : "\(functions.count) functions and of their slopes"): "
            + "\(title.spaced). On them, \(subtitle.joined(separator: "; ")). "
            + tellings.map(\.sentence).joined(separator: " ")
    }
}
