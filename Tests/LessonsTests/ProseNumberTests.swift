import Learning
import Lessons
import Testing

/// Numbers of the recording in what a lesson tells its readers.
@Suite struct ProseNumberTests {
    private func lesson(about: String, set overrides: [String] = []) throws(LessonError) -> Lesson {
        try LessonSource.read(
            LessonSource.network.replacing("about: What it shows.\n", with: "about: |\n  \(about)\n"),
            set: overrides)
    }

    /// `line:column message`, with what is suggested.
    private func faults(about: String, set overrides: [String] = []) -> [String] {
        do throws(LessonError) {
            _ = try lesson(about: about, set: overrides)
            return []
        } catch {
            return error.faults.map { fault in
                guard case .position(let line, let column) = fault.place else { return "\(fault)" }
                return "\(line):\(column) \(fault.message)" + (fault.question.map { " " + $0 } ?? "")
            }
        }
    }

    private func filled(_ about: String, set overrides: [String] = []) throws -> (String, [String]) {
        let lesson = try lesson(about: about, set: overrides)
        let recording = try #require(Recording.record(lesson.experiment))
        let (filled, warnings) = try lesson.filled(from: RecordingResolver(recording))
        return (String(filled.about.dropLast()), warnings)
    }

    @Test(arguments: [
        ("w is {{ w[2][1][2] after 0 }} at first.", "w is −0.20 at first."),
        ("{{w[2][1][1] after 0}}{{ iterations }}", "0.108"), ("{{ 1/3 }}", "0.3333"),
        ("{{ 1/3 : 2 }}", "0.33"),
        ("{{ 1/3 : .4f }} {{ 2/3 : .0 }}", "0.3333 1"), ("{{ 0.75 : % }}", "75%"), ("{{ 1/3 : % }}", "33.3%"),
        ("{{ 1/3 : .2% }} {{ -0.07 : .0% }}", "33.33% −7%"), ("{{ 0.000125 }}", "1.25×10⁻⁴"),
        ("{{ 1234.5 : .2e }}", "1.23×10³"), ("{{ -0.0001 : .2 }}", "0.00"),
        ("{{ 0.1 + 0.2 : exact }}", "0.30000000000000004"),
        ("{{ 0 : .2e }} {{ 0 : .1 }}", "0 0.0"), ("$w = {{ 0.25 }}$", "$w = 0.25$"),
        ("$x^{{a}}_{{ 0.5 }}$", "$x^{{a}}_0.50$"), ("$$L = {{ 0.00012 }}$$", "$$L = 1.2 \\times 10^{-4}$$"),
        ("`{{ loss }}` and \\{{ loss }}", "`{{ loss }}` and \\{{ loss }}"),
        ("{{ diverged }}", "false"), ("{{ len(\"}}:\" ) * 0 + 1 }}", ""),
        ("{{ abs(b[2][1] after 0) + w[2][1][1] after 0 * 2 }}", "0.20"),
        ("{{ variant(\"Adam\").loss }}", ""),
    ])
    func areFilledIn(about: String, expected: String) throws {
        if expected.isEmpty {
            #expect(!faults(about: about).isEmpty || (try? filled(about)) == nil)
        } else {
            #expect(try filled(about).0 == expected)
        }
    }

    /// `after k` behind a name and `after(k).` before it are one.
    @Test(arguments: [
        ("loss after 2", "after(2).loss"), ("loss[1] after 2", "after(2).loss[1]"),
        ("grad(w[1][1][1]) after 0", "after(0).grad(w[1][1][1])"),
        ("accuracy after -1", "after(-1).accuracy"),
        ("w[1][1][1] after 1 - w[1][1][1] after 0", "after(1).w[1][1][1] - after(0).w[1][1][1]"),
        ("loss after (1 + 1)", "after(2).loss"),
    ])
    func afterIsShort(short: String, long: String) throws {
        let numbers = try filled("{{ \(short) : exact }} {{ \(long) : exact }}").0.split(separator: " ")
        #expect(numbers.count == 2 && numbers[0] == numbers[1], "\(numbers)")
    }

