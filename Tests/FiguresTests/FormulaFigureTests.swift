import FigureChecks
import Figures
import Formulas
import Learning
import Scenes
import Testing

@Suite struct FormulaFigureTests {
    private static let formulas = [
        "x",
        #"\class{weight}{w} \leftarrow \class{weight}{w} - \eta\,\class{gradient}{\frac{\partial L}{\partial w}}"#,
        #"\hat{y} = \frac{e^{z_i}}{\sum_k e^{z_k}}"#,
        #"L = -\frac{1}{n} \sum_{i=1}^{n} \left[ y_i \log a_i + (1 - y_i) \log(1 - a_i) \right] = \frac{1}{n} \sum_i \ell_i \ge 0, \qquad \ell_i = -y_i \log a_i - (1 - y_i) \log(1 - a_i)"#,
        #"\begin{cases} a & b \\ c & d \\ e & f \\ g & h \end{cases}"#,
    ]

    private func scene(_ tex: String, _ page: PageFormat, title: String? = nil) throws -> (Scene, SceneChecks)
    {
        let studio = try #require(try Studio(SampleRuns.workedExample()))
        var given: [String: Setting.Value] = ["tex": .text(tex)]
        if let title { given["title"] = .text(title) }
        let scene = try #require(studio.scene("formula", page, step: 3, given: given))
        return (scene, SceneChecks(scene: scene, typesetter: studio.typesetter))
    }

    @Test(arguments: formulas, PageFormat.allCases)
    func fitsEveryPage(tex: String, page: PageFormat) throws {
        for title in [nil, "What this is"] {
            let (scene, checks) = try scene(tex, page, title: title)
            #expect(checks.faults == [], "\(page)")
            let formula = try #require(
                scene.everyItem.compactMap { item -> FormulaText? in
                    if case .formula(let text) = item { text } else { nil }
                }.first)
            #expect(formula.size >= 12)
            #expect(scene.alternative.contains(try Formula(tex: tex).unicode))
            #expect(scene.title == title ?? "Sample")
        }
    }

    @Test func longFormulasAreBrokenAtTheirRelations() throws {
        let (scene, _) = try scene(Self.formulas[3], .half)
        let formula = scene.everyItem.compactMap { item -> Formula? in
            if case .formula(let text) = item { text.formula } else { nil }
        }.first
        guard case .table(let table) = formula else {
            Issue.record("one line")
            return
        }
        #expect(table.kind == .aligned && table.rows.count == 4)
    }

    @Test func coloursAreExplained() throws {
        let (scene, checks) = try scene(Self.formulas[1], .slide)
        #expect(checks.words.contains("weight") && checks.words.contains("gradient"))
        #expect(scene.alternative.hasSuffix("Coloured: weight, gradient."))
        #expect(try !self.scene("x", .slide).1.words.contains("weight"))
    }

    @Test func whatNoPageHoldsIsSaid() throws {
        let (_, checks) = try scene(String(repeating: "x + ", count: 300) + "x", .half)
        #expect(checks.words.contains("This formula needs a larger page."))
        #expect(checks.faults == [])
        let (_, small) = try scene(String(repeating: "x + ", count: 18) + "x", .half)
        #expect(small.words.contains("set small to fit"))
    }

    @Test func wrongTeXIsRefusedWithItsColumn() throws {
        let figure = try #require(Figure.catalog["formula"])
        let recording = try #require(SampleRuns.workedExample())
        let settings = Settings(figure.settings, given: ["tex": .text(#"a + \fracc{1}{2}"#)])
        let objection = figure.objection(FigureQuestion(recording.experiment, settings))
        #expect(objection?.setting == "tex")
        #expect(objection?.message == #"column 5: there is no command \fracc; did you mean \frac?"#)
    }
}
