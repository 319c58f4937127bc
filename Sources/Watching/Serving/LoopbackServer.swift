import Dispatch
import FlyingFox
import FlyingSocks
import Foundation
import Synchronization

/// An HTTP server that this machine alone can reach.
package struct LoopbackServer: Sendable {
    /// What to type into a browser.
    package let address: String
    private let task: Task<Void, any Error>

    /// The port is taken, or may not be used.
    package struct Unavailable: Error, CustomStringConvertible {
        package let description: String
    }

    /// Starts answering.
    ///
    /// - Parameter port: 0 takes any that is free; nil the usual one or, where that is taken, one of the next.
    package static func start(_ site: LessonSite, port: UInt16?) throws -> LoopbackServer {
        if let port { return try start(site, on: port) }
        let usual: UInt16 = 8000
        for port in usual..<usual + 20 {
            if let server = try? start(site, on: port) { return server }
        }
        return try start(site, on: 0)
    }

    /// Stops answering.
    package func stop() {
        task.cancel()
    }

    private static func start(_ site: LessonSite, on port: UInt16) throws -> LoopbackServer {
        let server = HTTPServer(
            config: .init(address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), logger: .disabled),
            handler: ClosureHTTPHandler { request in await respond(to: request, site) })
        let outcome = Outcome()
        let task = Task {
            do { try await server.run() } catch {
                outcome.settle(.failure(error))
                throw error
            }
        }
        Task {
            do {
                try await server.waitUntilListening()
                guard case .ip4(_, let port) = await server.listeningAddress else {
                    throw SocketError.unsupportedAddress
                }
                outcome.settle(.success(port))
            } catch { outcome.settle(.failure(error)) }
        }
        switch outcome.wait() {
        case .success(let port): return LoopbackServer(address: "http://127.0.0.1:\(port)/", task: task)
        case .failure(SocketError.failed(_, EADDRINUSE, _)):
            throw Unavailable(
                description:
                    "port \(port) is taken; choose another with --port, or --port 0 for any that is free")
        case .failure(SocketError.failed(_, let code, _)):
            throw Unavailable(
                description: "port \(port) cannot be used: \(String(cString: strerror(code)).lowercased())")
        case .failure: throw Unavailable(description: "port \(port) cannot be used")
        }
    }

    private static func respond(to request: HTTPRequest, _ site: LessonSite) async -> HTTPResponse {
        let answer = await site.answer(
            method: request.method.rawValue, target: request.target.rawValue, host: request.headers[.host])
        var headers: HTTPHeaders = [
            .contentType: answer.type.rawValue, .cacheControl: "no-store",
            .contentLength: String(answer.body.count), HTTPHeader("X-Content-Type-Options"): "nosniff",
            HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
        ]
        headers[.location] = answer.location
        if answer.status == 405 { headers[HTTPHeader("Allow")] = "GET, HEAD" }
        return HTTPResponse(
            statusCode: HTTPStatusCode(answer.status, phrase: phrases[answer.status] ?? ""), headers: headers,
            body: request.method == .HEAD ? Data() : Data(answer.body))
    }

    private static let phrases = [
        200: "OK", 301: "Moved Permanently", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
    ]
}

/// How the start of a server ended, for the thread that waits for it.
private final class Outcome: Sendable {
    private let result = Mutex<Result<UInt16, any Error>?>(nil)
    private let isKnown = DispatchSemaphore(value: 0)

    /// The first that is said counts.
    func settle(_ result: Result<UInt16, any Error>) {
        let isFirst = self.result.withLock { known in
            defer { known = known ?? result }
            return known == nil
        }
        if isFirst { isKnown.signal() }
    }

    func wait() -> Result<UInt16, any Error> {
        isKnown.wait()
        return result.withLock { $0 } ?? .failure(SocketError.disconnected)
    }
}
