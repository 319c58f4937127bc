/// A catalog entry together with the settings that a lesson chose for it.
package struct Chosen<Entry: CatalogEntry>: Sendable {
    package let entry: Entry
    package let settings: Settings

    /// - Parameter given: values by setting name; the entry's defaults fill the rest.
    package init(_ entry: Entry, given: [String: Setting.Value] = [:]) {
        self.entry = entry
        settings = Settings(entry.settings, given: given)
    }
}
