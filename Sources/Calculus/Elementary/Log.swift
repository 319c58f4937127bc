extension Elementary {
    /// The natural logarithm to under 1 unit in the last place; −∞ at 0 and NaN below.
    ///
    /// x = 2^k (1 + f) with √½ ≤ 1 + f < √2; for s = f / (2 + f) the logarithm of 1 + f is 2 artanh s, arranged
    /// around f − f²/2 as in FDLIBM's `log` (minimax of degree 6 in s²).
    @inline(__always) package static func log(_ x: Lanes) -> Lanes {
        let (k, mantissa) = parts(x)
        let f: Lanes = mantissa - 1
        let (halfSquare, rest) = logarithmTerms(f)
        let result: Lanes = k * ln2High - ((halfSquare - (rest + k * ln2Low)) - f)
        let open = result.or(x, where: .!(x .< .infinity))
        return open.or(.nan, where: x .< 0).or(-.infinity, where: x .== 0)
    }

    /// The logarithm of one number: the bits of a lane.
    package static func log(_ x: Double) -> Double { log(Lanes(repeating: x))[0] }

    /// The exponent k and the mantissa m in [√½, √2) of positive, finite x = 2^k m, subnormal ones included.
    @inline(__always) static func parts(_ x: Lanes) -> (k: Lanes, mantissa: Lanes) {
        let subnormal = x .< 0x1p-1022
        let (k, mantissa) = normalParts(x.or(x * 0x1p54, where: subnormal))
        return (k.or(k - 54, where: subnormal), mantissa)
    }

    /// The exponent k and the mantissa m in [√½, √2) of positive, normal x = 2^k m.
    @inline(__always) static func normalParts(_ x: Lanes) -> (k: Lanes, mantissa: Lanes) {
        let rootOfHalf: UInt64 = 0x3fe6_a09e_667f_3bcd
        let moved = x.bits &+ (0x3ff0_0000_0000_0000 - rootOfHalf)
        let biased = Lanes(bits: (moved &>> 52) | 0x4330_0000_0000_0000)
        let mantissa = Lanes(bits: (moved & 0x000f_ffff_ffff_ffff) &+ rootOfHalf)
        return (biased - (0x1p52 + 1023), mantissa)
    }

    /// For √½ ≤ 1 + f < √2 the terms of log(1 + f) = f − (h − rest), where h = f²/2.
    @inline(__always) static func logarithmTerms(_ f: Lanes) -> (halfSquare: Lanes, rest: Lanes) {
        let s: Lanes = f / (2 + f)
        let z: Lanes = s * s
        let z2: Lanes = z * z
        let p0: Lanes = z * 0x1.999999997fce2p-2 + 0x1.5555555555592p-1
        let p1: Lanes = z * 0x1.c71c51f684323p-3 + 0x1.24924942035fcp-2
        let p2: Lanes = z * 0x1.39a135abf4490p-3 + 0x1.74664376b06c3p-3
        let p3: Lanes = p2 + z2 * 0x1.2f0b2c5bc3f7cp-3
        let p: Lanes = p0 + (p1 + p3 * z2) * z2
        let halfSquare: Lanes = f * 0.5 * f
        return (halfSquare, s * (halfSquare + p * z))
    }
}
