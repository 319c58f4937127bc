/// Eight numbers side by side: one value for eight examples, or eight neighbouring elements.
package typealias Lanes = SIMD8<Double>

/// The bit patterns of eight numbers.
typealias LaneBits = SIMD8<UInt64>

/// A truth value for each of eight numbers.
typealias LaneMask = SIMDMask<SIMD8<Int64>>

/// The project's own elementary functions, each on eight lanes and on one number.
///
/// Only additions, multiplications, divisions, comparisons and bit operations of IEEE 754 double precision
/// in a fixed order, never fused, so every machine and vector width gives the same bits (of a NaN only that
/// it is one). Errors stay below 3 units in the last place over the whole range.
///
/// Fastest with nothing else in the loop: load, one function, store. Beside other work, or with sums across
/// lanes, the compiler may tear the eight lanes into smaller vectors (same bits, two to three times slower).
package enum Elementary {
    /// 1.5 · 2⁵²: added to |x| < 2⁵¹ it rounds x to the nearest integer, which then stands in the low bits.
    static let rounder = 0x1.8p52

    /// ln 2 in two pieces: a high one of 32 bits, so that its product with an exponent is exact, and the rest.
    static let ln2High = 0x1.62e42feep-1
    static let ln2Low = 0x1.a39ef35793c76p-33
}

extension SIMD8<Double> {
    /// The lanes' bit patterns.
    @inline(__always) var bits: LaneBits { unsafeBitCast(self, to: LaneBits.self) }

    /// The numbers with these bit patterns.
    @inline(__always) init(bits: LaneBits) { self = unsafeBitCast(bits, to: Lanes.self) }

    /// The lanes without their signs.
    @inline(__always) var magnitudes: Lanes { Lanes(bits: bits & 0x7fff_ffff_ffff_ffff) }

    /// The lanes, which must not be negative, with the signs of `other`.
    @inline(__always) func signed(like other: Lanes) -> Lanes {
        Lanes(bits: bits | (other.bits & 0x8000_0000_0000_0000))
    }

    /// The leading 26 bits of each lane: products of two such heads are exact.
    @inline(__always) var head: Lanes { Lanes(bits: bits & 0xffff_ffff_f800_0000) }

    /// The lanes of `other` where `mask` holds, else these.
    @inline(__always) func or(_ other: Lanes, where mask: LaneMask) -> Lanes {
        replacing(with: other, where: mask)
    }

    /// The lanes with `other` where `mask` holds.
    @inline(__always) func or(_ other: Double, where mask: LaneMask) -> Lanes {
        replacing(with: Lanes(repeating: other), where: mask)
    }
}

extension SIMDMask<SIMD8<Int64>> {
    /// Whether it holds in every lane, and whether in any.
    ///
    /// The standard library's `all` and `any` stay calls in large modules, and a call costs a hot loop its registers.
    @inline(__always) var everywhereAndAnywhere: (Bool, Bool) {
        let lanes = unsafeBitCast(self, to: SIMD8<Int64>.self)
        let both = lanes.lowHalf & lanes.highHalf
        let either = lanes.lowHalf | lanes.highHalf
        let every = both.lowHalf & both.highHalf
        let some = either.lowHalf | either.highHalf
        return (every[0] & every[1] != 0, some[0] | some[1] != 0)
    }
}
