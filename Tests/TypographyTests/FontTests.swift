import Formulas
import Foundation
import Testing
import Typography

@Suite struct FontTests {
    private static let dejaVu = [
        "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/dejavu-sans-fonts",
        NSHomeDirectory() + "/Library/Fonts",
    ].first { FileManager.default.fileExists(atPath: $0 + "/DejaVuSans.ttf") }

    @Test func saysWhereItLookedWhenThereIsNoFont() {
        #expect(throws: FontError.missing(searched: ["/nowhere"])) { try Typesetter(folders: ["/nowhere"]) }
        #expect(FontError.missing(searched: ["/nowhere"]).description.contains("Searched: /nowhere"))
    }

    @Test func replacesMissingFontsWithOneWarning() throws {
        let folder = try #require(Self.dejaVu)
        let typesetter = try Typesetter(folders: [folder])
        try #require(typesetter.warnings.count == 1)
        #expect(typesetter.warnings[0].contains("Inter Regular, Inter SemiBold, TeX Gyre Pagella Math"))
        // Without the measures of a mathematical font formulas are plainer, but set.
        let box = typesetter.layout(.fraction(.letter("a"), .root(.letter("b"))), size: 20)
        #expect(box.width > 10 && box.width < 60 && box.height > 30 && box.height < 90)
        #expect(box.marks.count >= 4)
        let index = typesetter.layout(.symbol(Symbol("w", ["1"])), size: 20)
        #expect(index.descent > 2, "the index does not hang below the line")
        #expect(typesetter.layout(.function("f", [.letter("x")]), size: 20).height < 26)
    }

    @Test func refusesAFileThatIsNoFont() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("Inter-Regular.otf")
        try Data("not a font".utf8).write(to: file)
        #expect(throws: FontError.unreadable(path: file.path)) { try Typesetter(folders: [folder.path]) }
    }
}
