import Calculus
import Foundation
import Learning
import Testing

/// Every schedule is finite and never negative; each follows its formula.
@Suite struct ScheduleTests {
    /// The rate in epochs 0, 1, … of a training of `total` epochs, from 0.2.
    private func rates(_ schedule: Chosen<Schedule>, epochs: Int, total: Int) throws -> [Double] {
        let update = UpdateProgram.write(
            optimizer: try Optimizer.catalog.chosen("sgd", ["rate": 0.2]), schedule: schedule, clipping: nil,
            totalEpochs: total)
        let machine = Machine(update.program, lanes: 1)
        return (0..<epochs).map { epoch in
            machine[update.epoch] = Double(epoch)
            machine.run()
            return machine[update.rate]
        }
    }

    @Test(arguments: Schedule.catalog.names)
    func ratesAreFiniteAndNotNegative(_ name: String) throws {
        for total in [1, 7, 100] {
            let rates = try rates(Schedule.catalog.chosen(name), epochs: 3 * total, total: total)
            #expect(rates.allSatisfy { $0.isFinite && $0 >= 0 && $0 <= 0.2 * (1 + 1e-15) })
        }
    }

    /// All begin at the rate itself, but for the warm-up, which begins at a share of it.
    @Test(arguments: Schedule.catalog.names)
    func theStartIsTheRate(_ name: String) throws {
        let schedule = try Schedule.catalog.chosen(name)
        let start = schedule.settings.number("start")
        let first = try rates(schedule, epochs: 1, total: 10)[0]
        #expect(distance(first, 0.2 * (start.isNaN ? 1 : start)) < 1e-16)
    }

    @Test func stepsDropEverySoManyEpochs() throws {
        let rates = try rates(
            Schedule.catalog.chosen("step", ["every": 3, "factor": 0.5]), epochs: 8, total: 8)
        #expect(rates == [0.2, 0.2, 0.2, 0.1, 0.1, 0.1, 0.05, 0.05])
    }

    @Test func exponentialsMultiplyEveryEpoch() throws {
        let rates = try rates(Schedule.catalog.chosen("exponential", ["factor": 0.9]), epochs: 30, total: 30)
        for (epoch, rate) in rates.enumerated() {
            #expect(distance(rate, 0.2 * Foundation.pow(0.9, Double(epoch))) < 1e-15)
        }
    }

    @Test func cosinesGoDownToTheMinimum() throws {
        let whole = try rates(Schedule.catalog.chosen("cosine", ["minimum": 0.02]), epochs: 11, total: 10)
        let given = try rates(
            Schedule.catalog.chosen("cosine", ["minimum": 0.02, "epochs": 10]), epochs: 11, total: 99)
        for (epoch, rate) in whole.enumerated() {
            let expected = 0.02 + 0.18 * (1 + Foundation.cos(Double.pi * Double(epoch) / 10)) / 2
            #expect(distance(rate, expected) < 1e-15)
        }
        #expect(whole == given)
    }

    @Test func warmUpsRiseAndStay() throws {
        let rates = try rates(
            Schedule.catalog.chosen("warmup", ["epochs": 4, "start": 0.5]), epochs: 7, total: 7)
        for (rate, expected) in zip(rates, [0.1, 0.125, 0.15, 0.175, 0.2, 0.2, 0.2]) {
            #expect(distance(rate, expected) < 1e-16)
        }
    }

    /// The schedule reaches the optimizer: an update's length is the scheduled rate times the gradient.
    @Test func updatesUseTheScheduledRate() throws {
        let slope = Landscape("slope", "x + y") { x, y in x + y }
        let recording = try Experiment.landscape(
            slope, from: (0, 0), Optimizer.catalog.chosen("sgd", ["rate": 0.2]),
            schedule: Schedule.catalog.chosen("step", ["every": 2, "factor": 0.5]), iterations: 5
        ).recorded()
        let places = (0...5).map { recording.state(after: $0).parameters[0] }
        for (place, expected) in zip(places, [0, -0.2, -0.4, -0.5, -0.6, -0.65]) {
            #expect(distance(place, expected) < 1e-15)
        }
    }
}
