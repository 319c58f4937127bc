import Scenes

extension SVGWriter {
    /// A raster as an image of one pixel a cell; where the dark one differs, both are there and one is shown.
    mutating func write(_ raster: Raster, strength: Double) throws(RenderingError) {
        let day = try images.data(of: raster, light, strength: strength)
        let night = try dark.map { palette throws(RenderingError) in
            try images.data(of: raster, palette, strength: strength)
        }
        guard let night, night != day else { return write(day, in: raster.rect) }
        body.add(darkRule: ".day{display:none}")
        body.add(darkRule: ".night{display:inline}")
        add(class: "day")
        write(day, in: raster.rect)
        add(class: "night")
        write(night, in: raster.rect, isHidden: true)
    }

    private mutating func write(_ data: [UInt8], in rect: Rect, isHidden: Bool = false) {
        open("image")
        write(rect)
        write("preserveAspectRatio", "none")
        write("style", "image-rendering:pixelated")
        if isHidden { write("display", "none") }
        body.append(" xlink:href=\"data:image/png;base64,")
        body.bytes.append(contentsOf: data)
        body.append("\"")
        endTag(isEmpty: true)
    }
}
