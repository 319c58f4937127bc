import Figures
import Formulas
import Foundation
import Learning
import Scenes

/// Where the numbers of a picture may come from.
///
/// 1. The moment shown (a panel shows several): every value and operand of its steps, its parameters before and after the update and their changes,
///    its rate, and the central difference that proves the gradient of the step shown.
/// 2. Its layers: weights, activations and gradients with their means and standard deviations, the sizes of the gradients,
///    and the shares of a layer's values.
/// 3. The run: the losses of the first, the last and the lowest batch, the parameters at its start and end, and what the
///    trained model gives for all rows (loss, accuracy, outputs, how far each is from its target) at the start, around the
///    moment shown and at the end.
/// 4. The data: inputs and targets.
/// 5. The lesson's text: settings.
/// 6. Whole numbers: counts, numbers of rows, layers, units and iterations. Numbers at the ticks of an axis.
///
/// A number is explained when one of these, rounded as the number is written, is that number.
package struct NumberSources {
    private let magnitudes: [Double]
    /// Numbers of values of which a share may be told.
    private let counts: Set<Int>

    /// - Parameters:
    ///   - moments: those that the picture shows, each with the position of its step.
    ///   - text: the lesson's file.
    package init(_ recording: Recording, _ moments: [(moment: Moment, index: Int)], settings text: String) {
        var values = Self.numerals(text).compactMap(Double.init)
        var counts: Set<Int> = [recording.experiment.table.count]
        for (moment, index) in moments {
            values += Self.ofMoment(moment, index: index) + Self.ofRun(recording, moment)
            let layers = LayerNumbers.all(moment)
            let samples = layers.flatMap { [$0.weights, $0.activations, $0.weightGradients] }
            for sample in samples { values += sample + Self.statistics(sample) }
            counts.formUnion(samples.map(\.count))
            let sizes = GradientSizes(moment)
            for layer in layers.indices {
                values += GradientSizes.Measure.allCases.compactMap { sizes.value($0, layer) }
            }
            values += [sizes.ratio].compactMap { $0 }
        }
        magnitudes = Set(values.filter(\.isFinite).map(\.magnitude)).sorted()
        self.counts = counts
    }

    private static func ofMoment(_ moment: Moment, index: Int) -> [Double] {
        var values: [Double] = [moment.rate, moment.loss]
        for index in 0..<moment.stepCount {
            guard let step = moment.step(index) else { continue }
            values.append(step.value)
            values += step.operands.map(\.value)
            _ = step.formula.numbers(digits: 4) { leaf, number in
                values.append(leaf.value)
                return number
            }
        }
        let before = moment.parameters(afterUpdate: false)
        let after = moment.parameters(afterUpdate: true)
        values += before + after + zip(before, after).map { $1 - $0 }
        if let step = moment.step(index),
            let parameter = moment.experiment.lossProgram.gradients.firstIndex(of: step.site.value)
        {
            let check = GradientProof.check(parameter, in: moment)
            values += [check.difference, check.difference - check.gradient]
        }
        return values
    }

    private static func ofRun(_ recording: Recording, _ moment: Moment) -> [Double] {
        let experiment = recording.experiment
        let losses = recording.batchLosses.filter(\.isFinite)
        var values = [losses.first, losses.last, losses.min(), losses.max()].compactMap { $0 }
        values += experiment.parameters.map(\.initial)
        values += experiment.table.inputs.joined() + Array(experiment.table.targets.joined())
        let evaluation = Evaluation(experiment)
        let counts = [
            0, moment.iteration - 1, min(moment.iteration, recording.iterations), recording.iterations,
        ]
        for count in Set(counts) {
            let state = recording.state(after: count)
            values += state.parameters + [evaluation.loss(state)]
            values += [evaluation.accuracy(state)].compactMap { $0 }
            for (outputs, targets) in zip(evaluation.outputs(state), experiment.table.targets) {
                values += outputs + zip(outputs, targets).map { $0 - $1 }
            }
        }
        return values
    }

    private static func statistics(_ sample: [Double]) -> [Double] {
        let numbers = sample.filter(\.isFinite)
        guard !numbers.isEmpty else { return [] }
        let mean = numbers.reduce(0, +) / Double(numbers.count)
        let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(numbers.count)
        return [mean, variance.squareRoot()]
    }

    /// The numerals of a scene's texts that nothing explains, with their texts.
    package func unexplained(in scene: Scene) -> [String] {
        let ticks = scene.tickEnds
        return scene.everyItem.flatMap { item -> [String] in
            let words: String
            switch item {
            case .text(let text):
                if ticks.contains(where: { $0.distance(to: text.position) < 16 }),
                    Self.numerals(text.string) == [text.string.filter { !"+−-".contains($0) }]
                {
                    return []
                }
                words = text.string
            case .formula(let formula): words = formula.formula.unicode
            case .shape, .raster, .group: return []
            }
            return Self.numerals(words).filter { !explains($0, isShare: words.contains($0 + " %")) }.map {
                "\($0) in “\(words)”"
            }
        }
    }

    /// Whether a numeral without its sign has a source.
    package func explains(_ numeral: String, isShare: Bool = false) -> Bool {
        if Int(numeral) != nil { return true }
        guard let written = Written(numeral) else { return false }
        if isShare {
            return counts.contains { count in
                (0...count).contains { written.isRounded(100 * Double($0) / Double(max(count, 1))) }
            }
        }
        // The first that is not below everything that would be rounded to the number.
        let reach = 0.5001 * written.unit
        var low = 0
        var high = magnitudes.count
        while low < high {
            let middle = (low + high) / 2
            if magnitudes[middle] < written.value - reach { low = middle + 1 } else { high = middle }
        }
        return low < magnitudes.count && written.isRounded(magnitudes[low])
    }

    /// A number as it is written: its value and what its last digit is worth.
    private struct Written {
        let value: Double
        let unit: Double

        init?(_ numeral: String) {
            let parts = numeral.split(separator: "×10", maxSplits: 1).map(String.init)
            let digits = "⁰¹²³⁴⁵⁶⁷⁸⁹"
            let exponent =
                parts.count < 2
                ? "0"
                : String(
                    parts[1].map { character in
                        character == "⁻"
                            ? "-"
                            : digits.firstIndex(of: character).map {
                                Character(String(digits.distance(from: digits.startIndex, to: $0)))
                            } ?? "?"
                    })
            guard let mantissa = Double(parts[0]), let power = Int(exponent) else { return nil }
            let decimals = parts[0].split(separator: ".").dropFirst().first?.count ?? 0
            value = mantissa * pow(10, Double(power))
            unit = pow(10, Double(power - decimals))
        }

        func isRounded(_ number: Double) -> Bool { abs(number - value) <= 0.5001 * unit }
    }

    /// The numerals in a text, without signs: `0.40`, `1.2×10⁻⁴`.
    package static func numerals(_ text: String) -> [String] {
        text.matches(of: #/[0-9]+(\.[0-9]+)?(×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?/#).map { String($0.output.0) }
    }
}

extension Scene {
    /// Where the marks of axes end: short lines in the colour of axes.
    fileprivate var tickEnds: [Point] {
        everyItem.compactMap { item in
            guard case .shape(let shape) = item, case .line(let start, let end) = shape.outline,
                shape.stroke?.paint.role == .muted, start.distance(to: end) <= 6
            else { return nil }
            return end
        }
    }
}
