import Foundation

extension OutputFolder {
    /// Something that keeps output from being written: the path and the reason.
    package struct WriteFailure: Error, CustomStringConvertible {
        package let description: String

        package init(_ path: String, _ reason: String) {
            description = "\(path): \(reason)"
        }

        /// A failure with the system's reason, such as `no space left on device`.
        package init(_ path: String, code: Int32) {
            let reason = String(cString: strerror(code))
            self.init(path, reason.prefix(1).lowercased() + reason.dropFirst())
        }
    }
}
