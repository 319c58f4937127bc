import Learning

/// The parameters that a picture of the whole network uses: those before the update, and those after it once the last
/// step of the iteration is done.
struct ShownParameters {
    /// Every parameter, frozen ones too.
    let numbers: [Double]
    /// `after iteration 12`, `before the update of iteration 12`, `at the start`.
    let when: String

    init(_ context: FigureContext) {
        self.init(
            context.moment,
            isAfterUpdate: context.index + 1 >= context.moment.stepCount)
    }

    init(_ moment: Moment, isAfterUpdate: Bool) {
        let updated = moment.parameters(afterUpdate: true)
        // An update that failed leaves nothing to draw.
        let isAfter = isAfterUpdate && updated.allSatisfy(\.isFinite)
        numbers = isAfter ? updated : moment.parameters(afterUpdate: false)
        when =
            isAfter
            ? "after iteration \(moment.iteration)"
            : moment.iteration == 1 ? "at the start" : "before the update of iteration \(moment.iteration)"
    }
}
