/// What four sums over lanes add, vector by vector.
protocol FourSummands {
    init(_ columns: UnsafePointer<Cursor>)
    subscript(vector: Int) -> (Lanes, Lanes, Lanes, Lanes) { get }
}

/// Four columns.
struct Values: FourSummands {
    let (x0, x1, x2, x3): Four

    @inline(__always) init(_ columns: UnsafePointer<Cursor>) {
        (x0, x1, x2, x3) = four(columns, every: 1)
    }

    @inline(__always) subscript(vector: Int) -> (Lanes, Lanes, Lanes, Lanes) {
        (x0[vector], x1[vector], x2[vector], x3[vector])
    }
}

/// The products of four pairs of columns.
struct Products: FourSummands {
    let (x0, x1, x2, x3): Four
    let (y0, y1, y2, y3): Four

    @inline(__always) init(_ columns: UnsafePointer<Cursor>) {
        (x0, x1, x2, x3) = four(columns, every: 2)
        (y0, y1, y2, y3) = four(columns + 1, every: 2)
    }

    @inline(__always) subscript(vector: Int) -> (Lanes, Lanes, Lanes, Lanes) {
        (x0[vector] * y0[vector], x1[vector] * y1[vector], x2[vector] * y2[vector], x3[vector] * y3[vector])
    }
}

/// The products of one column with four, read once.
struct ProductsOfOne: FourSummands {
    let one: UnsafePointer<Lanes>
    let (x0, x1, x2, x3): Four

    @inline(__always) init(_ columns: UnsafePointer<Cursor>) {
        one = UnsafePointer(columns[0].start)
        (x0, x1, x2, x3) = four(columns + 1, every: 1)
    }

    @inline(__always) subscript(vector: Int) -> (Lanes, Lanes, Lanes, Lanes) {
        let factor = one[vector]
        return (factor * x0[vector], factor * x1[vector], factor * x2[vector], factor * x3[vector])
    }
}

typealias Four = (UnsafePointer<Lanes>, UnsafePointer<Lanes>, UnsafePointer<Lanes>, UnsafePointer<Lanes>)

@inline(__always)
private func four(_ columns: UnsafePointer<Cursor>, every stride: Int) -> Four {
    (
        UnsafePointer(columns[0].start), UnsafePointer(columns[stride].start),
        UnsafePointer(columns[2 * stride].start), UnsafePointer(columns[3 * stride].start)
    )
}
