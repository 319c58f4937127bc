import Foundation
import Testing
import Watching

@Suite struct ServedFolderTests {
    private let folder: TemporaryFolder
    private let served: ServedFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in [
            "out/index.html", "out/figures/a b.svg", "out/.hidden", "out/.git/config", "secret.txt",
            "output/x.txt",
        ] {
            try folder.write(name, to: name)
        }
        try folder.link("out/away", to: folder.path)
        try folder.link("out/passwd", to: "/etc/passwd")
        try folder.link("out/beside", to: folder.path + "/output/x.txt")
        try folder.link("out/alias.svg", to: "figures/a b.svg")
        served = ServedFolder(path: folder.path + "/out")
    }

    @Test func filesAreFound() {
        let index = ServedFolder.Found.file(path: folder.path + "/out/index.html")
        let figure = ServedFolder.Found.file(path: folder.path + "/out/figures/a b.svg")
        for path in ["/", "//", "/index.html", "/index%2Ehtml"] {
            #expect(served.find(path) == index, "\(path)")
        }
        for path in ["/figures/a%20b.svg", "/figures//a%20b.svg", "/alias.svg"] {
            #expect(served.find(path) == figure, "\(path)")
        }
        #expect(served.find("/figures") == .folder)
        for path in ["/figures/", "/none", "/none/", "/index.html/x"] {
            #expect(served.find(path) == .nothing, "\(path)")
        }
    }

    @Test(arguments: [
        "/../secret.txt", "/figures/../../secret.txt", "/%2e%2e/secret.txt", "/%2E%2E%2Fsecret.txt",
        "/..%2fsecret.txt", "/figures/%2e%2e/%2e%2e/secret.txt", "/..", "/.", "/./index.html",
        "/..%5csecret.txt", "/%00", "/index.html%00.svg", "/%ff", "/%", "/away/secret.txt", "/away/",
        "/away", "/passwd", "/beside", "/.hidden", "/.git/config", "/%2ehidden", "/%2Fetc%2Fpasswd",
    ])
    func whatIsOutsideOrHiddenIsRefused(_ path: String) {
        #expect(served.find(path) == .refused)
    }

    @Test func aFolderThatIsNotThereHasNothing() {
        let none = ServedFolder(path: folder.path + "/none")
        #expect(none.find("/") == .nothing && none.find("/x") == .nothing && none.names.isEmpty)
        #expect(none.find("/../secret.txt") == .refused)
    }

    @Test func namesAreThoseThatCanBeAskedFor() {
        #expect(served.names == ["alias.svg", "figures/a b.svg", "index.html"])
    }
}
