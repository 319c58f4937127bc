import Scenes

/// Writes elements; colours come from the theme.
struct SVGWriter {
    let light: Palette
    /// The colours of readers who prefer dark, in the theme `auto`.
    let dark: Palette?
    let images: RasterImages
    var body = SVGBody()
    /// What the classes of dark colours begin with.
    var darkClass = "c"
    private var numbers: [DarkColour: Int] = [:]
    private var ids: Set<String> = []
    /// Classes of the element at hand.
    private var classes: [String] = []

    /// A colour that readers who prefer dark see in another's place.
    private struct DarkColour: Hashable {
        let property: String
        let light: RGB
        let dark: RGB
    }

    init(theme: Theme, images: RasterImages, capacity: Int) {
        light = theme.palette
        dark = theme == .auto ? Theme.dark.palette : nil
        self.images = images
        body.bytes.reserveCapacity(capacity)
    }

    mutating func open(_ name: StaticString) {
        body.append("<")
        body.append(name)
    }

    mutating func open(_ name: ArraySlice<UInt8>) {
        body.append("<")
        body.bytes.append(contentsOf: name)
    }

    /// Ends a start tag, with the classes that were added to it.
    mutating func endTag(isEmpty: Bool, breaksLine: Bool = true) {
        if !classes.isEmpty {
            begin("class")
            body.append(escaping: classes.joined(separator: " "))
            body.append("\"")
            classes.removeAll(keepingCapacity: true)
        }
        body.append(isEmpty ? "/>" : ">")
        if breaksLine { body.append("\n") }
    }

    mutating func close(_ name: StaticString) {
        body.append("</")
        body.append(name)
        body.append(">\n")
    }

    mutating func close(_ name: ArraySlice<UInt8>) {
        body.append("</")
        body.bytes.append(contentsOf: name)
        body.append(">\n")
    }

    /// A fill or a stroke: the light colour, and a class if the dark one differs.
    mutating func write(_ property: StaticString, _ paint: Paint) {
        let colour = light.colour(paint)
        begin(property)
        colour.appendCSS(to: &body.bytes)
        body.append("\"")
        guard let other = dark?.colour(paint), other != colour else { return }
        let pair = DarkColour(property: "\(property)", light: colour, dark: other)
        let number = numbers[pair] ?? numbers.count
        if numbers.updateValue(number, forKey: pair) == nil {
            body.darkRules.append(".\(darkClass)\(number){\(property):\(other.css)}")
        }
        classes.append("\(darkClass)\(number)")
    }

    /// Adds a class to the element at hand.
    mutating func add(class name: String) { classes.append(name) }

    /// Names the element at hand by an item's id, below the document's own, so that no two on a page are the same.
    private mutating func write(id: String) {
        let name = id.withoutSpaces
        guard !name.isEmpty, ids.insert(name).inserted else { return }
        begin("id")
        body.bytes.append(SVGBody.nameByte)
        body.append("-")
        body.append(escaping: name)
        body.append("\"")
    }

    /// What a reader is told who points at the element around.
    mutating func write(title: String) {
        body.append("<title>")
        body.append(escaping: title)
        body.append("</title>\n")
    }

    /// A group that stands for an item.
    mutating func openGroup(id: String?, title: String?) {
        open("g")
        name(id, title: title)
    }

    /// Names the element at hand by an item's id and its kind.
    mutating func identify(_ id: String) {
        write(id: id)
        classes.insert(id.kind, at: 0)
    }

    /// Ends the start tag of what stands for an item, with its id, its kind and its title.
    mutating func name(_ id: String?, title: String?) {
        if let id { identify(id) }
        endTag(isEmpty: false)
        if let title { write(title: title) }
    }
}
