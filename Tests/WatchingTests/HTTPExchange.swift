import Foundation

/// One request to a server on this machine, sent as it is written: no client in between tidies its path.
struct HTTPExchange {
    let status: Int
    let headers: [String: String]
    let body: String

    struct Failed: Error {}

    init(port: UInt16, _ target: String, method: String = "GET", host: String? = nil) throws {
        let text = try HTTPExchange.send(
            "\(method) \(target) HTTP/1.1\r\nHost: \(host ?? "127.0.0.1:\(port)")\r\nConnection: close\r\n\r\n",
            to: port)
        guard let end = text.range(of: "\r\n\r\n") else { throw Failed() }
        let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
        status = Int(lines[0].split(separator: " ").dropFirst().first ?? "") ?? 0
        headers = Dictionary(
            lines.dropFirst().map { line in
                let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
                return (parts[0].lowercased(), parts.last?.trimmingCharacters(in: .whitespaces) ?? "")
            }, uniquingKeysWith: { first, _ in first })
        body = String(text[end.upperBound...])
    }

    private static func send(_ request: String, to port: UInt16) throws -> String {
        #if canImport(Darwin)
            let stream = SOCK_STREAM
        #else
            let stream = Int32(SOCK_STREAM.rawValue)
        #endif
        let connection = socket(AF_INET, stream, 0)
        guard connection >= 0 else { throw Failed() }
        defer { close(connection) }
        // Nobody waits for ever, and not for the end of a connection that the other side keeps.
        var patience = timeval(tv_sec: 15, tv_usec: 0)
        setsockopt(
            connection, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { throw Failed() }
        let bytes = Array(request.utf8)
        guard write(connection, bytes, bytes.count) == bytes.count else { throw Failed() }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while !isWhole(answer) {
            let count = read(connection, &buffer, buffer.count)
            guard count > 0 else { break }
            answer += buffer.prefix(count)
        }
        return String(decoding: answer, as: UTF8.self)
    }

    /// Whether there are as many bytes as the headers say; an answer to `HEAD` ends with its connection.
    private static func isWhole(_ answer: [UInt8]) -> Bool {
        guard let end = answer.firstRange(of: Array("\r\n\r\n".utf8)) else { return false }
        let headers = String(decoding: answer[..<end.lowerBound], as: UTF8.self).lowercased()
        guard let length = headers.firstMatch(of: /content-length: *(\d+)/).flatMap({ Int($0.1) }) else {
            return false
        }
        return answer.count - end.upperBound >= length
    }
}
