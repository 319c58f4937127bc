import Lessons
import Testing

/// Formulas in what a lesson tells its readers.
@Suite struct ProseTests {
    /// `line:column message` of the faults of a lesson with that entry before the others.
    private func faults(_ entry: String, set overrides: [String] = []) -> [String] {
        let lesson = LessonSource.network.replacing("about: What it shows.\n", with: entry)
        do throws(LessonError) {
            _ = try LessonSource.read(lesson, set: overrides)
            return []
        } catch {
            return error.faults.map { fault in
                switch fault.place {
                case .position(let line, let column): "\(line):\(column) \(fault.message)"
                case .option(let option): "\(option) \(fault.message)"
                }
            }
        }
    }

    @Test(arguments: [
        ("about: |\n  One.\n\n  Two $x + \\fracc{a}{b}$.\n", "5:12"),
        ("about: |\n  $$a\n    + \\foo$$\n", "4:7"), ("about: >-\n  folded $a$\n  and $\\foo$\n", "4:8"),
        ("about: plain $\\foo$\n", "2:15"), ("about: 'it''s $\\foo$'\n", "2:16"),
        ("about: \"quoted $\\\\foo$\"\n", "2:17"), ("about: |-\n  - a list\n\n      of $\\foo$\n", "5:11"),
        ("about: |\n  $$a$$ and $b$ and $c + \\foo$\n", "3:26"),
    ])
    func aFaultStandsInItsLine(entry: String, place: String) {
        #expect(
            faults(entry) == ["\(place) there is no command \\foo"]
                || faults(entry) == ["\(place) there is no command \\fracc"], "\(faults(entry))")
    }

    @Test(arguments: [
        "about: |\n  It costs \\$5, and `$\\foo$` is code, ``a ` $\\foo$`` too.\n",
        "about: |\n  Text.\n\n      $\\foo$ is indented\n\n  ```\n  $\\foo$\n\n  $\n  ```\n",
        "about: |\n  ~~~ tex\n  $\\foo$\n  ~~~\n  $a$\n",
        "about: |\n  $\\text{a \\$5}$ and $$\\sum_i\n  x_i$$\n",
        "about: |\n  A lone ` before $a$\n", "about: \"\"\n", "about: |\n  `` $ ` $ ``\n",
    ])
    func codeAndDollarSignsAreLeftAlone(entry: String) {
        #expect(faults(entry) == [])
    }

    @Test func whatDoesNotEndIsTold() {
        #expect(
            faults("about: |\n  It costs $5.\n\n  Next $a$.\n")
                == ["3:12 this $ opens a formula that does not end; the sign is \\$"])
        #expect(faults("about: |\n  $$a$ b\n").map { $0.prefix(4) } == ["3:3 "])
    }

    @Test func aFigureInTheTextMustBeTheLessons() {
        let text =
            "about: |\n  One.\n\n  ![](figures/first)\n\n"
            + "  ![](figures/frist.svg)\n\n  ![x](figures/other)\n"
        #expect(
            faults(text) == [
                "7:15 the lesson has no figure 'frist'", "9:16 the lesson has no figure 'other'",
            ], "\(faults(text))")
        #expect(faults(text, set: ["seed=3"]) == [])
        // In code, and in a line with other words, it is no figure.
        #expect(faults("about: |\n  See:\n\n      ![](figures/no)\n\n  See ![](figures/no).\n") == [])
    }

    @Test func everyFaultIsTold() {
        let found = faults("about: |\n  $\\foo$ and ${$\n\n  and $x_$\n")
        #expect(found.map { $0.prefix(4) } == ["3:4 ", "3:15", "5:9 "], "\(found)")
    }

    @Test func captionsAreChecked() {
        let lesson = LessonSource.network.replacing("caption: One", with: "caption: 'The $\\fo$'")
        #expect(LessonSource.faults(lesson).contains { $0.hasSuffix("there is no command \\fo") })
        #expect(
            LessonSource.faults(LessonSource.network, set: ["figures.1.caption=$\\fo$"])
                == ["--set figures.1.caption=$\\fo$: there is no command \\fo"])
    }

    @Test func textsOfAnyShapeAreRead() {
        var state: UInt64 = 11
        let pieces = [
            "$", "$$", "`", "``", "```", "\n", "\n\n", "    ", "- ", "\\", "\\$", "a", "x_1", "\\frac", "~~~",
            "é", " ",
        ]
        for _ in 0..<400 {
            var text = ""
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
            for fault in faults("about: |\n  a\n\(lines.joined(separator: "\n"))\n") {
                #expect(
                    Int(fault.prefix { $0.isNumber }).map { $0 >= 3 && $0 < 20 } ?? false,
                    "\(fault) in \(text.debugDescription)")
            }
        }
    }
}
