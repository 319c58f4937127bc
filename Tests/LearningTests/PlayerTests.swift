import Learning
import Testing

/// A player restores what the recording restores, in whatever order it is asked.
@Suite struct PlayerTests {
    @Test(arguments: RecordedRun.allCases)
    func statesAreThoseOfTheRecording(_ run: RecordedRun) throws {
        let recording = try run.experiment(iterations: 200).recorded(budget: 60)
        let player = Player(recording)
        let order = [0, 1, 2, 5, 5, 4, 80, 79, 200, 0, 66, 131, 199, 300, 3, -1, 5, 64, 65]
        for count in order {
            #expect(player.state(after: count).bits == recording.state(after: count).bits, "after \(count)")
        }
        for iteration in [1, 2, 150, 149] {
            let (played, recorded) = (player.moment(iteration), recording.moment(iteration))
            #expect(
                played.loss.bitPattern == recorded.loss.bitPattern
                    && played.before.bits == recorded.before.bits)
        }
    }
}
