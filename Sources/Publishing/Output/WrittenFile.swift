import Lessons
import Scenes

/// A file of a lesson's output, as the manifest tells it.
struct WrittenFile: Sendable {
    let path: String
    let bytes: Int
    let hash: String
    /// The command that makes it alone.
    let command: String
    /// Of figures: what a page needs to show them.
    let picture: Picture?

    struct Picture: Sendable {
        let title: String
        let alternative: String
        let caption: String
        let width: Int
        let height: Int
        /// How many frames or pages there are, where there are several.
        let frames: Int?
    }

    var json: OrderedJSON {
        var members: [OrderedJSON.Member] = [.init(key: "path", value: .text(path))]
        if let picture {
            members += [
                .init(key: "title", value: .text(picture.title)),
                .init(key: "alt", value: .text(picture.alternative)),
                .init(key: "caption", value: .text(picture.caption)),
                .init(key: "width", value: .whole(picture.width)),
                .init(key: "height", value: .whole(picture.height)),
            ]
            if let frames = picture.frames { members.append(.init(key: "frames", value: .whole(frames))) }
        }
        members += [
            .init(key: "bytes", value: .whole(bytes)), .init(key: "sha256", value: .text(hash)),
            .init(key: "command", value: .text(command)),
        ]
        return .object(members)
    }
}
