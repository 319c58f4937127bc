import Lessons
import Testing

/// Settings of figures, in the lesson and by option.
@Suite struct FigureSettingTests {
    private func lesson(_ figure: String) -> String {
        LessonSource.network.replacing(
            "  - { name: more, figure: computation-graph, at: { every: 2 } }", with: "  - \(figure)")
    }

    @Test func theyAreReadFromTheLesson() throws {
        let lesson = try LessonSource.read(
            lesson("{ name: more, figure: panel, figures: [first, loss-curves], columns: 1 }"))
        let settings = try #require(lesson.figures.last).figure.settings
        #expect(settings.list("figures") == ["first", "loss-curves"])
        #expect(settings.number("columns") == 1)
    }

    @Test(arguments: [
        ("{ name: more, figure: panel }", "figure panel lacks 'figures'"),
        ("{ name: more, figure: panel, figures: [] }", "must hold 1 to 200 entries"),
        ("{ name: more, figure: panel, figures: [netwrk] }", "there is no figure 'netwrk'"),
        ("{ name: more, figure: panel, figures: [first], columns: 0 }", "must be a whole number from 1 to 8"),
        (
            "{ name: more, figure: network, columns: 2 }",
            "unknown key 'columns' in figure network (panel would take it)"
        ),
        ("{ name: more }", "lacks 'figure', which names the figure"),
    ])
    func whatIsWrongIsLocated(figure: String, message: String) {
        let faults = LessonSource.faults(lesson(figure))
        #expect(faults.count == 1 && faults[0].hasPrefix("27: ") && faults[0].contains(message), "\(faults)")
    }

    @Test func anOptionChangesThem() throws {
        let lesson = try LessonSource.read(
            lesson("{ name: more, figure: panel, figures: [first], columns: 1 }"))
        let changed = try #require(try lesson.figure(named: "more", with: ["columns=2"]))
        #expect(changed.figure.settings.number("columns") == 2)
        #expect(changed.figure.settings.list("figures") == ["first"])
        let kind = try #require(try lesson.figure(named: "panel", with: ["figures=[network, first]"]))
        #expect(kind.figure.settings.list("figures") == ["network", "first"])
        #expect(try lesson.figure(named: "nonsense") == nil)
    }

    @Test(arguments: [
        ("columns", "write KEY=VALUE"), ("colums=2", "unknown key 'colums'"),
        ("columns=many", "must be a whole number"), ("figures=[sideways]", "there is no figure 'sideways'"),
    ])
    func wrongOptionsAreRefused(option: String, message: String) throws {
        let lesson = try LessonSource.read(
            lesson("{ name: more, figure: panel, figures: [first], columns: 1 }"))
        let error = #expect(throws: LessonError.self) { try lesson.figure(named: "more", with: [option]) }
        #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
    }

    @Test func aFigureThatTheLessonHasNothingForIsToldApart() throws {
        let bare = try LessonSource.read(LessonSource.landscape)
        let error = #expect(throws: UnsuitedFigure.self) { try bare.figure(named: "network") }
        #expect(error?.description == "network draws a network; this lesson has none")
    }

    @Test func anotherSpellingNamesTheSameFigure() throws {
        let lesson = try LessonSource.read(lesson("{ name: more, figure: loss-curve }"))
        #expect(lesson.figures.last?.figure.entry.name == "loss-curves")
        #expect(LessonShape.schemaText.contains("\"loss-curve\""))
    }
}
