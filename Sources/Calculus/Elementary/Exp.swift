extension Elementary {
    /// e^x to about 1 unit in the last place; overflows to ∞ and underflows gradually to 0.
    ///
    /// x = k ln 2 + r with |r| ≤ ln 2 / 2 (Cody and Waite), a minimax polynomial of degree 11 in r, and the
    /// power of two applied in two halves so that subnormal results need no branch.
    @inline(__always) package static func exp(_ x: Lanes) -> Lanes {
        let clamped = x.or(710, where: x .> 710).or(-746, where: x .< -746)
        let (r, k) = reduced(clamped)
        return scaled(1 + expm1Polynomial(r), by: k)
    }

    /// e^x of one number: the bits of a lane.
    package static func exp(_ x: Double) -> Double { exp(Lanes(repeating: x))[0] }

    /// The remainder r of x = k ln 2 + r, and k in the low bits of a bit pattern.
    @inline(__always) static func reduced(_ x: Lanes) -> (r: Lanes, k: LaneBits) {
        let shifted: Lanes = x * 0x1.71547652b82fep0 + rounder
        let k: Lanes = shifted - rounder
        let high: Lanes = x - k * ln2High
        return (high - k * ln2Low, shifted.bits)
    }

    /// e^r − 1 for |r| ≤ ln 2 / 2: r + r² Q(r), Q minimax of degree 9 for the relative error.
    @inline(__always) static func expm1Polynomial(_ r: Lanes) -> Lanes {
        let z: Lanes = r * r
        let z2: Lanes = z * z
        let a: Lanes = r * 0x1.555555555555cp-3 + 0x1.0000000000005p-1
        let b: Lanes = r * 0x1.111111110e761p-7 + 0x1.555555555210cp-5
        let c: Lanes = r * 0x1.a01a01b5abac3p-13 + 0x1.6c16c17f3565dp-10
        let d: Lanes = r * 0x1.71ddea623a90dp-19 + 0x1.a019a683bd888p-16
        let e: Lanes = r * 0x1.af7622d641c8fp-26 + 0x1.28a2b39c333b7p-22
        let ab: Lanes = a + b * z
        let cd: Lanes = c + d * z
        let q: Lanes = ab + (cd + e * z2) * z2
        return r + q * z
    }

    /// 2^k in the low bits of `k`, for −1023 < k < 1024.
    @inline(__always) static func powerOfTwo(_ k: LaneBits) -> Lanes {
        Lanes(bits: (k &+ 1023) &<< 52)
    }

    /// y · 2^k, k in the low bits, for any −2044 < k < 2046: two exact factors, one rounding at the end.
    @inline(__always) static func scaled(_ y: Lanes, by k: LaneBits) -> Lanes {
        let half = k &>> 1
        return y * powerOfTwo(half) * powerOfTwo(k &- half)
    }
}
