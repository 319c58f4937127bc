/// The kinds of file that can hold several moments of a figure.
package enum AnimationFormat: String, Hashable, Sendable, CaseIterable {
    /// A page a frame.
    case pdf
    case webp
    case gif, mp4

    /// The ending of a file's name, without the dot.
    package var fileExtension: String { rawValue }

    /// Whether another program makes it.
    package var needsFFmpeg: Bool { self == .gif || self == .mp4 }
}
