import Learning
import Testing

// The numbers below were computed with this Python, whose two generators give the published vectors of the authors'
// C code: xoshiro256** from state (1, 2, 3, 4) 11520, 0, 1509978240, 1215971899390074240; SplitMix64 from 1234567
// 6457827717110365317, 3203168211198807973, 9817491932198370423.
//
//     M = (1 << 64) - 1
//     def splitmix(s):
//         s = (s + 0x9E3779B97F4A7C15) & M
//         z = ((s ^ (s >> 30)) * 0xBF58476D1CE4E5B9) & M
//         z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & M
//         return s, z ^ (z >> 31)
//     def rotl(x, k): return ((x << k) | (x >> (64 - k))) & M
//     def xoshiro(s, n):
//         for _ in range(n):
//             yield (rotl((s[1] * 5) & M, 7) * 9) & M
//             t = (s[1] << 17) & M
//             s[2] ^= s[0]; s[3] ^= s[1]; s[1] ^= s[2]; s[0] ^= s[3]; s[2] ^= t; s[3] = rotl(s[3], 45)
//     def stream(seed, purpose, part, n):
//         s = splitmix(seed & M)[1] ^ purpose
//         s = splitmix(s)[1] ^ part
//         state = []
//         for _ in range(4):
//             s, z = splitmix(s); state.append(z)
//         return list(xoshiro(state, n))

/// Seeds give the same numbers for ever, and purposes do not touch each other.
@Suite struct RandomStreamTests {
    @Test func numbersAreThoseOfTheAlgorithm() {
        let expected: [(RandomStream, [UInt64])] = [
            (
                RandomStream(seed: 0, .data),
                [0x6f0c_2219_8710_8fb2, 0x068a_99bc_d127_fe03, 0x35c9_25a7_8623_2a40, 0x028a_0078_abb1_3302]
            ),
            (
                RandomStream(seed: 42, .initialization, part: 1),
                [0x62f4_2f80_f493_a663, 0x1177_dbcd_a936_5511, 0x9104_02b7_60d3_8005, 0xa0a9_aa06_1081_f904]
            ),
            (
                RandomStream(seed: 42, .batches, part: 7),
                [0x0f6b_2ba3_7cdb_840b, 0x8aa3_8d95_c0e3_e463, 0x5bbf_c1a4_fed5_7967, 0x5469_f4e8_3d54_d772]
            ),
            (
                RandomStream(seed: -5, .search),
                [0xa334_a77c_02e6_fedf, 0x8e5e_1c4a_75ac_c089, 0x7bbf_730a_9629_3278, 0xff62_c91e_eace_e838]
            ),
        ]
        for (stream, numbers) in expected {
            var stream = stream
            #expect(numbers.map { _ in stream.next() } == numbers)
        }
    }

    @Test func distributionsFollowFromTheNumbers() {
        var stream = RandomStream(seed: 42, .initialization, part: 1)
        #expect([stream.unit(), stream.unit()] == [0.386538475974318, 0.06823514719982282])
        var normal = RandomStream(seed: 42, .initialization, part: 1)
        #expect(distance(normal.normal(), 0.8990994636319817) < 1e-15)
        var first = RandomStream(seed: 42, .batches, part: 1)
        #expect(first.permutation(of: 10) == [4, 8, 6, 9, 7, 5, 1, 2, 3, 0])
        var second = RandomStream(seed: 42, .batches, part: 2)
        #expect(second.permutation(of: 10) == [3, 6, 0, 2, 7, 4, 1, 8, 9, 5])
    }

    @Test func seedsPurposesAndPartsAreStreamsOfTheirOwn() {
        var seen: Set<UInt64> = []
        let purposes: [RandomStream.Purpose] = [.data, .initialization, .batches, .dropout, .search]
        for seed in -2...2 {
            for purpose in purposes {
                for part in 0...4 {
                    var stream = RandomStream(seed: seed, purpose, part: part)
                    for _ in 0..<8 { seen.insert(stream.next()) }
                }
            }
        }
        #expect(seen.count == 5 * 5 * 5 * 8)
    }

    /// A longer draw for one purpose changes no other: the data of a lesson stays when its batches change.
    @Test func purposesAreIndependent() throws {
        let few = try Experiment.small(batch: 2)
        let many = try Experiment.small(batch: 6)
        #expect(few.parameters.map(\.initial) == many.parameters.map(\.initial))
        let data = try DataSet.catalog.chosen("moons").table(seed: 4, coding: .zeroOne)
        _ = Batches(exampleCount: 100, size: 3, isShuffled: true, seed: 4).order(inEpoch: 50)
        _ = try Initializer.catalog.chosen("normal").weights(units: 9, inputs: 9, seed: 4, layer: 1)
        #expect(try DataSet.catalog.chosen("moons").table(seed: 4, coding: .zeroOne).inputs == data.inputs)
    }

    @Test func indicesAreUniform() {
        var stream = RandomStream(seed: 8, .search)
        var counts = [Int](repeating: 0, count: 6)
        for _ in 0..<60_000 { counts[stream.index(below: 6)] += 1 }
        // Five standard deviations of a count with p = 1/6.
        #expect(counts.allSatisfy { abs($0 - 10_000) < 460 })
        #expect(stream.index(below: 1) == 0)
    }
}
