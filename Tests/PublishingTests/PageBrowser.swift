import Foundation

/// A browser without window, driven through two pipes by its own protocol; it goes with the test.
final class PageBrowser {
    typealias Message = [String: Any]

    /// What keeps a test from asking a browser anything.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private static let names = ["chromium", "chromium-browser", "google-chrome"]

    private let folder: TemporaryFolder
    private let process = Process()
    private let input: FileHandle
    private let output: FileHandle
    private var received: [UInt8] = []
    private var count = 0
    private var session: String?
    /// What the browser told without being asked.
    private(set) var events: [Message] = []

    init() throws {
        let folder = try TemporaryFolder()
        self.folder = folder
        let pipes = ["in", "out"].map { folder.path + "/" + $0 }
        for pipe in pipes where mkfifo(pipe, 0o600) != 0 { throw Failure(description: "no pipe \(pipe)") }
        // Open for both, so that nobody waits for the other side.
        let ends = pipes.map { FileHandle(forUpdatingAtPath: $0) }
        guard let first = ends[0], let second = ends[1] else { throw Failure(description: "no pipes") }
        (input, output) = (first, second)
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [
            "-c", "exec \"$0\" \"$@\" 3<'\(pipes[0])' 4>'\(pipes[1])'", try PageBrowser.program(),
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--remote-debugging-pipe", "--user-data-dir=\(folder.path)/profile",
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let target = try call("Target.createTarget", ["url": "about:blank"])
        let attached = try call(
            "Target.attachToTarget", ["targetId": target["targetId"] as? String ?? "", "flatten": true])
        session = attached["sessionId"] as? String
        for domain in ["Page", "Runtime", "Log", "Network"] { try call("\(domain).enable") }
    }

    deinit {
        process.terminate()
        process.waitUntilExit()
    }

    private static func program() throws -> String {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
        let paths = names.flatMap { name in folders.map { "\($0)/\(name)" } }
        guard let path = paths.first(where: FileManager.default.isExecutableFile) else {
            throw Failure(description: "chromium is not installed: run scripts/install.sh --tests")
        }
        return path
    }

    /// Asks the browser to do something and waits until it has.
    @discardableResult
    func call(_ method: String, _ parameters: Message = [:]) throws -> Message {
        count += 1
        var message: Message = ["id": count, "method": method, "params": parameters]
        if let session { message["sessionId"] = session }
        try input.write(contentsOf: JSONSerialization.data(withJSONObject: message) + [0])
        while true {
            let answer = try receive()
            guard answer["id"] as? Int == count else {
                events.append(answer)
                continue
            }
            if let error = answer["error"] as? Message {
                throw Failure(description: "\(method): \(error["message"] ?? error)")
            }
            return answer["result"] as? Message ?? [:]
        }
    }

    private func receive() throws -> Message {
        while true {
            if let end = received.firstIndex(of: 0) {
                let data = Data(received[..<end])
                received.removeFirst(end + 1)
                return try JSONSerialization.jsonObject(with: data) as? Message ?? [:]
            }
            var waiting = pollfd(fd: output.fileDescriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, 30_000) > 0 else { throw Failure(description: "the browser is silent") }
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            let length = read(output.fileDescriptor, &buffer, buffer.count)
            guard length > 0 else { throw Failure(description: "the browser is gone") }
            received += buffer[..<length]
        }
    }
}

extension PageBrowser {
    /// How a reader looks at a page.
    struct View {
        var width = 1200
        var height = 900
        var isDark = false
        var wantsLessMotion = false
        var hasScript = true
    }

    /// Opens a page and waits until it is there.
    func open(_ url: String, _ view: View = View()) throws {
        try call("Emulation.setScriptExecutionDisabled", ["value": !view.hasScript])
        try call(
            "Emulation.setDeviceMetricsOverride",
            ["width": view.width, "height": view.height, "deviceScaleFactor": 1, "mobile": false])
        let features = [
            ["name": "prefers-color-scheme", "value": view.isDark ? "dark" : "light"],
            ["name": "prefers-reduced-motion", "value": view.wantsLessMotion ? "reduce" : "no-preference"],
        ]
        try call("Emulation.setEmulatedMedia", ["features": features])
        // Another place on the same page would not load it again.
        try call("Page.navigate", ["url": "about:blank"])
        try call("Page.navigate", ["url": url])
        try wait("document.readyState === 'complete' && location.href !== 'about:blank'")
    }

    /// What an expression in JavaScript comes to.
    @discardableResult func value(_ expression: String) throws -> Any? {
        let answer = try call(
            "Runtime.evaluate",
            ["expression": expression, "returnByValue": true, "awaitPromise": true, "userGesture": true])
        if let fault = answer["exceptionDetails"] as? Message {
            throw Failure(description: "\(expression): \(fault["exception"] ?? fault)")
        }
        return (answer["result"] as? Message)?["value"]
    }

    func text(_ expression: String) throws -> String { try value(expression) as? String ?? "" }
    func number(_ expression: String) throws -> Int { (try value(expression) as? NSNumber)?.intValue ?? -1 }
    func holds(_ expression: String) throws -> Bool { try value(expression) as? Bool ?? false }

    /// Waits until an expression is true, at most five seconds.
    func wait(_ expression: String) throws {
        for _ in 0..<250 {
            if try holds(expression) { return }
            usleep(20_000)
        }
        throw Failure(description: "never true: \(expression)")
    }

    func press(_ key: String) throws {
        for type in ["keyDown", "keyUp"] {
            try call("Input.dispatchKeyEvent", ["type": type, "key": key, "code": key])
        }
    }

    /// Clicks, or points at, the middle of an element.
    func point(at selector: String, clicks: Bool = false) throws {
        let place = try text(
            """
            (() => { const box = document.querySelector('\(selector)').getBoundingClientRect()
              return (box.left + box.width / 2) + ' ' + (box.top + box.height / 2) })()
            """
        ).split(separator: " ").compactMap { Double($0) }
        guard place.count == 2 else { throw Failure(description: "\(selector) is nowhere") }
        for type in ["mouseMoved"] + (clicks ? ["mousePressed", "mouseReleased"] : []) {
            try call(
                "Input.dispatchMouseEvent",
                ["type": type, "x": place[0], "y": place[1], "button": "left", "clickCount": 1])
        }
    }

    /// Errors in the console, exceptions, and requests for anything but `page` and what it holds itself.
    func faults(besides page: String) -> [String] {
        events.compactMap { event in
            let parameters = event["params"] as? Message ?? [:]
            switch event["method"] as? String {
            case "Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled":
                return "\(parameters)"
            case "Page.javascriptDialogOpening": return "a dialog"
            case "Network.requestWillBeSent":
                let url = (parameters["request"] as? Message)?["url"] as? String ?? ""
                let isOwn = url.hasPrefix("data:") || url.hasPrefix("about:") || url.hasPrefix(page)
                return isOwn ? nil : "asks for \(url)"
            default: return nil
            }
        }
    }
}
