/// Why no text can be set at all.
package enum FontError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Neither the fonts nor their fallback were found in any folder.
    case missing(searched: [String])
    /// A font file that is not a font, or cannot be read.
    case unreadable(path: String)

    package var description: String {
        switch self {
        case .missing(let folders):
            "no fonts found; install them (Debian: apt-get install fonts-inter fonts-texgyre-math fonts-dejavu-core) "
                + "or name their folder in GRADUS_FONTS. Searched: " + folders.joined(separator: ", ")
        case .unreadable(let path): "cannot read the font file \(path)"
        }
    }
}
