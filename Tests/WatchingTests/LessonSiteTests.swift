import Foundation
import Testing
import Watching

@Suite struct LessonSiteTests {
    private let folder: TemporaryFolder
    private let board = NewsBoard()
    private let site: LessonSite

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("<!doctype html><body>a</BODY></html>", to: "out/index.html")
        try folder.write("<svg/>", to: "out/a.svg")
        site = LessonSite(folder: folder.path + "/out", title: "One & two", board: board)
    }

    private func get(
        _ target: String, _ method: String = "GET", host: String? = "localhost:8000"
    ) async -> Answer {
        await site.answer(method: method, target: target, host: host)
    }

    private func text(_ answer: Answer) -> String { String(decoding: answer.body, as: UTF8.self) }

    @Test func pagesGetTheScriptAndOtherFilesNothing() async {
        let page = await get("/?embed&step=5")
        #expect(page.status == 200 && page.type == .html)
        #expect(text(page).contains("/.gradus/changes") && !text(page).contains("role=\"alert\""))
        #expect(text(page).hasPrefix("<!doctype html><body>a<script>"))
        #expect(text(page).hasSuffix("</script></BODY></html>"))
        let figure = await get("/a.svg")
        #expect(text(figure) == "<svg/>" && figure.type == .svg)
        #expect(folder.text("out/index.html")?.contains("script") == false)
    }

    @Test func faultsAreShownAsText() async {
        board.post(faults: "x.yaml:3:1: error: <script>alert(\"1\")</script> & more")
        let page = await text(get("/"))
        #expect(page.contains("role=\"alert\""))
        #expect(page.contains("x.yaml:3:1: error: &lt;script&gt;alert(\"1\")&lt;/script&gt; &amp; more"))
        board.post(faults: nil)
        #expect(await !text(get("/")).contains("role=\"alert\""))
    }

    @Test func withoutAPageThereIsAList() async throws {
        let empty = LessonSite(folder: folder.path + "/none", title: "One & two", board: board)
        let none = text(await empty.answer(method: "GET", target: "/", host: "127.0.0.1"))
        #expect(none.contains("One &amp; two") && none.contains("No page has been written"))
        #expect(none.contains("<script>"))
        try folder.write("x", to: "list/a \"<b>.txt")
        let site = LessonSite(folder: folder.path + "/list", title: "x", board: board)
        let list = text(await site.answer(method: "GET", target: "/", host: "127.0.0.1"))
        #expect(list.contains("<a href=\"/a%20%22%3Cb%3E.txt\">a &quot;&lt;b&gt;.txt</a>"))
    }

    @Test(arguments: [
        "evil.example", "evil.example:8000", "127.0.0.1.evil.example", "localhost.evil.example:80", "",
        "127.0.0.1:", "127.0.0.1:80x", "[::2]:8000", "10.0.0.1:8000", "localhost:8000@evil.example",
    ])
    func otherNamesOfThisMachineAreRefused(_ host: String) async {
        #expect(await get("/", host: host).status == 403)
        #expect(await get("/", host: nil).status == 403)
    }

    @Test(arguments: ["127.0.0.1", "127.0.0.1:1", "localhost", "LOCALHOST:8000", "[::1]:8000"])
    func itsOwnAreNot(_ host: String) async {
        #expect(await get("/", host: host).status == 200)
    }

    @Test func filesCanOnlyBeRead() async {
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "get"] {
            #expect(await get("/", method).status == 405)
        }
        #expect(await get("/", "HEAD").status == 200)
        #expect(await get("/none").status == 404)
        #expect(await get("/../index.html").status == 403)
    }

    @Test func newsAreWaitedFor() async {
        let known = board.latest.version
        let started = ContinuousClock.now
        let site = site
        async let later = site.answer(
            method: "GET", target: "/.gradus/changes?after=\(known)", host: "localhost")
        try? await Task.sleep(for: .milliseconds(200))
        board.post(faults: nil)
        #expect(await text(later) == board.latest.version + "\n")
        #expect(board.latest.version != known)
        #expect(ContinuousClock.now - started >= .milliseconds(200))
        // Whoever knows less is told at once.
        #expect(await text(get("/.gradus/changes?after=\(known)")) == board.latest.version + "\n")
        #expect(await text(get("/.gradus/changes")) == board.latest.version + "\n")
    }
}
