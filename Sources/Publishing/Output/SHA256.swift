/// The SHA-256 digest (FIPS 180-4), for the manifest's hashes.
///
/// Written out because the packages that offer it build a whole cryptographic library for these few lines.
package struct SHA256: Sendable {
    private var state = SHA256.initial
    /// What came in and fills no block yet.
    private var rest: [UInt8] = []
    private var count = 0

    package init() {}

    /// The digest of `bytes` as 64 hexadecimal digits.
    package static func hex(_ bytes: [UInt8]) -> String {
        var digest = SHA256()
        digest.update(bytes)
        return digest.hex
    }

    /// Takes further bytes in.
    package mutating func update(_ bytes: [UInt8]) {
        count += bytes.count
        rest += bytes
        let whole = rest.count / 64 * 64
        guard whole > 0 else { return }
        rest.withUnsafeBufferPointer { message in
            for start in stride(from: 0, to: whole, by: 64) { compress(message, at: start) }
        }
        rest.removeFirst(whole)
    }

    /// The digest of everything taken in so far.
    package var hex: String {
        var last = self
        let length = UInt64(count) * 8
        var padding: [UInt8] = [0x80]
        padding += Array(repeating: 0, count: (119 - rest.count) % 64)
        padding += stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: length >> $0) }
        last.update(padding)
        return last.state.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }

    private mutating func compress(_ message: UnsafeBufferPointer<UInt8>, at start: Int) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
            for index in 0..<16 {
                let at = start + 4 * index
                words[index] =
                    UInt32(message[at]) << 24 | UInt32(message[at + 1]) << 16
                    | UInt32(message[at + 2]) << 8 | UInt32(message[at + 3])
            }
            for index in 16..<64 {
                let early = words[index - 15]
                let late = words[index - 2]
                let first = SHA256.rotate(early, 7) ^ SHA256.rotate(early, 18) ^ (early >> 3)
                let second = SHA256.rotate(late, 17) ^ SHA256.rotate(late, 19) ^ (late >> 10)
                words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
            }
            mix(words)
        }
    }

    private mutating func mix(_ words: UnsafeMutableBufferPointer<UInt32>) {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for index in 0..<64 {
            let first = SHA256.rotate(e, 6) ^ SHA256.rotate(e, 11) ^ SHA256.rotate(e, 25)
            let choice = (e & f) ^ (~e & g)
            let added = h &+ first &+ choice &+ SHA256.constants[index] &+ words[index]
            let second = SHA256.rotate(a, 2) ^ SHA256.rotate(a, 13) ^ SHA256.rotate(a, 22)
            let majority = (a & b) ^ (a & c) ^ (b & c)
            (h, g, f, e) = (g, f, e, d &+ added)
            (d, c, b, a) = (c, b, a, added &+ second &+ majority)
        }
        for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
    }

    private static func rotate(_ x: UInt32, _ bits: UInt32) -> UInt32 { (x >> bits) | (x << (32 - bits)) }

    /// Fractional parts of the square roots of the first eight primes.
    private static let initial: [UInt32] = primes(8).map { fraction(Double($0).squareRoot()) }

    /// Fractional parts of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = primes(64).map { prime in
        var root = 6.0
        for _ in 0..<100 { root -= (root * root * root - Double(prime)) / (3 * root * root) }
        return fraction(root)
    }

    private static func fraction(_ x: Double) -> UInt32 { UInt32((x - Double(Int(x))) * 0x1p32) }

    private static func primes(_ count: Int) -> [Int] {
        var found: [Int] = []
        var candidate = 2
        while found.count < count {
            if found.allSatisfy({ candidate % $0 != 0 }) { found.append(candidate) }
            candidate += 1
        }
        return found
    }
}
