/// One large angle x = q π/2 + (r + tail), |r| ≤ π/4: NaN for ±∞ and NaN.
///
/// Exact integer arithmetic (Payne and Hanek, 1983): the 53 bits of x times the 192 bits of 2/π that matter at
/// its exponent; those before only give whole turns. No double lies nearer than 2⁻⁶² to a multiple of π/2,
/// which leaves more than 70 good bits.
struct HugeAngle {
    let quarters: UInt64
    let r: Double
    let tail: Double

    /// Reduces |x| ≥ 2²⁰.
    init(_ x: Double) {
        guard x.isFinite else {
            (quarters, r, tail) = (0, .nan, .nan)
            return
        }
        let significand = (x.bitPattern & 0x000f_ffff_ffff_ffff) | 0x0010_0000_0000_0000
        let exponent = Int((x.bitPattern >> 52) & 0x7ff) - 1075
        let product = Self.product(significand, bitsFrom: exponent + 62)

        // Two bits of quarter turns, then the fraction, taken to the nearest quarter.
        var high = product.0 << 2 | product.1 >> 62
        var middle = product.1 << 2 | product.2 >> 62
        var low = product.2 << 2
        let beyondHalf = high >> 63
        let quarter = (product.0 >> 62) &+ beyondHalf
        if beyondHalf == 1 {
            low = ~low &+ 1
            middle = ~middle &+ (low == 0 ? 1 : 0)
            high = ~high &+ (low == 0 && middle == 0 ? 1 : 0)
        }

        let zeros = high == 0 ? 64 + middle.leadingZeroBitCount : high.leadingZeroBitCount
        if zeros >= 64 { (high, middle, low) = (middle, low, 0) }
        let shift = zeros & 63
        high = high << shift | middle >> (64 - shift)
        middle = middle << shift | low >> (64 - shift)
        let scale = Double(bitPattern: UInt64(1023 - zeros) << 52)
        let leading = Double(high >> 11) * 0x1p-53 * scale
        let following = Double((high << 53 | middle >> 11) >> 11) * 0x1p-106 * scale

        let (turned, lost) = Self.timesHalfPi(leading, following)
        let negative = (x < 0) != (beyondHalf == 1)
        quarters = x < 0 ? 0 &- quarter : quarter
        r = negative ? -turned : turned
        tail = negative ? -lost : lost
    }

    /// `significand` times the 192 bits of 2/π from `start` on (64 zeros lead them), modulo 2¹⁹².
    private static func product(_ significand: UInt64, bitsFrom start: Int) -> (UInt64, UInt64, UInt64) {
        let (word, shift) = (start / 64, start % 64)
        func bits(_ index: Int) -> UInt64 {
            twoOverPi[word + index] << shift | twoOverPi[word + index + 1] >> (64 - shift)
        }
        let last = significand.multipliedFullWidth(by: bits(2))
        let next = significand.multipliedFullWidth(by: bits(1))
        let (middle, carry) = next.low.addingReportingOverflow(last.high)
        let first = (significand &* bits(0)) &+ next.high &+ (carry ? 1 : 0)
        return (first, middle, last.low)
    }

    /// (a + b) π/2 as a rounded number and what it lost; the leading product by Dekker's splitting.
    private static func timesHalfPi(_ a: Double, _ b: Double) -> (Double, Double) {
        let halfPi = 0x1.921fb54442d18p0
        let halfPiHead = 0x1.921fb5p0
        let halfPiRest = halfPi - halfPiHead
        let aHead = Double(bitPattern: a.bitPattern & 0xffff_ffff_f800_0000)
        let aRest = a - aHead
        let leading = a * halfPi
        let lost =
            ((aHead * halfPiHead - leading) + aHead * halfPiRest + aRest * halfPiHead) + aRest * halfPiRest
        let low = lost + (a * 0x1.1a62633145c07p-54 + b * halfPi)
        let sum = leading + low
        return (sum, (leading - sum) + low)
    }

    /// 64 zero bits and the first 1280 bits of 2/π.
    private static let twoOverPi: [UInt64] = [
        0,
        0xa2f9_836e_4e44_1529, 0xfc27_57d1_f534_ddc0, 0xdb62_9599_3c43_9041, 0xfe51_63ab_debb_c561,
        0xb724_6e3a_424d_d2e0, 0x0649_2eea_09d1_921c, 0xfe1d_eb1c_b129_a73e, 0xe882_35f5_2ebb_4484,
        0xe99c_7026_b45f_7e41, 0x3991_d639_8353_39f4, 0x9c84_5f8b_bdf9_283b, 0x1ff8_97ff_de05_980f,
        0xef2f_118b_5a0a_6d1f, 0x6d36_7ecf_27cb_09b7, 0x4f46_3f66_9e5f_ea2d, 0x7527_bac7_ebe5_f17b,
        0x3d07_39f7_8a52_92ea, 0x6bfb_5fb1_1f8d_5d08, 0x5603_3046_fc7b_6bab, 0xf0cf_bc20_9af4_361d,
    ]
}
