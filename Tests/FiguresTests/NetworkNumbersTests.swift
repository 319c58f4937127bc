import Figures
import Formulas
import Learning
import Scenes
import Testing

/// Every number in a drawn network was computed: it is a value of the moment, a count or a place.
@Suite struct NetworkNumbersTests {
    private static let runs: [(String, @Sendable () -> Recording?)] = [
        ("worked example", { SampleRuns.workedExample() }), ("batch of four", { SampleRuns.xor() }),
        ("dead and saturated", { SampleRuns.deadAndSaturated() }), ("softmax", { SampleRuns.classes() }),
        ("dense", { SampleRuns.network([5, 6, 6, 3]) }),
    ]

    @Test(arguments: PageFormat.allCases, runs.indices) func everyNumberWasComputed(
        page: PageFormat, run: Int
    ) throws {
        let studio = try #require(try Studio(Self.runs[run].1()))
        let known = KnownNumbers(studio.moment, studio.recording)
        for index in stride(from: 0, to: studio.moment.stepCount, by: max(1, studio.moment.stepCount / 12)) {
            let scene = try #require(studio.scene("network", page, step: index))
            let words = SceneChecks(scene: scene, typesetter: studio.typesetter).words
            let foreign = words.flatMap(KnownNumbers.numerals).filter { !known.contains($0, at: index) }
            #expect(foreign.isEmpty, "\(Self.runs[run].0), step \(index), \(page.rawValue): \(foreign)")
        }
    }

    /// The rows of the ribbon multiply out as they are printed.
    @Test(arguments: runs.indices) func theRibbonMultipliesOut(run: Int) throws {
        let studio = try #require(try Studio(Self.runs[run].1()))
        for index in stride(from: 0, to: studio.moment.stepCount, by: studio.moment.stepCount > 100 ? 5 : 1) {
            let step = try #require(studio.moment.step(index))
            guard step.value.isFinite else { continue }
            let scene = try #require(studio.scene("network", .slide, step: index))
            let rows = scene.everyItem.reduce(into: [String: Formula]()) { rows, item in
                if case .formula(let text) = item, let id = text.id { rows[id] = text.formula }
            }
            guard let value = rows["ribbon.numbers"]?.value,
                case .relation(_, _, let result)? = rows["ribbon.result"]
            else { continue }
            #expect(
                Numeral.text(value, .result) == result.unicode || step.formula.digits == 17,
                "step \(index): \(rows["ribbon.numbers"]?.unicode ?? "") is not \(result.unicode)")
        }
    }
}

/// The numbers of a moment as figures may write them.
struct KnownNumbers {
    private let moment: Moment
    private let written: Set<String>

    init(_ moment: Moment, _ recording: Recording) {
        self.moment = moment
        var values: Set<Double> = [moment.rate]
        for index in 0..<moment.stepCount {
            guard let step = moment.step(index) else { continue }
            values.insert(step.value)
            values.formUnion(step.operands.map(\.value))
            values.formUnion(step.formula.leafValues)
        }
        let before = moment.parameters(afterUpdate: false)
        let after = moment.parameters(afterUpdate: true)
        values.formUnion(before + after + zip(before, after).map { $1 - $0 })
        values.formUnion(moment.rows.flatMap { moment.experiment.table.inputs[$0] })
        values.formUnion(moment.rows.flatMap { moment.experiment.table.targets[$0] })
        values.formUnion(recording.experiment.parameters.map(\.initial))
        values.formUnion(recording.state(after: recording.iterations).parameters)
        var written: Set<String> = []
        for value in values.map(\.magnitude) {
            for style in [Numeral.Style.value, .weight, .activation, .gradient, .result] {
                written.insert(Numeral.text(value, style))
            }
            for digits in 1...17 { written.insert(Numeral.text(value, digits: digits)) }
        }
        self.written = written
    }

    /// Whether a numeral without its sign is one of them, a count, or the step's proof.
    func contains(_ numeral: String, at index: Int) -> Bool {
        // Counts and places, the legend's limits among them.
        if written.contains(numeral) || Int(numeral) != nil { return true }
        guard let step = moment.step(index),
            let parameter = moment.experiment.lossProgram.gradients.firstIndex(of: step.site.value)
        else { return false }
        let check = GradientProof.check(parameter, in: moment)
        return [
            Numeral.text(check.difference.magnitude, .result),
            Numeral.text(abs(check.difference - check.gradient), digits: 1),
        ].contains(numeral)
    }

    /// The numerals in a text, without signs: `0.40`, `1.2×10⁻⁴`.
    static func numerals(_ text: String) -> [String] {
        text.matches(of: #/[0-9]+(\.[0-9]+)?(×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?/#).map { String($0.output.0) }
    }
}

extension StepFormula {
    /// The values that the formula is written with.
    fileprivate var leafValues: [Double] {
        var values: [Double] = []
        _ = numbers(digits: 4) { leaf, number in
            values.append(leaf.value)
            return number
        }
        return values
    }
}
