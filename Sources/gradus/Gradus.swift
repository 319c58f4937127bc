import ArgumentParser

/// The program: one subcommand a file in Commands/.
@main
struct Gradus: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "gradus",
        abstract: "Shows how neural networks are trained, one operation at a time.",
        discussion: """
            A lesson is a small YAML file. `gradus run` turns it into figures, `gradus trace` into numbers, and \
            `gradus verify` proves what it claims.

            EXAMPLES
              gradus run backpropagation
              gradus step backpropagation
              gradus run backpropagation --set training.epochs=100
              gradus draw backpropagation network --at backward -o back.svg
              gradus trace backpropagation | head
              gradus new my-lesson

            EXIT STATUS
                0  all well
                1  a claim or a gradient failed
               64  usage
               65  a lesson is wrong
               66  a file is missing or unreadable
               73  the output cannot be written
              130  interrupted
            """,
        version: version,
        subcommands: [
            Run.self, Watch.self, StepCommand.self, WorksheetCommand.self, Draw.self, Trace.self, Check.self,
            Verify.self, List.self, New.self, Embed.self, PrintSchema.self, Bench.self,
        ])
}
