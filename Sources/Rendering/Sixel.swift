import Scenes

/// A picture as a terminal that knows sixels takes it (DEC VT340, chapter 14): six rows at a time, colour by colour.
struct Sixel {
    let pixels: Pixels

    /// The most colours that such terminals are sure to have.
    private static let mostColours = 256
    /// Where red, green and blue stand in a colour.
    private static let shifts: [UInt32] = [16, 8, 0]

    var bytes: [UInt8] {
        let palette = palette
        var output = Array("\u{1B}P0;1q\"1;1;\(pixels.width);\(pixels.height)".utf8)
        for (index, colour) in palette.colours.enumerated() {
            // Shares of 100.
            let parts = Sixel.shifts.map { (Int(colour >> $0 & 255) * 100 + 127) / 255 }
            output += "#\(index);2;\(parts[0]);\(parts[1]);\(parts[2])".utf8
        }
        for top in stride(from: 0, to: pixels.height, by: 6) { append(rowsFrom: top, palette, to: &output) }
        return output + "\u{1B}\\".utf8
    }

    private struct Palette {
        let colours: [UInt32]
        /// The colour of every coarse colour, by its 15 bits.
        let nearest: [UInt8]
    }

    /// The colours that occur most, five bits a part; what is left takes the nearest of them.
    private var palette: Palette {
        var counts = [Int](repeating: 0, count: 1 << 15)
        for row in 0..<pixels.height {
            for column in 0..<pixels.width { counts[coarse(pixels[column, row])] += 1 }
        }
        let used: [Int] = counts.indices.filter { counts[$0] > 0 }
            .sorted { counts[$0] == counts[$1] ? $0 < $1 : counts[$0] > counts[$1] }
        let kept = used.prefix(Sixel.mostColours).map(fine)
        var nearest = [UInt8](repeating: 0, count: 1 << 15)
        for code in used {
            let wanted = fine(code)
            let best = kept.indices.min { distance(kept[$0], wanted) < distance(kept[$1], wanted) } ?? 0
            nearest[code] = UInt8(best)
        }
        return Palette(colours: Array(kept), nearest: nearest)
    }

    private func append(rowsFrom top: Int, _ palette: Palette, to output: inout [UInt8]) {
        let rows = min(6, pixels.height - top)
        var masks: [UInt8: [UInt8]] = [:]
        for column in 0..<pixels.width {
            for row in 0..<rows {
                let colour = palette.nearest[coarse(pixels[column, top + row])]
                masks[colour, default: Array(repeating: 0, count: pixels.width)][column] |= 1 << row
            }
        }
        for (index, colour) in masks.keys.sorted().enumerated() {
            if index > 0 { output.append(UInt8(ascii: "$")) }
            output += "#\(colour)".utf8
            append(masks[colour] ?? [], to: &output)
        }
        output.append(UInt8(ascii: "-"))
    }

    /// A row of columns of six dots, repetitions counted.
    private func append(_ masks: [UInt8], to output: inout [UInt8]) {
        var column = 0
        while column < masks.count {
            let run = masks[column...].prefix { $0 == masks[column] }.count
            let character = masks[column] + 63
            if run > 3 {
                output += "!\(run)".utf8
                output.append(character)
            } else {
                output += Array(repeating: character, count: run)
            }
            column += run
        }
    }

    private func coarse(_ pixel: UInt32) -> Int {
        let red = pixel >> 9 & 0x7C00
        let green = pixel >> 6 & 0x3E0
        return Int(red | green | (pixel >> 3 & 0x1F))
    }

    /// The middle of a coarse colour, its ends black and white.
    private func fine(_ code: Int) -> UInt32 {
        let red = UInt32(code >> 10 & 31) * 255 / 31
        let green = UInt32(code >> 5 & 31) * 255 / 31
        let blue = UInt32(code & 31) * 255 / 31
        return red << 16 | green << 8 | blue
    }

    private func distance(_ left: UInt32, _ right: UInt32) -> Int {
        Sixel.shifts.reduce(0) { sum, shift in
            let difference = Int(left >> shift & 255) - Int(right >> shift & 255)
            return sum + difference * difference
        }
    }
}

extension Pixels {
    fileprivate subscript(column: Int, row: Int) -> UInt32 {
        data.load(fromByteOffset: row * stride + 4 * column, as: UInt32.self) & 0xFFFFFF
    }
}

extension Renderer {
    /// Draws one scene as sixels, for terminals that show them.
    package func renderSixels(
        _ scene: Scene, theme: Theme = .light, scale: Double = 1
    ) throws(RenderingError) -> [UInt8] {
        Sixel(pixels: try pixels(of: scene, theme, scale)).bytes
    }
}
