import Scenes
import Typography

/// Writes a scene as SVG without Cairo: real text, small elements, ids and classes that a page can use.
///
/// Text is set by the reader's fonts, which is why each line of it says how long it is; where a picture must be the same to
/// the pixel everywhere, Cairo's outlines are the better choice (`Lettering`).
struct PlainSVG {
    var writer: SVGWriter
    let typesetter: Typesetter
    /// What faded groups around leave of every paint.
    var strength = 1.0
    /// Whether a formula lies over its letters once more, as a line of text to select.
    var hasSelectableFormulas = true
    private var clips = 0

    init(theme: Theme, typesetter: Typesetter, images: RasterImages) {
        writer = SVGWriter(theme: theme, images: images, capacity: 1 << 16)
        self.typesetter = typesetter
    }

    /// The content of the root element, without its title and description.
    mutating func body(of scene: Scene) throws(RenderingError) -> SVGBody {
        writer.open("rect")
        writer.write("width", scene.size.width)
        writer.write("height", scene.size.height)
        writer.write("fill", Paint(.paper))
        writer.endTag(isEmpty: true)
        for item in scene.items { try write(item) }
        return writer.body
    }

    mutating func write(_ item: Item) throws(RenderingError) {
        switch item {
        case .shape(let shape): try write(shape)
        case .text(let text):
            // A text without a title needs no group to bear its name.
            guard text.title != nil else { return try write(text, id: text.id) }
            try named(item) { writer throws(RenderingError) in try writer.write(text, id: nil) }
        case .formula(let formula):
            try named(item) { writer throws(RenderingError) in try writer.write(formula) }
        case .raster(let raster):
            try named(item) { writer throws(RenderingError) in try writer.write(raster) }
        case .group(let group): try write(group)
        }
    }

    /// Puts what stands for a named item into a group of its own.
    private mutating func named(
        _ item: Item, _ write: (inout PlainSVG) throws(RenderingError) -> Void
    ) throws(RenderingError) {
        let isNamed = item.id != nil || item.title != nil
        if isNamed { writer.openGroup(id: item.id, title: item.title) }
        try write(&self)
        if isNamed { writer.close("g") }
    }

    private mutating func write(_ raster: Raster) throws(RenderingError) {
        guard raster.rect.isFinite else { throw .placeless(item: raster.id ?? "a raster") }
        guard raster.rect.width > 0, raster.rect.height > 0 else { return }
        try writer.write(raster, strength: strength)
    }

    private mutating func write(_ group: Group) throws(RenderingError) {
        if let clip = group.clip, !clip.outline.isFinite { throw .placeless(item: group.id ?? "clip") }
        let around = strength
        if group.isFaded { strength *= Group.fadedStrength }
        defer { strength = around }
        let isNamed = group.id != nil || group.title != nil
        guard isNamed || group.clip != nil else { return try write(group.children) }
        let clip = group.clip.map { define($0) }
        writer.open("g")
        if let clip { writer.write("clip-path", part: clip, before: "url(#", after: ")") }
        if group.isFaded { writer.add(class: "faded") }
        writer.name(group.id, title: group.title)
        try write(group.children)
        writer.close("g")
    }

    private mutating func write(_ items: [Item]) throws(RenderingError) {
        for item in items { try write(item) }
    }

    /// Writes a clip and gives its number.
    mutating func define(_ clip: Clip) -> Int {
        clips += 1
        writer.open("clipPath")
        writer.write("id", part: clips)
        writer.endTag(isEmpty: false, breaksLine: false)
        _ = writer.open(clip.outline)
        writer.endTag(isEmpty: true, breaksLine: false)
        writer.close("clipPath")
        return clips
    }
}