    @Test(arguments: [
        ("a {{ lss[0] }}", "3:8 there is no 'lss' did you mean loss?"),
        ("a {{ w[9][1][1] after 1 }}", "3:8 there is no 'w[9][1][1]' did you mean w[1][1][1], w[2][1][1] or"),
        ("a {{ after(1).lss }}", "3:17 there is no 'lss' did you mean loss?"),
        ("a {{ loss[99] }}", "3:13 loss goes from loss[0] to loss[8]"),
        ("a {{ loss after 99 }}", "3:19 after goes from after(0) to after(8)"),
        ("a {{ iteration(99).rate }}", "3:18 iteration goes from iteration(1) to iteration(8)"),
        ("a {{ loss[0 }}", "3:12 "), ("a {{ }}", "3:7 nothing is asked for; write {{ loss[0] }}"),
        ("a {{ loss", "3:5 these braces open a number that does not end with }}; the sign is \\{"),
        ("a {{ loss : exakt }}", "3:15 there is no number format 'exakt'; write"),
        ("a {{ loss : .99f }}", "3:15 there is no number format"),
        ("a {{ abs(loss) after 1 }}", "3:18 after follows a name of the recording, such as loss after 1"),
        ("a {{ after(1).loss after 1 }}", "3:22 after follows a name"),
        ("a {{ variant(\"x\").loss }}", "3:16 the lesson compares nothing"),
        ("$\\foo {{ loss }} {{ lss }}$", "3:4 there is no command \\foo"),
    ])
    func faultsStandInTheirPlaces(about: String, expected: String) {
        let found = faults(about: about)
        #expect(found.first?.hasPrefix(expected) == true, "\(found)")
    }

    @Test func captionsAndSentencesAreFilledAndChecked() throws {
        let text = LessonSource.network
            .replacing("caption: One", with: "caption: 'After {{ iterations }} updates'")
            .replacing("says: Training lowers the loss", with: "says: 'In {{ epochs }} epochs'")
        let lesson = try LessonSource.read(text)
        let resolver = RecordingResolver(try #require(Recording.record(lesson.experiment)))
        let filled = try lesson.filled(from: resolver).lesson
        #expect(filled.figures[0].caption == "After 8 updates")
        #expect(filled.claims[0].says == "In 4 epochs")
        #expect(try lesson.filled(lesson.figures[0], from: resolver).caption == "After 8 updates")
        let wrong = text.replacing("iterations }}", with: "iteratons }}").replacing(
            "{{ epochs", with: "{{ epoch")
        #expect(
            LessonSource.faults(wrong).map {
                $0.contains("there is no 'iteratons'") || $0.contains("there is no 'epoch'")
            } == [true, true])
    }

    /// What only the run can tell is a fault of the lesson, unless options changed it.
    @Test func whatTheRunDoesNotHave() throws {
        let about = "It is {{ z[3][1] : .2 }} here."
        let lesson = try lesson(about: about)
        let resolver = RecordingResolver(try #require(Recording.record(lesson.experiment)))
        do throws(LessonError) {
            _ = try lesson.filled(from: resolver)
            Issue.record("z[3][1] was filled in")
        } catch {
            #expect(error.faults.map(\.place) == [.position(line: 3, column: 12)])
            #expect(error.faults.map(\.message) == ["there is no z[3][1]"])
        }
        let (text, warnings) = try filled(about, set: ["training.epochs=2"])
        #expect(text == "It is – here.")
        #expect(warnings == ["{{ z[3][1] : .2 }} is not in this run: there is no z[3][1]"])
        #expect(try filled("{{ loss[8] }}", set: ["training.epochs=2"]).0 == "–")
    }

    /// A number format asks for a number.
    @Test func formatsAreForNumbers() throws {
        let lesson = try lesson(about: "{{ diverged : .2 }}")
        let resolver = RecordingResolver(try #require(Recording.record(lesson.experiment)))
        #expect(throws: LessonError.self) { try lesson.filled(from: resolver) }
    }
}
