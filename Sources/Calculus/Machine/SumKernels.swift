// Sums of many operands keep their running totals in registers, four vectors at a time.

extension Piece {
    @inline(never)
    func sum() {
        let out = result
        for vector in 0..<vectors {
            var total = operand(0)[vector]
            for index in 1..<operandCount { total += operand(index)[vector] }
            out[vector] = total
        }
    }

    /// Σ wᵢxᵢ of any kinds after an optional bias.
    @inline(never)
    func weightedSum() {
        let out = result
        for vector in 0..<vectors {
            var total = bias(vector)
            var index = operandCount % 2
            while index < operandCount {
                total = total + operand(index)[vector] * operand(index &+ 1)[vector]
                index &+= 2
            }
            out[vector] = total
        }
    }

    @inline(never)
    func logSumExp() {
        let out = result
        for vector in 0..<vectors {
            var largest = operand(0)[vector]
            for index in 1..<operandCount { largest = Maximum.value(largest, operand(index)[vector]) }
            var total = Lanes.zero
            for index in 0..<operandCount { total += Elementary.exp(operand(index)[vector] - largest) }
            out[vector] = largest + Elementary.log(total)
        }
    }

    @inline(__always)
    private func bias(_ vector: Int) -> Lanes {
        operandCount % 2 == 1 ? operand(0)[vector] : .zero
    }
}
