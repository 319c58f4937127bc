import Scenes

/// How much of every pixel a long line covers, found from each pixel's distance to the line.
///
/// Cairo turns a stroke into the polygon of its rim and looks for crossings in all of it, which takes longer than everything
/// else in a frame of contours. A pixel at a distance d from the middle of a stroke is covered as far as a box of one pixel
/// around d lies within half the width; where segments meet, the larger cover counts, which makes round joins.
final class LineCoverage {
    private let width: Int
    private let height: Int
    /// 0 to 255 a pixel, row by row; all zero between two lines.
    private let cover: UnsafeMutableBufferPointer<UInt8>
    /// The columns that a line touches in every row, from the first to before the last.
    private let spans: UnsafeMutableBufferPointer<Range<Int>>

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        cover = .allocate(capacity: width * height)
        cover.initialize(repeating: 0)
        spans = .allocate(capacity: height)
        spans.initialize(repeating: 0..<0)
    }

    deinit {
        cover.deallocate()
        spans.deallocate()
    }

    /// Covers a line through points that are counted in pixels; `isOpen` where its ends are cut off square.
    func add(_ points: [Point], width lineWidth: Double, isOpen: Bool) {
        let half = Float(lineWidth / 2)
        for index in 1..<max(points.count, 1) {
            let isFirst = isOpen && index == 1
            let isLast = isOpen && index == points.count - 1
            add(Segment(points[index - 1], points[index], half: half, cutsStart: isFirst, cutsEnd: isLast))
        }
    }

    /// Gives every row's touched columns, stretch by stretch, and their cover to `use`, and clears them.
    func drain(_ use: (_ row: Int, _ columns: Range<Int>, _ cover: UnsafePointer<UInt8>) -> Void) {
        guard let start = cover.baseAddress else { return }
        for row in 0..<height where !spans[row].isEmpty {
            let line = start + row * width
            var rest = spans[row]
            while let stretch = Self.stretch(of: line, within: rest) {
                use(row, stretch, line + stretch.lowerBound)
                rest = stretch.upperBound..<rest.upperBound
            }
            let columns = spans[row]
            (line + columns.lowerBound).update(repeating: 0, count: columns.count)
            spans[row] = 0..<0
        }
    }

    /// The first columns of a row with something in them, up to eight empty ones: between the sides of a ring most of a row is
    /// empty.
    private static func stretch(
        of line: UnsafeMutablePointer<UInt8>, within columns: Range<Int>
    ) -> Range<Int>? {
        let bytes = UnsafeRawPointer(line)
        func isEmpty(_ column: Int) -> Bool {
            columns.upperBound - column >= 8
                && bytes.loadUnaligned(fromByteOffset: column, as: UInt64.self) == 0
        }
        var start = columns.lowerBound
        while start < columns.upperBound, isEmpty(start) { start += 8 }
        guard start < columns.upperBound else { return nil }
        var end = start
        while end < columns.upperBound, !isEmpty(end) { end += 8 }
        return start..<min(end, columns.upperBound)
    }

    private func add(_ segment: Segment) {
        let rows = Self.pixels(from: segment.top, to: segment.bottom, within: height)
        for row in rows {
            let y = Float(row) + 0.5
            let (left, right) = segment.reach(at: y)
            let columns = Self.pixels(from: left, to: right, within: width)
            guard !columns.isEmpty, let start = cover.baseAddress else { continue }
            let line = start + row * width
            for column in columns {
                let share = segment.cover(x: Float(column) + 0.5, y: y)
                let value = UInt8(share * 255 + 0.5)
                if value > line[column] { line[column] = value }
            }
            let known = spans[row]
            spans[row] =
                known.isEmpty
                ? columns
                : min(known.lowerBound, columns.lowerBound)..<max(known.upperBound, columns.upperBound)
        }
    }

    /// The pixels whose middles may lie between two places.
    private static func pixels(from start: Float, to end: Float, within count: Int) -> Range<Int> {
        let limit = Float(count)
        guard start < limit, end > 0 else { return 0..<0 }
        let first = Int(max(start - 0.5, 0).rounded(.up))
        let last = Int(min(end - 0.5, limit - 1).rounded(.down))
        return first <= last ? first..<(last + 1) : 0..<0
    }
}

/// A straight part of a line, in pixels.
private struct Segment {
    private let x: Float
    private let y: Float
    /// Its direction, of length one.
    private let along: SIMD2<Float>
    private let length: Float
    private let half: Float
    private let cutsStart: Bool
    private let cutsEnd: Bool
    /// The farthest that a pixel's middle may be from it and the pixel be touched.
    private let reach: Float
    let top: Float
    let bottom: Float
    private let left: Float
    private let right: Float

    init(_ start: Point, _ end: Point, half: Float, cutsStart: Bool, cutsEnd: Bool) {
        x = Float(start.x)
        y = Float(start.y)
        let step = SIMD2(Float(end.x - start.x), Float(end.y - start.y))
        length = (step.x * step.x + step.y * step.y).squareRoot()
        along = length > 0 ? step / length : SIMD2(1, 0)
        self.half = half
        self.cutsStart = cutsStart
        self.cutsEnd = cutsEnd
        reach = half + 0.5
        top = min(y, y + step.y) - reach
        bottom = max(y, y + step.y) + reach
        left = min(x, x + step.x) - reach
        right = max(x, x + step.x) + reach
    }

    /// The columns that may be touched in a row.
    func reach(at row: Float) -> (left: Float, right: Float) {
        guard abs(along.y) > 1e-3 else { return (left, right) }
        let middle = x + (row - y) * along.x / along.y
        let slant = reach / abs(along.y)
        return (max(left, middle - slant), min(right, middle + slant))
    }

    /// The share of the pixel around a place that is covered.
    func cover(x: Float, y: Float) -> Float {
        let dx = x - self.x
        let dy = y - self.y
        let t = dx * along.x + dy * along.y
        var distance = abs(dx * along.y - dy * along.x)
        var cut: Float = 1
        if t < 0 {
            if cutsStart {
                cut = max(t + 0.5, 0)
            } else {
                distance = (distance * distance + t * t).squareRoot()
            }
        } else if t > length {
            let over = t - length
            if cutsEnd {
                cut = max(0.5 - over, 0)
            } else {
                distance = (distance * distance + over * over).squareRoot()
            }
        }
        if cutsStart, t >= 0 { cut = min(t + 0.5, 1) }
        if cutsEnd, t <= length { cut = min(cut, length - t + 0.5) }
        return max(min(half, distance + 0.5) - max(-half, distance - 0.5), 0) * min(max(cut, 0), 1)
    }
}
