import Calculus

/// The project's only source of randomness: xoshiro256** (Blackman and Vigna 2018), seeded through SplitMix64.
///
/// The algorithm is written out here so that a seed gives the same numbers on every machine and with every version of
/// Swift. Each purpose has a stream of its own: changing how many numbers one purpose draws changes no other.
package struct RandomStream: RandomNumberGenerator, Sendable {
    /// What the numbers are for.
    package enum Purpose: UInt64, Sendable {
        case data = 1, initialization, batches, dropout, search, directions, questions
    }

    private var state: (UInt64, UInt64, UInt64, UInt64)

    /// - Parameters:
    ///   - seed: the lesson's seed.
    ///   - part: which one of many streams for that purpose, such as the epoch or the layer.
    package init(seed: Int, _ purpose: Purpose, part: Int = 0) {
        var mixer = SplitMix64(state: UInt64(bitPattern: Int64(seed)))
        mixer.state = mixer.next() ^ purpose.rawValue
        mixer.state = mixer.next() ^ UInt64(bitPattern: Int64(part))
        state = (mixer.next(), mixer.next(), mixer.next(), mixer.next())
    }

    package mutating func next() -> UInt64 {
        let result = RandomStream.rotate(state.1 &* 5, 7) &* 9
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = RandomStream.rotate(state.3, 45)
        return result
    }

    private static func rotate(_ x: UInt64, _ bits: UInt64) -> UInt64 {
        (x << bits) | (x >> (64 - bits))
    }
}

/// The seeding generator of Steele, Lea and Flood (2014).
private struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
