import Learning
import Lessons

extension Session {
    /// A key while the run is stepped through.
    mutating func step(_ key: Key) -> Effect? {
        if case .character(let digit) = key, let number = digit.wholeNumberValue, digit.isASCII,
            number > 0 || count != nil
        {
            count = min((count ?? 0) * 10 + number, 999_999_999)
            say("\(count ?? 0)", .dim)
            return nil
        }
        let times = count ?? 1
        count = nil
        if let movement = Session.movements[key] {
            if quiz != nil, movement == .into {
                ask()
                return nil
            }
            let target = timeline.target(of: movement, from: position, count: times)
            go(to: target, otherwise: reason(for: movement))
            return nil
        }
        switch key {
        case .enter, .clear, .delete: break
        case .unknown: say("this key means nothing here; h shows the keys", .alarm)
        case .character(":"): mode = .asking(Prompt(.place))
        case .character("/"): mode = .asking(Prompt(.name(forwards: true)))
        case .character("\\"): mode = .asking(Prompt(.name(forwards: false)))
        case .character("b"): mode = .asking(Prompt(.breakpoint))
        case .character("w"): mode = .asking(Prompt(.watch))
        case .character("="): mode = .asking(Prompt(.change))
        case .character("B"): mode = .listing(.breakpoints)
        case .character("W"): mode = .listing(.watches)
        case .character("c"): resume(forwards: true)
        case .character("C"): resume(forwards: false)
        case .character("?"): toggleQuiz()
        case .character("h"): mode = .help(page: 0)
        case .character("v"): compare()
        case .tab: switchTimeline()
        case .escape: isComparing = false
        case .character("i"): return .picture
        case .character("e"): return .export(isComparing ? comparedTimelines : [active])
        case .character("q"): return .quit
        default: say("\(key.name) means nothing here; h shows the keys", .alarm)
        }
        return nil
    }

    static let movements: [Key: Movement] = [
        .character("n"): .into, .down: .into, .character(" "): .into, .character("p"): .back, .up: .back,
        .character("s"): .over, .right: .over, .character("S"): .overBack, .left: .overBack,
        .character("o"): .out, .character("O"): .outBack, .character("}"): .iteration,
        .pageDown: .iteration, .character("{"): .iterationBack, .pageUp: .iterationBack,
        .character("g"): .start, .home: .start, .character("G"): .end, .end: .end,
    ]

    private func reason(for movement: Movement) -> String {
        switch movement {
        case .into, .over, .out, .iteration, .end:
            if timeline.recording.divergence != nil { return "the run ends here: \(divergence)" }
            let isMore = position < timeline.positions.upperBound
            return "this is the end of the run" + (isMore ? "; n shows what came of it" : "")
        case .back, .overBack, .outBack, .iterationBack, .start:
            let isMore = position > timeline.positions.lowerBound
            return "this is the start of the run" + (isMore ? "; p shows the data" : "")
        }
    }

    private var divergence: String {
        timeline.recording.divergence.map { "\($0.step.name) left the finite numbers" } ?? ""
    }

    /// On to the next breakpoint, or back to the last one.
    private mutating func resume(forwards: Bool) {
        guard !breakpoints.isEmpty else {
            return say("there is no breakpoint yet; b sets one, such as loss < 0.1", .alarm)
        }
        let found = timeline.next(breakpoints, from: position, forwards: forwards, isCancelled: isCancelled)
        guard let found else {
            let way = forwards ? "after" : "before"
            guard let holding = breakpoints.first(where: { $0.holds(in: timeline, at: place) }) else {
                return say("no breakpoint holds \(way) this step", .alarm)
            }
            return say(
                "\(holding.text) holds already; \(forwards ? "c" : "C") stops where a value that it names is "
                    + "computed anew and it holds: nowhere \(way) this step", .alarm)
        }
        position = found.position
        let units = found.condition.deadUnits(in: timeline, at: place)
        let dead = units.isEmpty ? "" : ": \(units.listed(with: "and"))"
        say("stopped: \(found.condition.text)\(dead)", .good)
    }

    private mutating func switchTimeline() {
        guard timelines.count > 1 else { return say("there is one run only; = makes another", .dim) }
        let left = timeline
        active = (active + 1) % timelines.count
        position = timeline.position(of: position, in: left)
        say("now in \(timeline.changes.label)")
    }

    /// Where one of the runs stands at what the cursor is on.
    package func position(in run: Int) -> Int {
        run == active ? position : timelines[run].position(of: position, in: timeline)
    }

    private mutating func compare() {
        guard timelines.count > 1 else {
            return say("there is nothing to compare yet; = sets a value and makes a second run", .alarm)
        }
        isComparing.toggle()
    }

    /// The runs that stand side by side: the one looked at and the one it is compared with.
    package var comparedTimelines: [Int] {
        active == 0 ? [0, timelines.count - 1] : [0, active]
    }
}
