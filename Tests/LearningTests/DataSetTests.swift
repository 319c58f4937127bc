import Learning
import Testing

/// Every generator is seeded, makes as many examples as asked, and balances its classes.
@Suite struct DataSetTests {
    private func table(
        _ name: String, _ numbers: [String: Double] = ["count": 120, "noise": 0.1], seed: Int = 9,
        coding: Loss.Coding = .zeroOne
    ) throws -> Table {
        try DataSet.catalog.chosen(name, numbers).table(seed: seed, coding: coding)
    }

    @Test(arguments: DataSet.catalog.names)
    func seedsDecide(_ name: String) throws {
        let first = try table(name)
        let again = try table(name)
        let other = try table(name, seed: 10)
        #expect(first.inputs == again.inputs && first.targets == again.targets)
        #expect(first.inputs != other.inputs || first.targets != other.targets)
    }

    @Test(arguments: DataSet.catalog.names, [2, 4, 5, 120])
    func countsAreThoseAskedFor(_ name: String, _ count: Int) throws {
        let table = try table(name, ["count": Double(count), "noise": 0.1])
        #expect(table.count == count && table.targets.count == count)
        #expect(table.inputs.allSatisfy { $0.count == table.inputCount && $0.allSatisfy { abs($0) < 10 } })
        #expect(table.targets.allSatisfy { $0.count == 1 && $0[0].isFinite })
        #expect(table.categories.map { $0.count == count } ?? true)
    }

    /// Gates follow their truth tables; all others have each class equally often.
    @Test(arguments: DataSet.catalog.names)
    func classesAreBalanced(_ name: String) throws {
        guard let categories = try table(name).categories else { return }
        let share = Double(categories.filter { $0 == 1 }.count) / Double(categories.count)
        let expected = ["and": 0.25, "or": 0.75][name] ?? 0.5
        #expect(share == expected)
    }

    /// Without noise, examples stand exactly where the rule puts them.
    @Test func rulesHoldWithoutNoise() throws {
        let xor = try table("xor", ["count": 4])
        #expect(xor.inputs == [[0, 0], [0, 1], [1, 0], [1, 1]])
        #expect(xor.targets == [[0], [1], [1], [0]])
        #expect(try table("and", ["count": 4]).targets == [[0], [0], [0], [1]])
        #expect(try table("or", ["count": 4], coding: .plusMinusOne).targets == [[-1], [1], [1], [1]])
        let circles = try table("circles", ["noise": 0])
        for (row, category) in zip(circles.inputs, circles.categories ?? []) {
            #expect(
                distance((row[0] * row[0] + row[1] * row[1]).squareRoot(), category == 0 ? 1 : 0.5) < 1e-14)
        }
        let line = try table("line", ["count": 5, "noise": 0, "slope": 2, "intercept": -1])
        #expect(line.inputs == [[-1], [-0.5], [0], [0.5], [1]])
        #expect(line.targets == [[-3], [-2], [-1], [0], [1]])
    }

    @Test func noiseIsItsStandardDeviation() throws {
        let quiet = try table("line", ["count": 5000, "noise": 0])
        let noisy = try table("line", ["count": 5000, "noise": 0.3])
        let squares = zip(quiet.targets, noisy.targets).map { ($1[0] - $0[0]) * ($1[0] - $0[0]) }
        #expect(abs((squares.reduce(0, +) / 5000).squareRoot() - 0.3) < 0.012)
    }

    @Test func blobsHaveAsManyClassesAsAsked() throws {
        for classes in 2...10 {
            let table = try table("blobs", ["count": 60, "classes": Double(classes)], coding: .oneHot)
            #expect(Set(table.categories ?? []) == Set(0..<classes))
            #expect(table.targets.allSatisfy { $0.count == classes && $0.reduce(0, +) == 1 })
        }
    }
}
