import Learning
import Lessons

/// A learner's way through a run: where they stand, what they watch, where they want to stop.
///
/// A value: the same keys from the same start give the same session. What needs the world outside (files, the terminal) is
/// handed back as an `Effect`.
package struct Session {
    /// What the program around the session has to do.
    package enum Effect: Hashable, Sendable {
        case quit
        case interrupted
        case suspend
        case redraw
        /// Write the frame of these runs, as positions among `timelines`, to files.
        case export([Int])
        case picture
    }

    /// What the bottom line says after a key.
    package struct Message: Hashable, Sendable {
        package let text: String
        package let style: Style
    }

    package let lesson: Lesson
    /// The run of the lesson, then the branches in the order they were made.
    package internal(set) var timelines: [Timeline]
    /// The run that is looked at, as a position among the timelines.
    package internal(set) var active = 0
    /// How many steps are done.
    package internal(set) var position = 0
    package internal(set) var watches: [Watch] = []
    package internal(set) var breakpoints: [Condition] = []
    package internal(set) var mode = Mode.stepping
    /// Whether two runs stand side by side.
    package internal(set) var isComparing = false
    package internal(set) var message: Message?
    /// Digits typed before a key.
    package internal(set) var count: Int?
    package internal(set) var quiz: Quiz?
    /// What was searched for last.
    var sought = ""
    /// What was typed before, by the question that it answered, the newest last.
    var typed: [Prompt.Question: [String]] = [:]
    /// Asked now and then in long searches with the iteration reached; true ends them.
    package var isCancelled: (Int) -> Bool = { _ in false }

    package init(_ lesson: Lesson, _ recording: Recording) {
        self.lesson = lesson
        timelines = [Timeline(recording)]
    }

    package var timeline: Timeline { timelines[active] }
    package var place: Place { timeline.place(position) }

    /// What typed keys mean at the moment.
    package enum Mode: Hashable, Sendable {
        case stepping
        case asking(Prompt)
        case help(page: Int)
        case listing(Listing)
    }

    package enum Listing: Hashable, Sendable {
        case breakpoints
        case watches
    }

    /// Takes a key; says what has to be done outside.
    package mutating func press(_ key: Key) -> Effect? {
        if key == .interrupt { return .interrupted }
        if key == .suspend { return .suspend }
        if key == .redraw { return .redraw }
        message = nil
        switch mode {
        case .asking(let prompt): return type(key, into: prompt)
        case .help(let page): turn(key, page)
        case .listing(let listing): choose(key, in: listing)
        case .stepping: return step(key)
        }
        return nil
    }

    /// Says what came of an effect.
    package mutating func tell(_ text: String, isFault: Bool = false) {
        say(text, isFault ? .alarm : .good)
    }

    mutating func say(_ text: String, _ style: Style = .plain) {
        message = Message(text: text, style: style)
    }

    /// Goes to a position; says so where it is the one already.
    mutating func go(to target: Int, otherwise reason: String) {
        if target == position { say(reason, .dim) }
        position = target
    }
}
