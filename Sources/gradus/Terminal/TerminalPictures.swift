import Foundation
import Publishing
import Rendering
import Scenes
import Stepping

/// Pictures in a terminal, in the form that the terminal says it knows.
struct TerminalPictures {
    enum Form {
        /// The graphics protocol of kitty: PNG in pieces of 4096 characters.
        case kitty
        /// Inline images of iTerm2: a PNG as one piece.
        case iTerm2
        case sixel
    }

    /// Nil where the terminal has named none.
    let form: Form?

    /// Asks in all three ways; every terminal answers the last question, so nobody waits for long.
    static func ask(_ terminal: RawTerminal) -> TerminalPictures {
        let questions = "\u{1B}_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\\u{1B}[1337n\u{1B}[c"
        guard terminal.send(questions) else { return TerminalPictures(form: nil) }
        var answer = ""
        let deadline = ContinuousClock.now + .milliseconds(500)
        while ContinuousClock.now < deadline {
            guard case .bytes(let bytes) = terminal.next(within: 100) else { continue }
            answer += String(decoding: bytes, as: UTF8.self)
            if answer.contains(#/\u{1B}\[\?[0-9;]*c/#) { break }
        }
        return TerminalPictures(form: form(answer))
    }

    private static func form(_ answer: String) -> Form? {
        if answer.contains("\u{1B}_Gi=31;OK") { return .kitty }
        if answer.contains("\u{1B}[ITERM2") { return .iTerm2 }
        // The first device attribute is the terminal's class; a 4 behind it means sixels.
        guard let attributes = answer.firstMatch(of: #/\u{1B}\[\?([0-9;]*)c/#)?.output.1 else { return nil }
        return attributes.split(separator: ";").dropFirst().contains("4") ? .sixel : nil
    }

    /// The frame as the terminal takes it, on an empty screen; nil where the run has no steps.
    func text(
        _ frames: FrameExport, _ session: Session, _ size: (width: Int, height: Int)
    ) throws -> String? {
        var choices = Drawing.Choices()
        choices.size = .note
        guard let frame = try frames.frame(session, session.active, named: "frame", choices) else {
            return nil
        }
        let place = "\u{1B}[2J\u{1B}[H"
        let note = "\u{1B}[\(size.height);1H any key back to the run"
        let rows = max(size.height - 2, 1)
        switch form {
        case nil: return nil
        case .sixel:
            let bytes = try frame.draughtsman.sixels(frame.scene, theme: frame.drawing.theme, scale: 1)
            return place + String(decoding: bytes, as: UTF8.self) + note
        case .iTerm2:
            let png = try png(frame)
            return place + "\u{1B}]1337;File=inline=1;size=\(png.count);height=\(rows):"
                + png.base64EncodedString() + "\u{07}" + note
        case .kitty:
            let pieces = pieces(of: try png(frame).base64EncodedString())
            let sent = pieces.enumerated().map { index, piece in
                let more = index < pieces.count - 1 ? 1 : 0
                let keys = index == 0 ? "a=T,f=100,q=2,r=\(rows),m=\(more)" : "m=\(more)"
                return "\u{1B}_G\(keys);\(piece)\u{1B}\\"
            }
            return place + sent.joined() + note
        }
    }

    /// What takes the picture away again.
    var wiping: String {
        if case .kitty = form { "\u{1B}_Ga=d,q=2\u{1B}\\\u{1B}[2J" } else { "\u{1B}[2J" }
    }

    private func png(_ frame: FrameExport.Frame) throws -> Data {
        Data(try frame.draughtsman.file(frame.drawing, frame.scene, as: .png))
    }

    private func pieces(of text: String) -> [Substring] {
        var pieces: [Substring] = []
        var rest = text[...]
        while !rest.isEmpty {
            pieces.append(rest.prefix(4096))
            rest = rest.dropFirst(4096)
        }
        return pieces
    }
}
