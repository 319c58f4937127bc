import Foundation
import Publishing
import Testing

/// Snippets of written figures.
@Suite struct EmbedTests {
    private let run: NotesRun

    init() throws {
        run = try NotesRun()
    }

    @Test(arguments: SnippetForm.allCases)
    func everyFormHasCaptionAlternativeAndLabel(form: SnippetForm) throws {
        let snippet = try run.snippet("first-forward", for: form)
        #expect(snippet.contains("Forward pass, iteration 1"))
        #expect(snippet.contains("pass gives"))
        #expect(snippet.contains("fig-first-forward"))
        #expect(snippet.contains(form == .latex ? "figures/first-forward.pdf" : "figures/first-forward.svg"))
    }

    @Test func pathsAreToldFromTheDocument() throws {
        let file = run.path + "/figures/way_1.png"
        func snippet(_ folder: String) throws -> String {
            try WrittenFigure.find(file, in: "").snippet(for: .html, from: folder, inlining: false).joined()
        }
        #expect(try snippet(run.path).contains("src=\"figures/way_1.svg\""))
        #expect(try snippet(run.folder.path).contains("src=\"notes/figures/way_1.svg\""))
        #expect(
            try snippet(run.folder.path + "/thesis/chapters").contains(
                "src=\"../../notes/figures/way_1.svg\""))
    }

    @Test func anSVGCanStandInThePage() throws {
        let snippet = try run.snippet("first-forward", for: .html, inlining: true)
        #expect(snippet.contains("<svg") && snippet.contains("<figcaption>") && !snippet.contains("<?xml"))
        #expect(!snippet.contains("<img"))
    }

    @Test(arguments: [
        ("notes/first-forwar", "did you mean first-forward?"), ("note/first-forward", "did you mean notes?"),
        ("nowhere.svg", "there is no such file"), ("a/b/c", "there is no such file"),
        ("alone", "write LESSON/NAME"),
        ("elsewhere/x", "there is no run of elsewhere"),
    ])
    func whatIsNotThereIsTold(figure: String, words: String) {
        do {
            _ = try WrittenFigure.find(figure, in: run.folder.path)
            Issue.record("\(figure) was found")
        } catch {
            #expect(error.description.contains(words), "\(error.description)")
        }
    }

    @Test func filesOfNobodyAreTold() throws {
        try run.folder.write("x", to: "lonely/picture.svg")
        #expect(throws: WrittenFigure.NotFound.self) {
            try WrittenFigure.find(run.folder.path + "/lonely/picture.svg", in: "")
        }
        try run.folder.write("x", to: "notes/figures/mine.svg")
        #expect(throws: WrittenFigure.NotFound.self) {
            try WrittenFigure.find(run.path + "/figures/mine.svg", in: "")
        }
    }

    @Test func aFormatThatTheFormDoesNotTakeIsTold() throws {
        for name in ["pdf", "png"] {
            let path = run.path + "/manifest.json"
            let manifest = try String(contentsOfFile: path, encoding: .utf8)
            try manifest.replacing("first-forward.\(name)", with: "gone.\(name)").write(
                toFile: path, atomically: true, encoding: .utf8)
        }
        do {
            _ = try run.snippet("first-forward", for: .latex)
            Issue.record("LaTeX took an SVG")
        } catch let error as WrittenFigure.NotFound {
            #expect(
                error.description.contains("no pdf or png file, which latex needs"), "\(error.description)")
        }
    }
}
