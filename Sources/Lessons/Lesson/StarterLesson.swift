/// The commented lesson that `gradus new` writes.
package enum StarterLesson {
    /// A lesson of that title, complete and without faults.
    package static func text(title: String) -> String {
        let quoted = "\"" + title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        return """
            # yaml-language-server: $schema=lesson.schema.json
            # `gradus schema > lesson.schema.json` beside this file gives an editor completion and checks.
            title: \(quoted)
            about: |
              What the lesson shows, in Markdown, with formulas such as $z = wx + b$, and with figures:

              ![](figures/first-forward)

            seed: 1                     # everything random follows from it

            data:                       # examples written out, a generator, or a csv
              examples:
                - { inputs: [0, 0], targets: [0] }
                - { inputs: [0, 1], targets: [1] }
                - { inputs: [1, 0], targets: [1] }
                - { inputs: [1, 1], targets: [1] }

            network:
              layers:                   # weights[j][i] goes from input i to unit j; without them they are drawn
                - { units: 1, activation: sigmoid, weights: [[0.1, -0.2]], biases: [0] }

            loss: binary_cross_entropy  # `gradus list losses` shows all

            training:
              optimizer: { name: sgd, rate: 1 }
              batch: full               # or a number of examples
              epochs: 200

            figures:                    # drawn by `gradus run`
              - { name: first-forward, figure: network, at: forward, caption: The first example goes through }
              - { name: first-backward, figure: network, at: backward, caption: The gradients come back }
              - { name: loss, figure: loss-curves, at: end, caption: The loss falls }

            claims:                     # checked by `gradus verify`
              - { that: "loss[-1] < loss[0]", says: Training lowers the loss }
              - { that: "accuracy == 1", says: All four rows are right in the end }

            """
    }
}
