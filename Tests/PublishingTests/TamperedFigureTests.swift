import FigureChecks
import Lessons
import Publishing
import Scenes
import Testing

/// A wrong number in a picture is noticed, wherever it stands.
@Suite struct TamperedFigureTests {
    struct Picture: CustomTestStringConvertible, Sendable {
        let lesson: String
        let figure: String
        var testDescription: String { "\(lesson) \(figure)" }
    }

    static let pictures = [
        ("07-gradient-descent-kinds", "first-arrows"), ("07-gradient-descent-kinds", "paths"),
        ("08-optimizers", "race"), ("08-optimizers", "memory-of-adam"),
        ("08-optimizers", "later-step-of-adam"), ("08-optimizers", "along-the-first-step"),
        ("09-learning-rate", "sweep"), ("09-learning-rate", "schedules"), ("10-local-minima", "each"),
        ("10-local-minima", "relief"), ("10-local-minima", "paths"),
    ].map(Picture.init)

    /// Every number with a decimal point, changed in its last digit, each by itself.
    @Test(arguments: pictures)
    func oneWrongDigitIsNoticed(_ picture: Picture) throws {
        let path = try #require(CommittedLessonTests.paths.first { $0.contains(picture.lesson) })
        let checked = try CheckedLesson(path: path)
        let drawing = try #require(
            try checked.drawings(on: .slide).first {
                $0.id == picture.figure || $0.id.hasPrefix(picture.figure + "-")
            })
        let scene = try #require(try checked.draughtsman.scene(drawing))
        let sources = checked.sources(of: drawing)
        #expect(sources.unexplained(in: scene).isEmpty)
        let numbers = scene.everyItem.indices.filter { scene.everyItem[$0].wrongDigit != nil }
        #expect(numbers.count > 2)
        let missed = numbers.filter { index in
            sources.unexplained(in: scene.tampered(at: index)).isEmpty
        }.compactMap { index -> String? in
            guard case .text(let text) = scene.everyItem[index].wrongDigit else { return nil }
            return text.string
        }
        // Among hundreds of numbers a wrong one may be another's right one.
        #expect(missed.count * 10 <= numbers.count, "\(missed) of \(numbers.count)")
    }

    /// Lines a tenth too wide, of weights in a network, of paths on a surface and of its isolines.
    @Test(arguments: [
        Picture(lesson: "05-backpropagation", figure: ""),
        Picture(lesson: "10-local-minima", figure: "paths"),
    ])
    func wideLinesAreNoticed(_ picture: Picture) throws {
        let path = try #require(CommittedLessonTests.paths.first { $0.contains(picture.lesson) })
        let checked = try CheckedLesson(path: path)
        let drawing = try #require(
            try checked.drawings(on: .slide).first { $0.id.hasPrefix(picture.figure) })
        let scene = try #require(try checked.draughtsman.scene(drawing))
        #expect(WidthCheck(scene).faults.isEmpty)
        #expect(WidthCheck(scene.with(scene.items.map(\.widened))).faults.count > 3)
    }
}

extension Item {
    /// The same with every line a tenth wider.
    fileprivate var widened: Item {
        switch self {
        case .shape(var shape):
            if let stroke = shape.stroke { shape.stroke?.width = 1.1 * stroke.width }
            return .shape(shape)
        case .group(var group):
            group.children = group.children.map(\.widened)
            return .group(group)
        case .text, .formula, .raster: return self
        }
    }

    /// The same text with another last digit in its first number that has a point; nil for what has none.
    fileprivate var wrongDigit: Item? {
        guard case .text(var text) = self,
            let found = text.string.firstMatch(of: #/[0-9]+\.[0-9]*([0-9])/#),
            let digit = found.output.1.first?.wholeNumberValue
        else { return nil }
        text.string.replaceSubrange(
            found.output.1.startIndex..<found.output.1.endIndex, with: String((digit + 4) % 10))
        return .text(text)
    }
}

extension Scene {
    /// The scene with a wrong digit in one of its items, by its place among all of them.
    fileprivate func tampered(at index: Int) -> Scene {
        var place = -1
        func changed(_ item: Item) -> Item {
            place += 1
            if place == index { return item.wrongDigit ?? item }
            guard case .group(var group) = item else { return item }
            group.children = group.children.map(changed)
            return .group(group)
        }
        return with(items.map(changed))
    }
}
