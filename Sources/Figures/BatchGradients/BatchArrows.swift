import Learning
import Scenes

/// The gradients of a batch's examples by two parameters, and their mean.
package struct BatchArrows {
    /// One example's gradient.
    package struct Arrow {
        /// The row of the data, counted from 1.
        package let row: Int
        package let gradient: Point
    }

    /// The two parameters, as positions among the trainable ones.
    let pair: (across: Int, up: Int)
    let names: (across: Parameter, up: Parameter)
    package let arrows: [Arrow]
    package let mean: Point

    static let settings = [
        Setting(
            "of", .list(), default: nil,
            "two parameters, as [w[1][1][1], w[2][1][1]]; by default the two with the largest gradients")
    ]

    @Sendable static func objection(_ question: FigureQuestion) -> FigureObjection? {
        let trainable = question.experiment.trainable
        let names = question.settings.list("of")
        guard trainable.count > 1 else {
            return FigureObjection(
                "gradients by two parameters are drawn; only \(trainable.count) is trained")
        }
        guard names.isEmpty || Set(names).count == 2 && names.count == 2 else {
            return FigureObjection("of takes two different parameters, not \(names.count)", setting: "of")
        }
        let known = trainable.map(\.name.text)
        guard let wrong = names.first(where: { !known.contains($0) }) else { return nil }
        let ends = [known.first, known.last].compactMap { $0 }.joined(separator: " to ")
        return FigureObjection(
            "'\(wrong)' is no parameter that is trained; their names go from \(ends)", setting: "of")
    }

    /// Nil where a moment holds no examples or fewer than two parameters that they pull at.
    package init?(_ moment: Moment, _ settings: Settings) {
        let trainable = moment.experiment.trainable
        let named = settings.list("of").compactMap { name in trainable.firstIndex { $0.name.text == name } }
        let usable = trainable.indices.filter { moment.exampleGradients($0) != nil }
        let largest = usable.sorted {
            (moment.gradient($1).magnitude, $0) < (moment.gradient($0).magnitude, $1)
        }
        let chosen = named.count == 2 ? named : Array(largest.prefix(2).sorted())
        guard chosen.count == 2, let across = moment.exampleGradients(chosen[0]),
            let up = moment.exampleGradients(chosen[1]),
            let meanAcross = moment.meanOfExampleGradients(chosen[0]),
            let meanUp = moment.meanOfExampleGradients(chosen[1])
        else { return nil }
        pair = (chosen[0], chosen[1])
        names = (trainable[chosen[0]], trainable[chosen[1]])
        arrows = zip(moment.rows, zip(across, up)).map { Arrow(row: $0 + 1, gradient: Point($1.0, $1.1)) }
        mean = Point(meanAcross, meanUp)
    }

    /// The ends of the examples' arrows one behind the other, each divided by their number; the last is the mean.
    package var chain: [Point] {
        var ends = [Point(0, 0)]
        for arrow in arrows {
            ends.append((ends.last ?? Point(0, 0)) + arrow.gradient * (1 / Double(arrows.count)))
        }
        return ends
    }
}
