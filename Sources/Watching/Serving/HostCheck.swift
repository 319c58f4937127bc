/// Which names of this machine a request may call it by.
///
/// A page of the web can have its own name point to this machine; its requests arrive here, with that name in them, and
/// would be answered as if they came from the page that is served.
enum HostCheck {
    private static let names: Set<String> = ["127.0.0.1", "localhost", "[::1]"]

    /// Whether the value of a request's `Host` names this machine alone.
    static func allows(_ host: String?) -> Bool {
        guard let host = host?.lowercased() else { return false }
        if names.contains(host) { return true }
        guard let colon = host.lastIndex(of: ":") else { return false }
        let port = host[host.index(after: colon)...]
        return names.contains(String(host[..<colon])) && !port.isEmpty
            && port.allSatisfy { $0.isASCII && $0.isNumber }
    }
}
