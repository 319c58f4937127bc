// Sums of many operands keep their running totals in registers, four vectors at a time.

extension Machine {
    @inline(never)
    func sum(_ step: Plan.Step, _ block: Int, _ vectors: Int) {
        let out = output(step, block)
        for vector in 0..<vectors {
            var total = operand(0, of: step, at: block)[vector]
            for index in 1..<step.operands.count { total += operand(index, of: step, at: block)[vector] }
            out[vector] = total
        }
    }

    @inline(never)
    func weightedSum(_ step: Plan.Step, _ block: Int, _ vectors: Int) {
        let out = output(step, block)
        let count = step.operands.count
        let first = count % 2
        // The vector behind all places is always zero.
        let bias = first == 1 ? operand(0, of: step, at: block) : Operand(start: UnsafePointer(memory + plan.vectorCount), stride: 0)
        var vector = 0
        if step.hasUniformWeights {
            while vector &+ 4 <= vectors {
                var (t0, t1, t2, t3) = (bias[vector], bias[vector &+ 1], bias[vector &+ 2], bias[vector &+ 3])
                var index = first
                while index < count {
                    let weight = operand(index, of: step, at: block).start[0]
                    let x = operand(index &+ 1, of: step, at: block)
                    t0 = t0 + weight * x[vector]
                    t1 = t1 + weight * x[vector &+ 1]
                    t2 = t2 + weight * x[vector &+ 2]
                    t3 = t3 + weight * x[vector &+ 3]
                    index &+= 2
                }
                out[vector] = t0
                out[vector &+ 1] = t1
                out[vector &+ 2] = t2
                out[vector &+ 3] = t3
                vector &+= 4
            }
        }
        while vector < vectors {
            var total = bias[vector]
            var index = first
            while index < count {
                total =
                    total + operand(index, of: step, at: block)[vector]
                    * operand(index &+ 1, of: step, at: block)[vector]
                index &+= 2
            }
            out[vector] = total
            vector &+= 1
        }
    }

    @inline(never)
    func logSumExp(_ step: Plan.Step, _ block: Int, _ vectors: Int) {
        let out = output(step, block)
        let count = step.operands.count
        for vector in 0..<vectors {
            var largest = operand(0, of: step, at: block)[vector]
            for index in 1..<count { largest = Maximum.value(largest, operand(index, of: step, at: block)[vector]) }
            var total = Lanes.zero
            for index in 0..<count { total += Elementary.exp(operand(index, of: step, at: block)[vector] - largest) }
            out[vector] = largest + Elementary.log(total)
        }
    }
}
