import Scenes

/// Rewrites Cairo's SVG: numbers of the ledger become what they stand for, ids become this file's own.
///
/// Cairo counts its ids through the whole process and starts anew in the next, so the same drawing differs and two
/// files on one page scramble each other; here they are counted in the order of the file and bear its name.
struct SVGRewriting {
    private let ledger: Ledger
    private var reader: MarkupReader
    private var writer: SVGWriter
    private var ids: [[UInt8]: Int] = [:]
    /// For every open element whether it is a group of the scene (true) or of Cairo's.
    private var open: [Bool] = []

    init(of drawing: [UInt8], ledger: Ledger, theme: Theme, images: RasterImages) {
        self.ledger = ledger
        reader = MarkupReader(drawing)
        writer = SVGWriter(theme: theme, images: images, capacity: drawing.count)
    }

    /// The content of the root element, without its title and description.
    mutating func body() throws(RenderingError) -> SVGBody {
        while let tag = reader.next() {
            if tag.name == "svg" { continue }
            if tag.kind == .closing {
                guard open.popLast() == false else { throw Self.unnested }
                writer.close(tag.name)
            } else if let entry = mark(tag) {
                try write(entry)
            } else {
                write(tag)
                if tag.kind == .opening { open.append(false) }
            }
        }
        guard open.isEmpty else { throw Self.unnested }
        return writer.body
    }

    private static let unnested = RenderingError.cairo("groups that do not nest in its SVG")

    private mutating func write(_ entry: Ledger.Entry) throws(RenderingError) {
        switch entry {
        case .paint: break
        case .opening(let id, let title):
            writer.openGroup(id: id, title: title)
            open.append(true)
        case .closing:
            guard open.popLast() == true else { throw Self.unnested }
            writer.close("g")
        case .shape(let shape, let strength): writer.write(shape, strength: strength)
        case .raster(let raster, let strength): try writer.write(raster, strength: strength)
        case .words(let words): writer.write(words)
        }
    }

    /// What a tag stands for, if its fill is the number of anything but a paint.
    private func mark(_ tag: MarkupReader.Tag) -> Ledger.Entry? {
        // What covers the whole page is a rectangle to Cairo.
        guard tag.name == "path" || tag.name == "rect",
            let style = tag.attributes.first(where: { $0.name == "style" })
        else {
            return nil
        }
        for declaration in SVGStyle(style.value) where declaration.property == "fill" {
            guard let number = declaration.number, let entry = ledger.entry(number) else { return nil }
            if case .paint = entry { return nil }
            return entry
        }
        return nil
    }

    private mutating func write(_ tag: MarkupReader.Tag) {
        writer.open(tag.name)
        for (name, value) in tag.attributes {
            if name == "id" {
                writer.write(name, part: number(of: value))
            } else if name == "xlink:href", value.first == UInt8(ascii: "#") {
                writer.write(name, part: number(of: value.dropFirst()), before: "#")
            } else if value.starts(with: "url(#".utf8) {
                writer.write(
                    name, part: number(of: value.dropFirst(5).dropLast()), before: "url(#", after: ")")
            } else if name == "style" {
                write(SVGStyle(value))
            } else {
                writer.write(name, value)
            }
        }
        writer.endTag(isEmpty: tag.kind == .empty)
    }

    private mutating func write(_ style: SVGStyle) {
        for declaration in style {
            if let number = declaration.number, case .paint(let paint)? = ledger.entry(number) {
                writer.write(declaration.property == "fill" ? "fill" : "stroke", paint)
            } else if !declaration.isDefault {
                writer.write(declaration.property, declaration.value)
            }
        }
    }

    private mutating func number(of id: ArraySlice<UInt8>) -> Int {
        let key = Array(id)
        if let known = ids[key] { return known }
        ids[key] = ids.count + 1
        return ids.count
    }
}
