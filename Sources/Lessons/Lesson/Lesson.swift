import Figures
import Learning
import Scenes

/// A lesson file, read and checked: everything that its commands need.
package struct Lesson: Sendable {
    /// A figure that the lesson asks for, at one or several moments.
    package struct FigureRequest: Sendable {
        package let name: String
        package let figure: Chosen<Figure>
        package let moments: Moments
        package let size: PageFormat
        package let theme: Theme?
        /// Which of the lesson's grounds it shows; nil for its own.
        package let ground: String?
        /// The line below it, in Markdown.
        package internal(set) var caption: String?
        /// Seconds that a frame of its animation is shown, if the lesson says.
        package let pace: Double?
        /// How it was written, for its settings and for faults found while drawing.
        let node: LocatedNode
        /// Where it stands in the file.
        package var place: Place { node.place }
    }

    /// When a figure is drawn.
    package enum Moments: Sendable {
        case one(StepPlace)
        case several([StepPlace])
        /// After every n-th iteration, or at every n-th step.
        case every(Int, steps: Bool)
    }

    /// A claim with the sentence that says it.
    package struct StatedClaim: Sendable {
        package let claim: Claim
        package internal(set) var says: String
        package let node: LocatedNode
        /// Where the sentence stands; nil where the expression itself is what it says.
        let saysPlace: Place?
    }

    /// A file that the lesson takes its data from, as it was read.
    package struct DataFile: Sendable {
        package let path: String
        package let bytes: [UInt8]
    }

    /// The path that was read.
    package let path: String
    /// What commands call it: its name where that finds it, else its path.
    package let word: String
    /// The name of its output folder: the file's name without number and ending.
    package let name: String
    package let title: String
    /// What it is about, in a few words each; without `topics` in the file, what the run is made of.
    package let topics: [String]
    /// Markdown with $TeX$ that heads the page.
    package internal(set) var about: String
    let aboutPlace: Place
    package let experiment: Experiment
    package internal(set) var figures: [FigureRequest]
    package internal(set) var claims: [StatedClaim]
    /// The iterations whose steps are written to `trace.jsonl`; negative ones count from the last.
    package let recordedIterations: [Int]
    /// Whether the lesson says which iterations those are.
    package let namesRecordedIterations: Bool
    package let source: SourceText
    package let dataFiles: [DataFile]
    /// The options that changed the lesson, as typed.
    package let overrides: [String]
}

extension Lesson {
    /// The lesson's name by its path: `lessons/05-backpropagation.yaml` is `backpropagation`.
    package static func name(ofPath path: String) -> String {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let stem = file.split(separator: ".").first.map(String.init) ?? file
        let digits = stem.prefix { $0.isNumber }
        let rest = stem.dropFirst(digits.count)
        let isNumbered = !digits.isEmpty && rest.first == "-" && rest.count > 1
        return isNumbered ? String(rest.dropFirst()) : stem
    }
}
