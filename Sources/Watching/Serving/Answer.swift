/// What the server answers to a request.
package struct Answer: Sendable {
    package let status: Int
    package let type: ContentType
    package let body: [UInt8]
    /// Where to look instead, if elsewhere.
    package var location: String?

    static func text(_ status: Int, _ text: String) -> Answer {
        Answer(status: status, type: .text, body: Array((text + "\n").utf8))
    }
}
