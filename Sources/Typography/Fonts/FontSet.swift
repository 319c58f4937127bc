import CFreeType

/// The open font of every face.
struct FontSet {
    private let label: Font
    private let semibold: Font
    private let math: Font
    private let fallback: Font
    private let mono: Font
    private let monoBold: Font
    /// One line about the faces that were replaced, or nothing.
    let warnings: [String]

    init(folders: FontFolders, library: FreeTypeLibrary) throws(FontError) {
        var missing: [String] = []
        func open(_ face: Face) throws(FontError) -> Font? {
            if let path = folders.path(of: face.fileNames) { return try Font(path: path, library: library) }
            missing.append(face.title)
            guard let path = folders.path(of: face.standInNames) else { return nil }
            return try Font(path: path, library: library)
        }
        guard let label = try open(.label), let semibold = try open(.semibold), let math = try open(.math)
        else {
            throw .missing(searched: folders.folders)
        }
        self.label = label
        self.semibold = semibold
        self.math = math
        let replaced = missing
        // Where even DejaVu is missing, a character that no font has is drawn as the label face's empty box.
        fallback = try open(.fallback) ?? label
        // Pictures of a terminal are rare: who draws none is not told that their face is missing.
        mono = try open(.mono) ?? label
        monoBold = try open(.monoBold) ?? label
        warnings =
            replaced.isEmpty
            ? []
            : [
                "fonts not found: " + replaced.joined(separator: ", ") + "; DejaVu Sans stands in. "
                    + "Install them (Debian: fonts-inter, fonts-texgyre-math) or name their folder in GRADUS_FONTS."
            ]
    }

    subscript(face: Face) -> Font {
        switch face {
        case .label: label
        case .semibold: semibold
        case .math: math
        case .fallback: fallback
        case .mono: mono
        case .monoBold: monoBold
        }
    }
}

/// FreeType itself, closed when the last owner lets go; faces must be closed before it.
final class FreeTypeLibrary {
    let pointer: FT_Library

    init() throws(FontError) {
        var opened: FT_Library?
        guard FT_Init_FreeType(&opened) == 0, let opened else { throw .unreadable(path: "FreeType") }
        pointer = opened
    }

    deinit { FT_Done_FreeType(pointer) }
}
