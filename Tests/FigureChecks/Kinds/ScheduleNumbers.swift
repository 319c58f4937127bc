import Learning

/// The numbers of learning rates over a run: those that its updates had at both ends, and the defaults of all schedules.
enum ScheduleNumbers {
    static func all(_ recording: Recording) -> [Double] {
        let rates = [1, recording.iterations].filter { $0 >= 1 && $0 <= recording.iterations }
            .map { recording.moment($0).rate }
        let defaults = Schedule.catalog.entries.flatMap(\.settings).compactMap { setting -> Double? in
            guard case .number(let number) = setting.fallback else { return nil }
            return number
        }
        // A formula has its constants computed: the ½ of a cosine, half a turn by the epochs, what is left of a share.
        let epochs = recording.experiment.batches.epoch(of: max(recording.experiment.iterations, 1))
        return rates + defaults + defaults.map { 1 - $0 } + [0.5, .pi / Double(epochs)]
    }
}
