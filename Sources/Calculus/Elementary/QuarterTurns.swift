/// An angle x = q π/2 + (r + tail) with |r| ≤ π/4 (and a little): q stands in the low two bits of `quarters`.
struct QuarterTurns {
    private var x: Lanes
    private var quarters: LaneBits
    private var r: Lanes
    private var tail: Lanes

    /// Reduces angles: below 2²⁰ π/2 by Cody and Waite, π/2 in four pieces of which three give exact products;
    /// the rare larger ones one by one.
    @inline(__always) init(_ x: Lanes) {
        let shifted: Lanes = x * 0x1.45f306dc9c883p-1 + Elementary.rounder
        let k: Lanes = shifted - Elementary.rounder
        let first: Lanes = x - k * 0x1.921fb544p0
        // What the next two differences lose is found exactly: the minuend is a multiple of the last place of
        // the subtrahend even where it is the smaller one.
        let secondPart: Lanes = k * 0x1.0b4611a6p-34
        let second: Lanes = first - secondPart
        let lostSecond: Lanes = (first - second) - secondPart
        let thirdPart: Lanes = k * 0x1.3198a2ep-69
        let third: Lanes = second - thirdPart
        let lostThird: Lanes = (second - third) - thirdPart
        let low: Lanes = lostSecond + (lostThird - k * 0x1.b839a252049c1p-104)
        self.x = x
        quarters = shifted.bits
        r = third + low
        tail = (third - r) + low
        if any(.!(x.magnitudes .< Self.huge)) { reduceHuge() }
    }

    /// Cosine (`ahead` = 1) or sine (`ahead` = 0) of the angles: the kernel of the quarter, with its sign.
    @inline(__always) func sine(quartersAhead ahead: UInt64) -> Lanes {
        let z: Lanes = r * r
        let z2: Lanes = z * z
        let turned = quarters &+ ahead
        let odd: LaneBits = 0 &- (turned & 1)
        let size = (sineKernel(z, z2).bits & ~odd) | (cosineKernel(z, z2).bits & odd)
        return Lanes(bits: size ^ ((turned & 2) &<< 62))
    }

    /// sin(r + tail), arranged as FDLIBM's kernel; minimax of degree 5 in z = r².
    @inline(__always) private func sineKernel(_ z: Lanes, _ z2: Lanes) -> Lanes {
        let s0: Lanes = z * -0x1.a01a019c0f386p-13 + 0x1.111111110f86ap-7
        let s1: Lanes = z * -0x1.ae5e644a472a9p-26 + 0x1.71de35756c584p-19
        let s2: Lanes = s1 + z2 * 0x1.5d9267df2d073p-33
        let s: Lanes = s0 + s2 * z2
        let cube: Lanes = z * r
        let correction: Lanes = z * (0.5 * tail - cube * s) - tail
        return r - (correction - cube * -0x1.5555555555549p-3)
    }

    /// cos(r + tail), arranged as FDLIBM's kernel; minimax of degree 5 in z = r² after 1 − z/2.
    @inline(__always) private func cosineKernel(_ z: Lanes, _ z2: Lanes) -> Lanes {
        let c0: Lanes = z * -0x1.6c16c16c1519bp-10 + 0x1.555555555554cp-5
        let c1: Lanes = z * -0x1.27e4f80ae3f94p-22 + 0x1.a01a019cb3b8ep-16
        let c2: Lanes = z * -0x1.8faeb36387495p-37 + 0x1.1ee9ec4c225c0p-29
        let c: Lanes = c0 + (c1 + c2 * z2) * z2
        let half: Lanes = z * 0.5
        let w: Lanes = 1 - half
        return w + (((1 - w) - half) + (z2 * c - r * tail))
    }

    /// From this magnitude on the products of the pieces of π/2 are no longer exact.
    private static let huge = 0x1.8p20

    /// Replaces the reduction of huge, infinite and NaN lanes by the one that is right for every angle.
    ///
    /// Everything it needs lies in `self`: vectors passed by value would tear the fast path's registers.
    @inline(never) private mutating func reduceHuge() {
        for lane in 0..<8 where !(x[lane].magnitude < Self.huge) {
            let angle = HugeAngle(x[lane])
            quarters[lane] = angle.quarters
            r[lane] = angle.r
            tail[lane] = angle.tail
        }
    }
}
