import Foundation
import Rendering
import Scenes
import Synchronization

/// Drawing frames whose numbers change from one to the next, measured in one format.
struct FrameBench {
    private let format: OutputFormat
    private let lettering: Lettering
    private let threads: Int

    /// What is measured, by the names that `make bench` knows: PNG on all cores as `gradus run` draws it, all else on one.
    static let all: [(name: String, bench: FrameBench)] = [
        (
            "frame-png",
            FrameBench(
                format: .png, lettering: .outlines, threads: ProcessInfo.processInfo.activeProcessorCount)
        ),
        ("frame-png-alone", FrameBench(format: .png, lettering: .outlines, threads: 1)),
        ("frame-svg", FrameBench(format: .svg, lettering: .outlines, threads: 1)),
        ("frame-svg-text", FrameBench(format: .svg, lettering: .text, threads: 1)),
        ("frame-pdf", FrameBench(format: .pdf, lettering: .outlines, threads: 1)),
    ]

    /// Frames a second; composing the scenes is not counted.
    func frames(_ seconds: Double) throws -> Double {
        let rates = Mutex<[Result<Double, any Error>]>([])
        DispatchQueue.concurrentPerform(iterations: threads) { thread in
            let rate = Result { try frames(seconds, on: thread) }
            rates.withLock { $0.append(rate) }
        }
        return try rates.withLock { $0 }.reduce(0) { try $0 + $1.get() }
    }

    private func frames(_ seconds: Double, on thread: Int) throws -> Double {
        let renderer = try Renderer()
        var number = 1000 * thread
        // The first frame opens fonts and draws every glyph anew.
        _ = try renderer.render(BenchScene.frame(number), as: format, lettering: lettering)
        var spent = 0.0
        var done = 0
        repeat {
            number += 1
            let scene = BenchScene.frame(number)
            let start = ContinuousClock.now
            _ = try renderer.render(scene, as: format, lettering: lettering)
            spent += (ContinuousClock.now - start).inSeconds
            done += 1
        } while spent < seconds
        return Double(done) / spent
    }
}
