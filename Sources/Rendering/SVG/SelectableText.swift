import Scenes

/// A text that lies invisible over what it stands for, to be selected, searched and read aloud.
struct SelectableText {
    let text: String
    /// Where its pen starts, seen from `position` before it is turned.
    let start: Point
    let position: Point
    let readsUpwards: Bool
    let size: Double
    let width: Double
}

extension SVGWriter {
    /// An invisible text over its outlines; it is as wide as they are, whatever font the reader has.
    mutating func write(_ words: SelectableText) {
        open("text")
        place(words.start, from: words.position, readsUpwards: words.readsUpwards)
        write("font-size", words.size)
        write("textLength", words.width)
        write("fill-opacity", "0")
        endTag(isEmpty: false, breaksLine: false)
        body.append(escaping: words.text)
        close("text")
    }

    /// Where a text starts: `start` is seen from `position` before it is turned upwards.
    mutating func place(_ start: Point, from position: Point, readsUpwards: Bool) {
        let place = readsUpwards ? start : position + start
        if place.x.hundredths != 0 { write("x", place.x) }
        if place.y.hundredths != 0 { write("y", place.y) }
        guard readsUpwards else { return }
        body.append(" transform=\"translate(")
        body.append(position.x)
        body.append(" ")
        body.append(position.y)
        body.append(") rotate(-90)\"")
    }
}
