import Foundation

/// Pixels of any reader's picture, to be compared with another's.
struct Picture {
    let width: Int
    let height: Int
    /// Red, green and blue, row by row.
    let channels: [UInt8]

    init(png bytes: [UInt8]) throws {
        let file = try PNGFile(bytes)
        width = file.width
        height = file.height
        channels = file.pixels.flatMap { pixel in
            [16, 8, 0].map { UInt8(truncatingIfNeeded: pixel >> UInt32($0)) }
        }
    }

    /// A portable pixmap, as pdftoppm prints it: `P6`, width, height, 255 and the channels.
    init(ppm bytes: [UInt8]) throws {
        var words: [String] = []
        var place = 0
        while words.count < 4, place < bytes.count {
            let word = bytes[place...].prefix { $0 > 0x20 }
            words.append(String(decoding: word, as: UTF8.self))
            place = word.endIndex + 1
        }
        let sizes = words.compactMap { Int($0) }
        guard words.first == "P6", sizes.count == 3, bytes.count - place == sizes[0] * sizes[1] * 3 else {
            throw PNGFile.Fault.layout
        }
        width = sizes[0]
        height = sizes[1]
        channels = Array(bytes[place...])
    }

    /// How far two pictures are apart, in shares of the whole range, after each pixel took the mean of the nine around it:
    /// edges that fall between pixels differ from reader to reader, and are not meant.
    struct Difference {
        /// Over the whole picture.
        let mean: Double
        /// In the worst of the tiles of 16 × 16 pixels.
        let worst: Double
        /// The upper left corner of that tile.
        let place: (x: Int, y: Int)
    }

    func difference(to other: Picture) -> Difference? {
        guard width == other.width, height == other.height else { return nil }
        let length = width * 3
        let across = (width + 15) / 16
        var tiles = [Int](repeating: 0, count: across * ((height + 15) / 16))
        // The mean of differences is the difference of means. Loops over raw memory, since tests are also run unoptimized.
        var columns = [Int](repeating: 0, count: length)
        channels.withUnsafeBufferPointer { a in
            other.channels.withUnsafeBufferPointer { b in
                columns.withUnsafeMutableBufferPointer { sums in
                    for y in 0..<height {
                        var index = 0
                        while index < length {
                            let place = y * length + index
                            var sum = Int(a[place]) - Int(b[place])
                            if y > 0 { sum += Int(a[place - length]) - Int(b[place - length]) }
                            if y + 1 < height { sum += Int(a[place + length]) - Int(b[place + length]) }
                            sums[index] = sum
                            index += 1
                        }
                        index = 3
                        while index < length - 3 {
                            let sum = sums[index - 3] + sums[index] + sums[index + 3]
                            if sum != 0 { tiles[y / 16 * across + index / 48] += abs(sum) }
                            index += 1
                        }
                    }
                }
            }
        }
        let worst = tiles.indices.max { tiles[$0] < tiles[$1] } ?? 0
        let whole = 9.0 * 255
        return Difference(
            mean: Double(tiles.reduce(0, +)) / whole / Double(length * height),
            worst: Double(tiles[worst]) / whole / (16 * 16 * 3),
            place: (worst % across * 16, worst / across * 16))
    }
}
