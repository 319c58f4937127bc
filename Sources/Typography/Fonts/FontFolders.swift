#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The folders that font files are looked for in, in order.
///
/// Files are opened by name, never through a font matcher, so that the same installation gives the same bytes.
struct FontFolders {
    let folders: [String]

    /// `GRADUS_FONTS` (folders separated by colons) before the places where packages put fonts.
    static func standard() -> FontFolders {
        let named = environment("GRADUS_FONTS").map { $0.split(separator: ":").map(String.init) } ?? []
        let home = environment("HOME") ?? "/"
        let tex = ["tex-gyre-math", "lm-math"].flatMap { family in
            [
                "/usr/share/texmf/fonts/opentype/public/\(family)",
                "/usr/share/texlive/texmf-dist/fonts/opentype/public/\(family)",
            ]
        }
        let debian = ["/usr/share/fonts/opentype/inter", "/usr/share/fonts/truetype/dejavu"]
        let fedora = [
            "/usr/share/fonts/rsms-inter-fonts", "/usr/share/fonts/dejavu-sans-fonts",
            "/usr/share/fonts/dejavu-sans-mono-fonts",
        ]
        let homebrew = [
            home + "/Library/Fonts", "/Library/Fonts", "/opt/homebrew/share/fonts", "/usr/local/share/fonts",
        ]
        return FontFolders(folders: named + debian + fedora + tex + homebrew + [home + "/.local/share/fonts"])
    }

    /// The path of the first of `names` that is in a folder; a better name wins over an earlier folder.
    func path(of names: [String]) -> String? {
        for name in names {
            for folder in folders where access(folder + "/" + name, R_OK) == 0 { return folder + "/" + name }
        }
        return nil
    }

    private static func environment(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}
