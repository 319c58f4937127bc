import ArgumentParser
import Figures
import Formulas
import Learning
import Lessons

struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List what lessons can name, with every setting and its default.",
        discussion: "EXAMPLE\n  gradus list optimizers")

    /// The kinds that can be listed.
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case lessons, activations, losses, optimizers, schedules, initializers
        case dataSets = "data-sets"
        case landscapes, figures

        /// Reads a kind however it is spelled: `data sets`, `datasets`, `optimizer`.
        init?(argument: String) {
            func letters(_ text: String) -> String { text.lowercased().filter(\.isLetter) }
            let wanted = letters(argument)
            guard
                let kind = Kind.allCases.first(where: { kind in
                    let name = letters(kind.rawValue)
                    return wanted == name || wanted == String(name.dropLast()) || wanted + "es" == name
                })
            else { return nil }
            self = kind
        }
    }

    @Argument(
        help: ArgumentHelp(
            "\(Kind.allCases.map(\.rawValue).joined(separator: ", ")); all when left out.", valueName: "kind")
    )
    var kind: Kind?

    func run() throws {
        try telling {
            let kinds = kind.map { [$0] } ?? Kind.allCases
            let parts = kinds.map { kind in
                let lines = kinds.count > 1 ? [kind.rawValue] + lines(of: kind) : lines(of: kind)
                return lines.map { $0 + "\n" }.joined()
            }
            try Console.write(parts.joined(separator: "\n"))
        }
    }

    private func lines(of kind: Kind) -> [String] {
        switch kind {
        case .lessons: lessons
        case .activations: lines(of: Activation.catalog)
        case .losses: lines(of: Loss.catalog)
        case .optimizers: lines(of: Optimizer.catalog)
        case .schedules: lines(of: Schedule.catalog)
        case .initializers: lines(of: Initializer.catalog)
        case .dataSets: lines(of: DataSet.catalog)
        case .landscapes: lines(of: Landscape.catalog)
        case .figures: lines(of: Figure.catalog)
        }
    }

    private func lines<Entry>(of catalog: Catalog<Entry>) -> [String] {
        let width = catalog.names.map(\.count).max() ?? 0
        return catalog.entries.flatMap { entry in
            ["  \(padded(entry.name, width))  \(entry.summary)"]
                + entry.settings.map { setting in
                    let fallback = setting.fallback.map { " = \(value($0))" } ?? ""
                    return "  \(padded("", width))    \(setting.name)\(fallback)  \(setting.summary)"
                }
        }
    }

    private var lessons: [String] {
        let library = LessonLibrary()
        let names = library.paths.map { (path: $0, name: Lesson.name(ofPath: $0)) }
        let width = names.map(\.name.count).max() ?? 0
        guard !names.isEmpty else { return ["  none in \(library.folders.joined(separator: ", "))"] }
        return names.map { path, name in
            let title = (try? Lesson.read(path: path))?.title ?? "(has faults; see gradus check \(name))"
            return "  \(padded(name, width))  \(title)"
        }
    }

    private func value(_ value: Setting.Value) -> String {
        switch value {
        case .number(let number):
            number == number.rounded() && abs(number) < 1e6 ? "\(Int(number))" : "\(number)"
        case .flag(let flag): "\(flag)"
        case .choice(let name), .text(let name): name
        case .list(let names): names.joined(separator: ", ")
        }
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
