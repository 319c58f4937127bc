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
            for (index, kind) in kinds.enumerated() {
                if kinds.count > 1 { print((index > 0 ? "\n" : "") + kind.rawValue) }
                show(kind)
            }
        }
    }

    private func show(_ kind: Kind) {
        switch kind {
        case .lessons: showLessons()
        case .activations: show(Activation.catalog)
        case .losses: show(Loss.catalog)
        case .optimizers: show(Optimizer.catalog)
        case .schedules: show(Schedule.catalog)
        case .initializers: show(Initializer.catalog)
        case .dataSets: show(DataSet.catalog)
        case .landscapes: show(Landscape.catalog)
        case .figures: show(Figure.catalog)
        }
    }

    private func show<Entry>(_ catalog: Catalog<Entry>) {
        let width = catalog.names.map(\.count).max() ?? 0
        for entry in catalog.entries {
            print("  \(padded(entry.name, width))  \(entry.summary)")
            for setting in entry.settings {
                let fallback = setting.fallback.map { " = \(value($0))" } ?? ""
                print("  \(padded("", width))    \(setting.name)\(fallback)  \(setting.summary)")
            }
        }
    }

    private func showLessons() {
        let library = LessonLibrary()
        let names = library.paths.map { (path: $0, name: Lesson.name(ofPath: $0)) }
        let width = names.map(\.name.count).max() ?? 0
        for (path, name) in names {
            let title = (try? Lesson.read(path: path))?.title ?? "(has faults; see gradus check \(name))"
            print("  \(padded(name, width))  \(title)")
        }
        if names.isEmpty { print("  none in \(library.folders.joined(separator: ", "))") }
    }

    private func value(_ value: Setting.Value) -> String {
        switch value {
        case .number(let number):
            number == number.rounded() && abs(number) < 1e6 ? "\(Int(number))" : "\(number)"
        case .flag(let flag): "\(flag)"
        case .choice(let name): name
        }
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
