import FigureChecks
import Formulas
import Foundation
import Learning
import Lessons
import Publishing
import Scenes
import Testing
import Typography

@Suite struct WorksheetTests {
    private static let landscape = """
        title: Downhill
        landscape: { expression: "x^2 + 10*y^2", start: [3, 1] }
        training: { optimizer: { name: adam, rate: 0.1 }, iterations: 30 }
        """

    static let lessons = [TestLesson.backpropagation, TestLesson.batches, landscape]

    private func files(
        _ text: String, set overrides: [String] = [], words: [String] = [],
        _ change: (inout Worksheet.Choices) -> Void = { _ in }
    ) throws -> (files: WorksheetFiles, recording: Recording) {
        let lesson = try TestLesson.read(text, set: overrides)
        let recording = try TestLesson.record(lesson)
        var choices = Worksheet.Choices()
        change(&choices)
        return (try WorksheetFiles(lesson, recording, choices, words: words), recording)
    }

    /// The words and formulas of a scene, with the names of those that have one.
    private func words(_ scenes: [Scene]) -> [(id: String?, text: String)] {
        scenes.flatMap(\.everyItem).compactMap { item in
            switch item {
            case .text(let text): (text.id, text.string)
            case .formula(let formula): (formula.id, formula.formula.unicode)
            case .shape, .raster, .group: nil
            }
        }
    }

    @Test(arguments: lessons, 1...3)
    func everyAnswerIsInTheRecording(_ text: String, _ draw: Int) throws {
        let (files, recording) = try files(text) { $0.draw = draw }
        let key = words(files.key)
        for (number, question) in files.worksheet.questions.enumerated() {
            let place = try #require(recording.numbers.locate(question.step.number))
            let step = try #require(recording.moment(place.iteration).step(place.index))
            #expect(step.value == question.step.value && step.rule == question.step.rule)
            let printed = try #require(key.first { $0.id == "answer.\(number + 1).formula" }).text
            switch question.kind {
            case .factor(let rule, let missing):
                #expect(printed.hasPrefix("□ = "))
                // A box stands closer to its neighbour than a fraction does.
                let whole = rule.unicode.replacing("□", with: missing.unicode)
                #expect(whole.replacing(" · ", with: "") == step.rule.unicode.replacing(" · ", with: ""))
            case .value, .sign, .rule:
                let answer = try #require(printed.split(separator: " ").last.map(String.init))
                #expect(try #require(NumericAnswer(answer)).says(step.value), "\(printed)")
            }
            if case .rule(let choices, let right) = question.kind {
                #expect(step.rule.unicode.hasSuffix("= " + choices[right].unicode))
                #expect(Set(choices).count == 3)
            }
            for mistake in question.mistakes {
                #expect(Numeral.text(mistake.value, .result) != Numeral.text(step.value, .result))
            }
        }
    }

    @Test(arguments: lessons, 1...3)
    func noAnswerStandsOnTheSheet(_ text: String, _ draw: Int) throws {
        let (files, _) = try files(text) { $0.draw = draw }
        // The scales of a surface count through numbers that may be answers; they tell nobody which.
        let told = words(files.sheet).filter { text != Self.landscape || Double($0.text) == nil }
        let numbers = told.flatMap { word in
            word.text.split { !"0123456789.".contains($0) }.compactMap { Double($0) }
        }
        let shown = Set(numbers.map { Numeral.text($0, .result) })
        for question in files.worksheet.questions {
            guard case .value = question.kind, question.step.value.magnitude >= 1e-3 else { continue }
            let answer = Numeral.text(question.step.value.magnitude, .result)
            #expect(!shown.contains(answer), "\(question.step.rule.unicode) is \(answer)")
        }
    }

    @Test(arguments: lessons, Paper.allCases)
    func nothingOverlaps(_ text: String, _ paper: Paper) throws {
        let (files, _) = try files(text) { $0.paper = paper }
        let typesetter = try Typesetter()
        for scene in files.sheet + files.key {
            #expect(SceneChecks(scene: scene, typesetter: typesetter, margin: 40).faults.isEmpty)
            #expect(scene.size == paper.size)
        }
    }

    @Test func theSameChoicesGiveTheSameBytes() throws {
        let first = try files(TestLesson.backpropagation).files
        let again = try files(TestLesson.backpropagation).files
        #expect(try first.bytes() == again.bytes())
        let other = try files(TestLesson.backpropagation) { $0.draw = 2 }.files
        func asked(_ files: WorksheetFiles) -> [String] {
            files.worksheet.questions.map { "\($0.step.number) \($0.kind)" }
        }
        #expect(asked(first) != asked(other))
        let seeded = try files(TestLesson.backpropagation, set: ["seed=7"]).files
        #expect(asked(first) != asked(seeded))
    }

    @Test func allKindsOverAllPhasesInTheOrderOfTheRun() throws {
        for draw in 1...5 {
            let questions = try files(TestLesson.backpropagation) { $0.draw = draw }.files.worksheet.questions
            #expect(questions.count == 12)
            #expect(Set(questions.map(\.step.phase)) == Set(Phase.allCases))
            let kinds = Set(questions.map { "\($0.kind)".prefix { $0 != "(" } })
            #expect(kinds == ["value", "sign", "rule", "factor"])
            let numbers = questions.map(\.step.number)
            #expect(numbers == numbers.sorted() && Set(numbers).count == 12)
        }
    }

    @Test func aPlaceNarrowsTheQuestions() throws {
        let backward = try files(TestLesson.batches) {
            $0.first = StepPlace("iteration:2/backward")
            $0.last = StepPlace("iteration:2/backward")
            $0.count = 5
        }.files.worksheet
        #expect(backward.questions.count == 5)
        #expect(backward.questions.allSatisfy { $0.step.phase == .backward && $0.step.iteration == 2 })
        let whole = try files(TestLesson.batches) { $0.first = StepPlace("1") }.files.worksheet
        #expect(whole.iterations.count > 1 && whole.iterations.count <= 8)
        #expect(throws: NoSuchPlace.self) {
            try files(TestLesson.batches) {
                $0.first = StepPlace("iteration:3")
                $0.last = StepPlace("iteration:2")
            }
        }
    }

    @Test func aRunThatDivergesIsAskedAboutUpToThere() throws {
        let (files, recording) = try files(TestLesson.diverging) { $0.first = StepPlace("1") }
        let end = try #require(recording.divergence).step.number
        #expect(files.worksheet.questions.allSatisfy { $0.step.number < end && $0.step.value.isFinite })
    }

    @Test func readersFindTheQuestions() throws {
        let (files, _) = try files(TestLesson.backpropagation)
        let bytes = try files.bytes()
        let sheet = try PDFText.read(bytes.sheet)
        #expect(sheet.contains("Backpropagation by hand"))
        #expect(sheet.contains("page 1 of \(files.sheet.count)"))
        #expect(sheet.contains("What is the output of this neuron?"))
        #expect(sheet.contains("One factor is missing. Which one is it?"))
        let key = try PDFText.read(bytes.key)
        #expect(key.contains("If you got"))
        let first = try #require(files.worksheet.questions.first)
        #expect(key.contains(Numeral.text(first.step.value.magnitude, .result)))
    }
}

/// A PDF as Poppler reads it.
private enum PDFText {
    static func read(_ bytes: [UInt8]) throws -> String {
        let folder = try TemporaryFolder()
        let path = folder.path + "/sheet.pdf"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["pdftotext", "-layout", path, "-"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: text, as: UTF8.self)
    }
}
