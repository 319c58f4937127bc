import Foundation
import Learning
import Lessons
import Publishing
import Rendering

/// A page as a run writes it, and a folder to look at it in.
struct PageUnderTest {
    let folder: TemporaryFolder
    let bytes: [UInt8]
    var text: String { String(decoding: bytes, as: UTF8.self) }
    var url: String { "file://\(folder.path)/index.html" }

    /// Written once for all tests.
    private static let network = Result { try write(lesson, name: "network") }
    private static let landscape = Result { try write(bowl, name: "bowl") }

    static func ofNetwork() throws -> PageUnderTest { try PageUnderTest(network.get()) }
    static func ofLandscape() throws -> PageUnderTest { try PageUnderTest(landscape.get()) }

    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        folder = try TemporaryFolder()
        try folder.write(text, to: "index.html")
    }

    static func write(_ lesson: String, name: String, jobs: Int = 2) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        var options = LessonRun.Options()
        options.formats = [.svg]
        options.output = folder.path
        options.jobs = jobs
        options.version = "test"
        let summary = try LessonRun(
            try TestLesson.read(lesson, name: name), options, progress: .silent,
            cancellation: Cancellation()
        ).write()
        return folder.files(below: name)[summary.files[0]] ?? []
    }

    /// 2-3-1 for two iterations, which are more than a hundred steps.
    static let lesson = """
        title: Two, three & one
        about: |
          A network of *three* layers with $z = w x + b$.

          ![The forward pass](figures/forward.svg)

          ## Displayed

          $$\\frac{\\partial L}{\\partial w} = \\sum_i e_i x_i$$
        data: { examples: [{ inputs: [0.5, -0.1], targets: [0.9] }] }
        network:
          layers:
            - { units: 3, activation: tanh, weights: [[0.15, 0.2], [-0.25, 0.3], [0.4, -0.5]] }
            - { units: 1, activation: sigmoid, weights: [[0.4, -0.45, 0.5]] }
        loss: squared_error
        training: { optimizer: { name: sgd, rate: 0.5 }, epochs: 2 }
        figures:
          - { name: forward, figure: network, at: forward, caption: "The *forward* pass" }
          - { name: several, figure: loss-curves, at: [1, end] }
        claims:
          - { that: "loss[2] < loss[0]", says: The loss falls }
          - { that: "loss[0] < 0", says: This does not hold }
        """

    static let bowl = """
        title: A bowl
        landscape: { expression: "x^2 + 10*y^2", start: [3, 1] }
        training: { optimizer: { name: sgd, rate: 0.04, momentum: 0.5 }, iterations: 30 }
        figures:
          - { name: path, figure: loss-surface, at: end }
        """
}
