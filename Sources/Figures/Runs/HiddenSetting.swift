import Learning
import Scenes

/// A setting of a compared run that the legend of its picture does not tell; such a picture is not drawn.
package struct HiddenSetting: Error, Hashable, Sendable, CustomStringConvertible {
    /// The run's label.
    package let run: String
    /// The setting as a legend writes it, such as `clipped to norm 1`; the label itself where it is missing.
    package let setting: String

    package var description: String {
        "the legend hides a setting of the run '\(run)': \(setting)"
    }
}

extension Scene {
    /// What the scene's legends lack of what must be told of these runs, in their order.
    package func hiddenSettings(of runs: [RecordedRun]) -> [HiddenSetting] {
        let shared = words(inGroup: "legend.all")
        return runs.enumerated().flatMap { index, run in
            let own = words(inGroup: "legend.run.\(index + 1)")
            return ([run.label] + run.told.map(\.text)).filter { text in
                !(own + shared).contains { $0.contains(text) }
            }.map { HiddenSetting(run: run.label, setting: $0) }
        }
    }

    /// The texts in groups of that id, or of it behind the letter of a panel's cell.
    private func words(inGroup id: String) -> [String] {
        everyItem.flatMap { item -> [String] in
            guard case .group(let group) = item, let own = group.id, own == id || own.hasSuffix(".\(id)")
            else {
                return []
            }
            let texts = item.withDescendants.compactMap { part in
                if case .text(let text) = part { text.string } else { nil }
            }
            // A long label may be cut on the page; readers are told the whole of it.
            return texts + [group.title].compactMap { $0 }
        }
    }
}
