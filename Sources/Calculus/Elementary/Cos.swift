extension Elementary {
    /// cos x for x in radians, to under 1 unit in the last place for arguments of any size.
    ///
    /// The sine a quarter turn ahead, with the same reduction (`QuarterTurns`), so nothing is lost near π/2.
    @inline(__always) package static func cos(_ x: Lanes) -> Lanes {
        QuarterTurns(x).sine(quartersAhead: 1)
    }

    /// cos of one number: the bits of a lane.
    package static func cos(_ x: Double) -> Double { cos(Lanes(repeating: x))[0] }
}
