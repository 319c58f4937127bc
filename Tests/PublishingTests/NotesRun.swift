import Lessons
import Publishing
import Rendering

/// A run with notes in every form, for tests.
struct NotesRun {
    let folder: TemporaryFolder

    /// A lesson with something of everything that notes can hold.
    static let lesson = """
        title: Notes & "marks"
        about: |
          First *stressed* and **strong**, `code` and $a_1^{(2)} = \\tfrac{1}{2}$; the loss is {{ loss[0] : 4 }}.

          ## A heading with $x$

          $$L = \\frac{1}{2} \\sum_k \\left( a_k - y_k \\right)^2 \\qquad f(x) = \\begin{cases} x & x > 0 \\\\ 0 & x \\le 0 \\end{cases}$$

          1. one
             - deeper

               and a paragraph
          2. two

          | left | right |
          | :--- | ---: |
          | $\\|w\\|$ | 2 |

          > quoted

              indented 'code' \\ {x} % $

          <details><summary>Answer</summary>

          Hidden 100 % of the time & more; see [here](https://example.org/a_b#c).

          </details>
        data: { examples: [{ inputs: [0.05, 0.10], targets: [0.01, 0.99] }] }
        network:
          layers:
            - { units: 2, activation: sigmoid, weights: [[0.15, 0.20], [0.25, 0.30]], biases: [0.35, 0.35] }
            - { units: 2, activation: sigmoid, weights: [[0.40, 0.45], [0.50, 0.55]], biases: [0.60, 0.60] }
        loss: { name: squared_error, reduction: half_sum }
        training: { optimizer: { name: adam, rate: 0.5 } }
        figures:
          - { name: first-forward, figure: network, at: forward, size: half, caption: "The *forward* pass gives $L$ = {{ loss[0] }}" }
          - { name: way_1, figure: chain, at: "w[1][1][1]", size: half, caption: "100 % of one way [x] {y} <z>" }
          - { name: steps, figure: network, at: [1, 2], size: half, caption: Two steps }
        claims:
          - { that: "loss[0] > 0", says: "The loss, {{ loss[0] : 2 }}, is above 0" }
          - { that: "loss[0] < 0", says: It is below 0 }
        """

    init(_ text: String = lesson, set overrides: [String] = []) throws {
        folder = try TemporaryFolder()
        var options = LessonRun.Options()
        options.output = folder.path
        options.formats = [.svg, .png, .pdf]
        options.animations = []
        options.notes = NotesForm.allCases
        options.jobs = 2
        _ = try LessonRun(
            TestLesson.read(text, name: "notes", set: overrides), options, progress: .silent,
            cancellation: Cancellation()
        ).write()
    }

    /// The folder of the lesson.
    var path: String { folder.path + "/notes" }

    /// A file of the lesson as text.
    func text(_ name: String) -> String {
        String(decoding: folder.files(below: "notes")[name] ?? [], as: UTF8.self)
    }

    /// The figure's snippet, told from the lesson's folder.
    func snippet(_ figure: String, for form: SnippetForm, inlining: Bool = false) throws -> String {
        let lines = try WrittenFigure.find("notes/\(figure)", in: folder.path)
            .snippet(for: form, from: path, inlining: inlining)
        return lines.joined(separator: "\n")
    }
}
