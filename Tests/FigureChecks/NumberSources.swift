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
/// 5. The lesson's settings.
/// 6. For a figure of compared runs, of an update, of a line through the parameters, of many rates: what is computed apart for
///    its kind; see `FigureNumbers`.
/// 7. Whole numbers: counts, numbers of rows, layers, units and iterations.
///
/// A number is explained when one of these, rounded as the number is written, is that number. The numbers of an axis are held
/// against their places on it, those at the lines of a loss surface against the loss there.
package struct NumberSources {
    private let known: KnownNumbers
    /// Numbers of values of which a share may be told.
    private let counts: Set<Int>
    private let experiment: Experiment
    /// Which plane a surface is over.
    private let plane: ParameterPlane?
    /// What belongs to each of the compared runs alone; see `RunNumbers`.
    private let runs: [KnownNumbers]

    /// - Parameters:
    ///   - moments: those that the picture shows, each with the position of its step.
    ///   - settings: the lesson's file.
    ///   - figure: the kind of picture with its settings, where that needs more than the moments.
    package init(
        _ recording: Recording, _ moments: [(moment: Moment, index: Int)], settings text: String,
        figure: Chosen<Figure>? = nil
    ) {
        let settings = LessonSettings(text).numbers
        var values = settings
        var counts: Set<Int> = [recording.experiment.table.count]
        for (moment, index) in moments {
            values +=
                RecordedNumbers.ofMoment(moment, index: index) + RecordedNumbers.ofRun(recording, moment)
            let layers = LayerNumbers.all(moment)
            let samples = layers.flatMap { [$0.weights, $0.activations, $0.weightGradients] }
            for sample in samples { values += sample + RecordedNumbers.statistics(sample) }
            counts.formUnion(samples.map(\.count))
            let sizes = GradientSizes(moment)
            for layer in layers.indices {
                values += GradientSizes.Measure.allCases.compactMap { sizes.value($0, layer) }
            }
            values += [sizes.ratio].compactMap { $0 }
        }
        var runs: [KnownNumbers] = []
        var plane: ParameterPlane?
        if let figure {
            let own = FigureNumbers(recording, moments.map(\.moment), figure)
            values += own.values
            plane = own.plane
            runs = own.runs.map { KnownNumbers($0 + settings) }
        }
        known = KnownNumbers(values)
        self.counts = counts
        self.runs = runs
        self.plane = plane
        experiment = recording.experiment
    }

    /// The numerals of a scene's texts that nothing explains, with their texts, and what is wrong with axes and surfaces.
    package func unexplained(in scene: Scene) -> [String] {
        let heights = HeightCheck(scene, experiment, on: plane).found
        var faults = heights.faults + ReliefCheck(scene, experiment).faults
        var told = Set(heights.right)
        for family in scene.families {
            let isRelief = scene.families.contains { $0.id == family.id.dropLast("axes".count) + "relief" }
            for axis in AxisReading.all(in: family.children) {
                told.formUnion(axis.ticks.map(\.place))
                if !axis.isScale, !(isRelief && axis.mark.y == 0) {
                    faults.append("no scale: \(axis.ticks.map(\.text).joined(separator: ", "))")
                }
            }
            faults += foreign(in: family, besides: told)
        }
        return faults
    }

    /// The numerals in the texts of one group that nothing explains.
    private func foreign(in family: Scene.Family, besides told: Set<Point>) -> [String] {
        family.children.flatMap { item -> [String] in
            let words: String
            switch item {
            case .text(let text) where told.contains(text.position): return []
            case .text(let text): words = text.string
            case .formula(let formula): words = formula.formula.unicode
            case .shape, .raster, .group: return []
            }
            let run = family.run.flatMap { runs.indices.contains($0 - 1) ? runs[$0 - 1] : nil }
            return WrittenNumber.numerals(words).filter { numeral in
                run.map { !$0.explains(numeral) } ?? !explains(
                    numeral, isShare: words.contains(numeral + " %"))
            }.map { "\($0) in “\(words)”" }
        }
    }

    /// Whether a numeral without its sign has a source.
    package func explains(_ numeral: String, isShare: Bool = false) -> Bool {
        if known.explains(numeral) { return true }
        guard isShare, let written = WrittenNumber(numeral) else { return false }
        return counts.contains { count in
            (0...count).contains { written.isRounded(100 * Double($0) / Double(max(count, 1))) }
        }
    }
}
