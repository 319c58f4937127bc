import Learning
import Testing

@Suite struct FlightTests {
    @Test(
        arguments: [
            ([4, 3, 2], 3), ([1, 10, 2000, 5e5], 2), ([1, 2000, 3], 3), ([1, .infinity], 1),
            ([1, 2, .nan], 2),
            ([0, 5], 2), ([-1, 900, 1100], 2), ([], 0),
        ] as [([Double], Int)])
    func runsThatClimbAwayAreCutWhereTheyLeave(_ losses: [Double], _ count: Int) {
        #expect(losses.countBeforeFlight == count)
    }
}
