import ArgumentParser
import Foundation
import Lessons
import Publishing

struct Embed: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the snippet that shows a written figure in a document.",
        discussion: """
            FIGURE is a file that `gradus run` wrote, or LESSON/NAME for a figure in the output folder. Caption and \
            alternative text come from the manifest beside it; the label is fig-NAME. The form takes the file that suits it \
            best among those written: LaTeX the PDF, a page the SVG.

            EXAMPLES
              gradus embed output/backpropagation/figures/first-forward.svg --for quarto
              gradus embed backpropagation/first-forward --for latex --to thesis
              gradus embed one-neuron/chain --for html --inline > chain.html
            """)

    @Argument(
        help: "A figure's file, or LESSON/NAME.",
        completion: .file(extensions: ["svg", "png", "pdf", "webp"]))
    var figure: String

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("quarto, myst, latex, html, typst, reveal or markdown.", valueName: "form"))
    var form: SnippetForm

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp(
            "The folder of the document, from which the figure's path is told.", valueName: "dir"),
        completion: .directory)
    var folder = "."

    @Option(
        name: .customLong("from"),
        help: ArgumentHelp("The output folder that LESSON/NAME is looked for in.", valueName: "dir"),
        completion: .directory)
    var output = "output"

    @Flag(help: "For html: put the SVG into the snippet instead of naming its file.")
    var inline = false

    func validate() throws {
        if inline && form != .html { throw ValidationError("--inline goes with --for html") }
    }

    func run() throws {
        try telling {
            let found = try WrittenFigure.find(figure, in: output)
            let lines = try found.snippet(for: form, from: folder, inlining: inline)
            try Console.write(lines.map { $0 + "\n" }.joined())
        }
    }
}

extension SnippetForm: ExpressibleByArgument {}
