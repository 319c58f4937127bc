import Foundation
import Testing

/// The program, from the first page to ^C.
@Suite(.serialized) struct WatchTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(lesson(), to: "mine.yaml")
        try folder.write("x,y\n0,0\n1,2\n2,4\n", to: "rows.csv")
    }

    private func lesson(title: String = "First words", figure: String = "network") -> String {
        """
        title: \(title)
        data: { csv: { file: rows.csv, inputs: [x], target: y } }
        network: { layers: [{ units: 1, weights: [[0.5]] }] }
        loss: squared_error
        training: { optimizer: { name: sgd, rate: 0.1 }, epochs: 2 }
        figures:
          - { name: one, figure: \(figure), at: forward, size: half }
        """
    }

    /// Starts watching and waits for the first output; the port is that of the page.
    private func watch(_ more: String...) throws -> (program: Program, port: UInt16) {
        let program = try Program(
            ["watch", "mine.yaml", "--port", "0", "--formats", "svg"] + more, in: folder.path)
        try #require(
            Program.wait { program.standardOutput.contains("mine: ") || !program.process.isRunning })
        return (program, try port(of: program))
    }

    private func port(of program: Program) throws -> UInt16 {
        let address = program.standardOutput.split(separator: "\n").first ?? ""
        #expect(address.hasPrefix("http://127.0.0.1:") && address.hasSuffix("/"))
        return try #require(UInt16(address.dropFirst(17).dropLast()))
    }

    @Test func aSaveIsSeenInThePage() throws {
        let (program, port) = try watch()
        let page = try HTTPExchange(port: port, "/")
        #expect(page.status == 200 && page.headers["content-type"] == "text/html; charset=utf-8")
        #expect(page.headers["cache-control"] == "no-store")
        #expect(page.headers["x-content-type-options"] == "nosniff")
        #expect(page.body.contains("First words") && page.body.contains("/.gradus/changes"))
        #expect(folder.text("output/mine/index.html")?.contains(".gradus") == false)

        try folder.write(lesson(title: "Second words"), to: "mine.yaml")
        #expect(try Program.wait { try HTTPExchange(port: port, "/").body.contains("Second words") })
        // Where only the title changed, the trace stays.
        #expect(Program.wait { program.standardOutput.contains(" unchanged (") })
        try folder.write(lesson(title: "Third words"), to: "mine.yaml", byRenaming: false)
        #expect(try Program.wait { try HTTPExchange(port: port, "/").body.contains("Third words") })

        let figure = try HTTPExchange(port: port, "/figures/one.svg")
        #expect(figure.status == 200 && figure.headers["content-type"] == "image/svg+xml")
        let head = try HTTPExchange(port: port, "/figures/one.svg", method: "HEAD")
        #expect(head.body.isEmpty && head.headers["content-length"] == String(figure.body.utf8.count))
    }

    /// A real browser, which is asked for the title of its page.
    @Test func theBrowserLoadsThePageAnew() throws {
        let (program, port) = try watch()
        let browser = try Program(
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0",
                "--user-data-dir=\(folder.path)/profile", "http://127.0.0.1:\(port)/",
            ], in: folder.path, named: ["chromium", "chromium-browser", "google-chrome"])
        #expect(Program.wait { browser.standardError.contains("DevTools listening on ws://127.0.0.1:") })
        let ear = try #require(browser.standardError.firstMatch(of: /127\.0\.0\.1:(\d+)/)?.1)
        let door = try #require(UInt16(ear))
        func shows(_ title: String) throws -> Bool {
            try HTTPExchange(port: door, "/json/list").body.contains("\"title\": \"\(title)")
        }
        #expect(try Program.wait(20) { try shows("First words") })
        try folder.write(lesson(title: "Other words"), to: "mine.yaml")
        #expect(try Program.wait(20) { try shows("Other words") })
        try folder.write("title: [", to: "mine.yaml")
        try folder.write(lesson(title: "Last words"), to: "mine.yaml")
        #expect(try Program.wait(20) { try shows("Last words") })
        // Both live until here.
        #expect(program.process.isRunning && browser.process.isRunning)
    }

    @Test func theDataIsWatchedToo() throws {
        let (program, port) = try watch()
        let before = try HTTPExchange(port: port, "/trace.jsonl").body
        #expect(!before.isEmpty)
        try folder.write("x,y\n0,0\n1,2\n2,5\n", to: "rows.csv")
        #expect(try Program.wait { try HTTPExchange(port: port, "/trace.jsonl").body != before })
        // A file that goes and comes back.
        try FileManager.default.removeItem(atPath: folder.path + "/rows.csv")
        #expect(Program.wait { program.standardError.contains("there is no such file") })
        try folder.write("x,y\n0,0\n1,2\n2,4\n", to: "rows.csv")
        #expect(try Program.wait { try HTTPExchange(port: port, "/trace.jsonl").body == before })
    }

    @Test func aFaultIsShownAndTheOutputStays() throws {
        let (program, port) = try watch()
        let good = folder.text("output/mine/index.html")
        try folder.write(lesson(figure: "<script>netwrok</script>"), to: "mine.yaml")
        let fault = "mine.yaml:7:26: error:"
        #expect(try Program.wait { try HTTPExchange(port: port, "/").body.contains(fault) })
        let page = try HTTPExchange(port: port, "/").body
        #expect(page.contains("&lt;script&gt;netwrok") && !page.contains("<script>netwrok"))
        #expect(page.contains("First words") && program.standardError.contains(fault))
        #expect(good != nil && folder.text("output/mine/index.html") == good)
        try folder.write(lesson(), to: "mine.yaml")
        #expect(try Program.wait { try !HTTPExchange(port: port, "/").body.contains(fault) })
        #expect(folder.text("output/mine/index.html") == good)
    }

    @Test func aLessonMayBeWrongFromTheStart() throws {
        try folder.write("title: [", to: "mine.yaml")
        let program = try Program(["watch", "mine.yaml", "--port", "0"], in: folder.path)
        #expect(Program.wait { program.standardError.contains("mine.yaml:1:") })
        let port = try port(of: program)
        #expect(try Program.wait { try HTTPExchange(port: port, "/").body.contains("mine.yaml:1:") })
        let page = try HTTPExchange(port: port, "/")
        #expect(page.status == 200 && page.body.contains("No page has been written"))
        #expect(folder.text("output/mine/manifest.json") == nil)
    }

    @Test func nothingElseIsServed() throws {
        let (program, port) = try watch()
        try folder.write("secret", to: "output/mine2/secret.txt")
        for path in [
            "/../mine2/secret.txt", "/%2e%2e/mine2/secret.txt", "/..%2fmine2/secret.txt", "/../../mine.yaml",
        ] {
            let answer = try HTTPExchange(port: port, path)
            #expect(answer.status == 403 && !answer.body.contains("secret"), "\(path)")
        }
        #expect(try HTTPExchange(port: port, "/", host: "evil.example").status == 403)
        #expect(try HTTPExchange(port: port, "/", method: "POST").status == 405)
        #expect(try HTTPExchange(port: port, "/none.svg").status == 404)
        #expect(try HTTPExchange(port: port, "/figures").status == 301)
        #expect(program.process.isRunning)
    }

    @Test func theInterruptEndsIt() throws {
        let (program, port) = try watch()
        program.interrupt()
        #expect(program.end() == 130)
        #expect(!program.standardError.contains("error"))
        #expect(throws: HTTPExchange.Failed.self) { try HTTPExchange(port: port, "/") }
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/output")
        #expect(left.allSatisfy { !$0.hasPrefix(".") } && left.contains("mine"))
    }

    @Test func aTakenPortIsSaid() throws {
        let (program, port) = try watch()
        let second = try Program(["watch", "mine.yaml", "--port", "\(port)"], in: folder.path)
        #expect(second.end() == 64)
        #expect(second.standardError.contains("port \(port) is taken"))
        #expect(program.process.isRunning)
    }

    @Test func withoutAServerOnlyTheFilesAreWritten() throws {
        let program = try Program(
            ["watch", "mine.yaml", "--no-serve", "--formats", "svg"], in: folder.path)
        #expect(Program.wait { program.standardOutput.contains("mine: ") })
        #expect(!program.standardOutput.contains("http://"))
        program.interrupt()
        #expect(program.end() == 130)
        #expect(try Program(["watch", "nothing-of-this-name"], in: folder.path).end() == 66)
    }

    /// In a process of its own, where everything that decides the output is found out anew.
    @Test func aSecondRunFindsNothingToDo() throws {
        let arguments = ["run", "mine.yaml", "--formats", "svg"]
        #expect(try Program(arguments, in: folder.path).end() == 0)
        let manifest = folder.path + "/output/mine/manifest.json"
        let before = try FileManager.default.attributesOfItem(atPath: manifest)[.modificationDate] as? Date
        let second = try Program(arguments + ["--jobs", "1"], in: folder.path)
        #expect(second.end() == 0)
        #expect(second.standardOutput.contains("First words: unchanged"))
        #expect(
            try FileManager.default.attributesOfItem(atPath: manifest)[.modificationDate] as? Date == before)
        let forced = try Program(arguments + ["--force"], in: folder.path)
        #expect(forced.end() == 0 && forced.standardOutput.contains("(nothing changed)"))
    }
}
