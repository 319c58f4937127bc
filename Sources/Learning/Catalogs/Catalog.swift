/// Everything of one kind that a lesson can name.
///
/// A catalog serves the lesson reader, `gradus list`, the JSON schema, the suggestions in error messages and
/// the arguments of the law tests, so that adding an entry is one file and one word in the catalog's list.
package struct Catalog<Entry: CatalogEntry>: Sendable {
    /// The entries in teaching order.
    package let entries: [Entry]

    package init(_ entries: [Entry]) {
        self.entries = entries
    }

    /// The entry of that name or other spelling, or nil.
    package subscript(name: String) -> Entry? {
        entries.first { $0.name == name || $0.aliases.contains(name) }
    }

    package var names: [String] {
        entries.map(\.name)
    }
}

/// Something a lesson can name, with the settings it takes.
package protocol CatalogEntry: Sendable {
    /// The name in lesson files: lower case with underscores.
    var name: String { get }
    /// One line for `gradus list` and for the schema's tooltips.
    var summary: String { get }
    var settings: [Setting] { get }
    /// Other spellings of the name that lessons and commands may use.
    var aliases: [String] { get }
}

extension CatalogEntry {
    package var aliases: [String] { [] }
}
