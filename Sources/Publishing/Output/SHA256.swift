/// The SHA-256 digest (FIPS 180-4), for the manifest's hashes.
///
/// Written out because the packages that offer it build a whole cryptographic library for these sixty lines.
package enum SHA256 {
    /// The digest of `bytes` as 64 hexadecimal digits.
    package static func hex(_ bytes: [UInt8]) -> String {
        var state = initial
        var message = bytes
        message.append(0x80)
        while message.count % 64 != 56 { message.append(0) }
        let length = UInt64(bytes.count) * 8
        for shift in stride(from: 56, through: 0, by: -8) { message.append(UInt8(truncatingIfNeeded: length >> shift)) }
        var words = [UInt32](repeating: 0, count: 64)
        message.withUnsafeBufferPointer { message in
            for start in stride(from: 0, to: message.count, by: 64) {
                for index in 0..<16 {
                    let at = start + 4 * index
                    words[index] =
                        UInt32(message[at]) << 24 | UInt32(message[at + 1]) << 16 | UInt32(message[at + 2]) << 8
                        | UInt32(message[at + 3])
                }
                compress(&state, &words)
            }
        }
        return state.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }

    private static func compress(_ state: inout [UInt32], _ words: inout [UInt32]) {
        for index in 16..<64 {
            let a = words[index - 15]
            let b = words[index - 2]
            let first = rotate(a, 7) ^ rotate(a, 18) ^ (a >> 3)
            let second = rotate(b, 17) ^ rotate(b, 19) ^ (b >> 10)
            words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
        }
        var v = state
        for index in 0..<64 {
            let first = rotate(v[4], 6) ^ rotate(v[4], 11) ^ rotate(v[4], 25)
            let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
            let added = v[7] &+ first &+ choice &+ constants[index] &+ words[index]
            let second = rotate(v[0], 2) ^ rotate(v[0], 13) ^ rotate(v[0], 22)
            let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
            v = [added &+ second &+ majority, v[0], v[1], v[2], v[3] &+ added, v[4], v[5], v[6]]
        }
        for index in 0..<8 { state[index] = state[index] &+ v[index] }
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
