import Foundation
import Lessons
import Testing

/// Lessons over CSV files.
@Suite struct LessonCSVTests {
    private func read(_ table: String?, loss: String = "squared_error") throws -> Lesson {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "gradus-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        if let table { try Data(table.utf8).write(to: folder.appendingPathComponent("t.csv")) }
        let text = """
            title: T
            data: { csv: { file: t.csv, inputs: [a, b], target: t, missing: [NA] } }
            network: { layers: [{ units: 1, activation: \(loss == "squared_error" ? "linear" : "sigmoid") }] }
            loss: \(loss)
            """
        let path = folder.appendingPathComponent("lesson.yaml")
        try Data(text.utf8).write(to: path)
        return try Lesson.read(path: path.path)
    }

    private func faults(_ table: String?, loss: String = "squared_error") throws -> LessonError {
        try #require(throws: LessonError.self) { _ = try read(table, loss: loss) }
    }

    private func places(_ error: LessonError) -> [String] {
        error.faults.map { fault in
            if case .position(let line, let column) = fault.place { "\(line):\(column)" } else { "" }
        }
    }

    @Test func numbersAndClassesAreRead() throws {
        let numbers = try read("a,b,t\n1,2,3\n4,5,6\n").experiment.table
        #expect(numbers.inputs == [[1, 2], [4, 5]] && numbers.targets == [[3], [6]])
        let classes = try read("a,b,t\n1,2,no\n4,5,yes\n", loss: "binary_cross_entropy").experiment.table
        #expect(classes.targets == [[0], [1]] && classes.categories == [0, 1])
    }

    @Test func everyWrongFieldIsLocated() throws {
        #expect(try places(faults("a,b,t\n1,x,3\n4,5,y\n")) == ["2:3", "3:5"])
        #expect(try places(faults("a,b,t\n1,NA,3\n4,5,NA\n")) == ["2:3", "3:5"])
        #expect(try places(faults("a,b,t\n1,2,no\n4,5,\n4,5,yes\n", loss: "binary_cross_entropy")) == ["3:5"])
        #expect(try places(faults("a,b,t\n1,2\n4,\"5,6\n")) == ["2:1", "3:3"])
    }

    @Test func aMissingFileIsTold() throws {
        let error = try faults(nil)
        #expect(error.isOfFileAlone && error.faults[0].message.hasSuffix("t.csv: there is no such file"))
        #expect(try !faults("a,b\n1,2\n").isOfFileAlone)
    }
}
