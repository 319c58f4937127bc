extension Elementary {
    /// sin x for x in radians, to under 1 unit in the last place for arguments of any size.
    ///
    /// Reduced to a quarter turn in more than double precision (`QuarterTurns`), then a minimax polynomial.
    @inline(__always) package static func sin(_ x: Lanes) -> Lanes {
        // Tiny x is its own sine; this also keeps the sign of −0.
        QuarterTurns(x).sine(quartersAhead: 0).or(x, where: x.magnitudes .< 0x1p-27)
    }

    /// sin of one number: the bits of a lane.
    package static func sin(_ x: Double) -> Double { sin(Lanes(repeating: x))[0] }
}
