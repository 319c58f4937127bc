import Calculus
import Testing

/// The promise that every machine computes the same bits: digests of a million results of each function.
@Suite struct ElementaryBitsTests {
    private static let digests: [String: UInt64] = [
        "exp": 0x75a0_5201_df94_1745,
        "expm1": 0xf2cb_236a_74da_7f55,
        "log": 0x67fa_1e13_9ce0_de58,
        "log1p": 0x8d81_29cc_5428_e9b3,
        "tanh": 0xb2de_66db_2f3b_41fa,
        "sigmoid": 0x2425_894e_60ce_66da,
        "softplus": 0x90ee_e203_5dd0_7875,
        "erf": 0x3269_588c_6131_4b81,
        "sin": 0x46d7_7785_7317_7900,
        "cos": 0xff63_60cf_635d_2e2e,
        "pow": 0x3b5f_044e_f3dc_0f46,
    ]

    @Test(arguments: ElementaryFunction.all)
    func bitsAreTheSameOnEveryMachine(function: ElementaryFunction) {
        var arguments = ElementaryArguments(seed: 7)
        var digest = Digest()
        for block in 0..<125_000 {
            digest.add(function.lanes(arguments.lanes(in: function.range, kind: block)))
        }
        #expect(digest.value == Self.digests[function.name], "\(function.name): \(digest.hexadecimal)")
    }

    @Test func bitsOfPowersAreTheSameOnEveryMachine() {
        var arguments = ElementaryArguments(seed: 8)
        var digest = Digest()
        for block in 0..<125_000 {
            let x = arguments.lanes(in: 0...10, kind: block)
            digest.add(Elementary.pow(x, arguments.lanes(in: -300...300, kind: block + block / 3)))
        }
        #expect(digest.value == Self.digests["pow"], "pow: \(digest.hexadecimal)")
    }
}

/// A running digest of bit patterns (FNV-1a on words, turned so that high bits count); every NaN counts alike.
private struct Digest {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    var hexadecimal: String { "0x" + String(value, radix: 16) }

    mutating func add(_ lanes: Lanes) {
        for lane in 0..<8 {
            let bits = lanes[lane].isNaN ? 0x7ff8_0000_0000_0000 : lanes[lane].bitPattern
            value = (value ^ bits) &* 0x0000_0100_0000_01b3
            value = value << 29 | value >> 35
        }
    }
}
