import CFreeType
import CHarfBuzz
import Formulas

/// Measures and sets text and formulas from font files.
///
/// It owns FreeType and HarfBuzz objects, which are not safe to share: make one per thread. The FreeType faces it
/// hands out live as long as it does, so whoever draws with them must let go of them first.
package final class Typesetter {
    /// What the reader of the pictures should know: one line if fonts had to be replaced, or nothing.
    package var warnings: [String] { fonts.warnings }

    let fonts: FontSet
    private let shaping = Shaping()
    private var shaped: [Key: [Piece]] = [:]

    private var boxes: [BoxKey: FormulaBox] = [:]

    /// Forgets the texts that were set so far, so that whoever uses the fonts next begins with an empty memory.
    package func forgetTexts() {
        shaped = [:]
        boxes = [:]
    }

    private struct BoxKey: Hashable {
        let formula: Formula
        let size: Double
    }

    private struct Key: Hashable {
        let text: String
        let face: Face
        let scriptLevel: Int
    }

    fileprivate struct Piece {
        let face: Face
        var text: String
        var result: Shaping.Result
    }

    /// Opens the fonts; those that are not installed are replaced by DejaVu Sans, with one warning.
    package convenience init() throws(FontError) { try self.init(folders: FontFolders.standard().folders) }

    /// Opens the fonts in these folders and in no others.
    package init(folders: [String]) throws(FontError) {
        fonts = try FontSet(folders: FontFolders(folders: folders), library: FreeTypeLibrary())
    }

    /// Sets one line of text; characters that the face lacks come from the math face or DejaVu.
    ///
    /// All runs share one origin: the glyphs of a later run already stand after those of the earlier ones.
    package func runs(_ text: String, _ face: Face, size: Double) -> [GlyphRun] {
        runs(text, face, size: size, scriptLevel: 0)
    }

    /// The same in the cut for scripts (1) or scripts of scripts (2), where the face has one.
    func runs(_ text: String, _ face: Face, size: Double, scriptLevel: Int) -> [GlyphRun] {
        var pen = 0.0
        return pieces(text, face, scriptLevel).map { piece in
            let scale = size / fonts[piece.face].unitsPerEm
            let start = pen
            let glyphs = piece.result.glyphs.map {
                GlyphRun.Glyph(id: $0.id, x: start + $0.x * scale, y: $0.y * scale, cluster: $0.cluster)
            }
            pen += piece.result.width * scale
            return GlyphRun(
                face: piece.face, size: size, text: piece.text, glyphs: glyphs, width: pen - start)
        }
    }

    /// How far a line of text moves the pen.
    package func width(of text: String, _ face: Face, size: Double) -> Double {
        pieces(text, face).reduce(0) { $0 + $1.result.width * size / fonts[$1.face].unitsPerEm }
    }

    /// Sets a formula in display style; `size` is the size of its letters, indices are smaller.
    package func layout(_ formula: Formula, size: Double) -> FormulaBox {
        let key = BoxKey(formula: formula, size: size)
        if let known = boxes[key] { return known }
        let setter = FormulaSetter(self)
        let box = setter.box(formula, setter.style(base: size))
        let result = FormulaBox(width: box.width, ascent: box.ascent, descent: box.descent, marks: box.marks)
        if boxes.count >= 1024 { boxes.removeAll(keepingCapacity: true) }
        boxes[key] = result
        return result
    }

    private func pieces(_ text: String, _ face: Face, _ scriptLevel: Int = 0) -> [Piece] {
        let key = Key(text: text, face: face, scriptLevel: scriptLevel)
        if let known = shaped[key] { return known }
        let words = face == .math ? [text] : text.words
        let result =
            words.count > 1
            ? words.reduce(into: []) { $0.join(pieces($1, face, scriptLevel)) }
            : shape(text, face, scriptLevel)
        if shaped.count >= 4096 { shaped.removeAll(keepingCapacity: true) }
        shaped[key] = result
        return result
    }

    private func shape(_ text: String, _ face: Face, _ scriptLevel: Int) -> [Piece] {
        segments(of: text, face).map { segment in
            Piece(
                face: segment.face, text: segment.text,
                result: shaping.shape(segment.text, with: fonts[segment.face], scriptLevel: scriptLevel))
        }
    }

    /// The text cut where the face has to change.
    private func segments(of text: String, _ face: Face) -> [(face: Face, text: String)] {
        var result: [(face: Face, text: String)] = []
        for character in text {
            let choice = [face, .math, .fallback].first { fonts[$0].covers(character) } ?? face
            if let last = result.last, last.face == choice {
                result[result.count - 1].text.append(character)
            } else {
                result.append((choice, String(character)))
            }
        }
        return result
    }
}

extension [Typesetter.Piece] {
    /// Puts the pieces of a further word behind these.
    fileprivate mutating func join(_ word: [Typesetter.Piece]) {
        for piece in word {
            if let last, last.face == piece.face {
                self[count - 1].result.append(piece.result, behind: last.text.utf8.count)
                self[count - 1].text += piece.text
            } else {
                append(piece)
            }
        }
    }
}

extension String {
    /// The text cut behind its spaces: most of a line whose numbers change are words that were set before.
    ///
    /// None of the faces kerns what follows a space, so that the words together are set as the whole. Scripts that run
    /// to the left, or shape across spaces, stay whole.
    fileprivate var words: [String] {
        guard utf8.contains(0x20), !unicodeScalars.contains(where: { (0x590...0x1FFF).contains($0.value) })
        else { return [self] }
        var result: [String] = []
        var word = ""
        for character in self {
            if character != " ", word.utf8.last == 0x20 {
                result.append(word)
                word = ""
            }
            word.append(character)
        }
        result.append(word)
        return result
    }
}
