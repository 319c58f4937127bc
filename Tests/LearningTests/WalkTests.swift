import Calculus
import Learning
import Testing

/// A walk visits every operation of every lane once, and nothing before what it is computed from.
@Suite struct WalkTests {
    private struct Site: Hashable {
        let value: ValueID
        let lane: Int?
    }

    private func programs(_ run: RecordedRun) throws -> [Program] {
        let experiment = try run.experiment()
        return [experiment.lossProgram.program, experiment.updateProgram.program]
    }

    private func expectWhole(_ program: Program, lanes: Int) {
        let walk = Walk(program)
        let sites = (0..<walk.count(lanes: lanes)).compactMap { walk.site($0, lanes: lanes) }.map {
            Site(value: $0.value, lane: $0.lane)
        }
        #expect(sites.count == walk.count(lanes: lanes))
        var expected: Set<Site> = []
        for (id, instruction) in program.instructions.enumerated() where !instruction.operation.isGiven {
            let own: [Int?] = instruction.kind == .column ? (0..<lanes).map { $0 } : [nil]
            for lane in own { expected.insert(Site(value: id, lane: lane)) }
        }
        #expect(Set(sites) == expected && sites.count == expected.count, "\(lanes) lanes")
        #expect(walk.site(sites.count, lanes: lanes) == nil)
        expectCausal(sites, program, lanes: lanes)
    }

    private func expectCausal(_ sites: [Site], _ program: Program, lanes: Int) {
        var done: Set<Site> = []
        for site in sites {
            let instruction = program.instructions[site.value]
            for operand in instruction.operands where !program.instructions[operand].operation.isGiven {
                let isColumn = program.instructions[operand].kind == .column
                let needed: [Int?] = !isColumn ? [nil] : site.lane.map { [$0] } ?? (0..<lanes).map { $0 }
                #expect(needed.allSatisfy { done.contains(Site(value: operand, lane: $0)) })
            }
            done.insert(site)
        }
    }

    @Test(arguments: RecordedRun.allCases, [1, 2, 5])
    func everySiteOnceAndInOrder(_ run: RecordedRun, _ lanes: Int) throws {
        for program in try programs(run) { expectWhole(program, lanes: lanes) }
    }

    /// Lanes that wait for each other twice, as in batch normalisation, with columns between.
    @Test(arguments: [1, 2, 7])
    func lanesMayWaitMoreThanOnce(_ lanes: Int) {
        let builder = ProgramBuilder()
        let x = builder.input(Name("x"), .column)
        let w = builder.input(Name("w"), .uniform)
        let centred = w * x - laneMean(w * x)
        let normal = centred / sqrt(laneMean(square(centred)) + 1e-5)
        _ = builder.differentiate(laneMean(square(normal - w)), by: [w, x])
        expectWhole(builder.finish(), lanes: lanes)
    }

    /// One example is finished before the next begins.
    @Test func examplesFollowEachOther() throws {
        let walk = Walk(try Experiment.small(batch: 3).lossProgram.program)
        let lanes = (0..<walk.count(lanes: 3)).compactMap { walk.site($0, lanes: 3)?.lane }
        let changes = zip(lanes, lanes.dropFirst()).filter { $0 != $1 }.count
        // Through the examples once to the loss, and once for the gradients.
        #expect(changes == 5)
    }
}
