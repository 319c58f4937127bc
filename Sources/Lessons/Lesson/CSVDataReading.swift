import Foundation
import Learning

extension LessonReading {
    /// The rows of the CSV file that the lesson names; its faults are located in that file.
    mutating func csv(_ data: LocatedNode, _ loss: Chosen<Loss>) -> Table? {
        guard let node = data["csv"], let full = Lesson.dataFile(of: root, besides: path) else { return nil }
        do {
            let table = try CSVTable.read(path: full)
            dataFiles = [Lesson.DataFile(path: full, bytes: table.bytes)]
            return try columns(of: table, node, loss)
        } catch let error as LessonError {
            faults += error.faults
        } catch let error as UnreadableFile {
            lacksFile = true
            fail("\(full): \(error.reason)", at: node["file"])
        } catch {
            fail("\(full): \(error)", at: node["file"])
        }
        return nil
    }

    private mutating func columns(of csv: CSVTable, _ node: LocatedNode, _ loss: Chosen<Loss>) throws
        -> Table?
    {
        func position(_ node: LocatedNode?) -> Int? {
            guard let node, let name = node.text else { return nil }
            if let column = csv.column(name) { return column }
            faults.append(
                source.fault(
                    "\(csv.path) has no column \(name.quoted)", at: node.place,
                    suggestions: name.nearest(among: csv.header)))
            return nil
        }
        let wanted = node["inputs"]?.items ?? []
        let inputs = wanted.compactMap(position)
        guard let target = position(node["target"]), inputs.count == wanted.count else { return nil }
        guard csv.rows <= Limits.examples else {
            fail(
                "\(csv.path) has \(csv.rows) rows; a lesson learns from \(Limits.examples) at most",
                at: node["file"])
            return nil
        }
        let missing = node["missing"]?.items.map { $0.scalar?.text ?? "" } ?? []
        let texts = csv.texts(column: target)
        // A squared error is taken of numbers; a column without any number names classes.
        let isNumeric = loss.entry.name == "squared_error" && texts.contains { Double($0) != nil }
        let columns = isNumeric ? inputs + [target] : inputs
        let numbers = try csv.numbers(columns: columns, missing: missing)
        try reportMissing(csv, columns, numbers)
        let rows = (0..<csv.rows).map { row in inputs.indices.map { numbers[$0][row] ?? 0 } }
        let names = inputs.map { csv.header[$0] }
        if isNumeric, let column = numbers.last {
            return Table(inputs: rows, targets: column.map { [$0 ?? 0] }, inputNames: names)
        }
        try reportMissing(csv, [target], [texts.map { $0.isEmpty || missing.contains($0) ? nil : 0 }])
        let classes = Set(texts).sorted { (Double($0) ?? .infinity, $0) < (Double($1) ?? .infinity, $1) }
        guard (2...100).contains(classes.count) else {
            fail(
                "the target column has \(classes.count.counted("different value")); classes are 2 to 100",
                at: node["target"])
            return nil
        }
        let categories = texts.map { classes.firstIndex(of: $0) ?? 0 }
        return Table(
            inputs: rows, targets: categories.map { loss.entry.coding.targets(for: $0, of: classes.count) },
            inputNames: names, categories: categories)
    }

    private func reportMissing(_ csv: CSVTable, _ columns: [Int], _ numbers: [[Double?]]) throws {
        var gaps: [Fault] = []
        var count = 0
        for (index, column) in columns.enumerated() {
            for (row, number) in numbers[index].enumerated() where number == nil {
                count += 1
                if gaps.count < 20 {
                    gaps.append(
                        csv.fault(
                            "a value is missing here; the network needs one", row: row, column: column))
                }
            }
        }
        if !gaps.isEmpty { throw LessonError(gaps, more: count - gaps.count) }
    }
}

extension Lesson {
    /// The path of the file that a lesson takes its data from, if it names one.
    static func dataFile(of root: LocatedNode, besides path: String) -> String? {
        guard let file = root["data"]?["csv"]?["file"]?.text else { return nil }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().relativePath
        return file.hasPrefix("/") ? file : (folder == "." ? file : folder + "/" + file)
    }

    /// The files that a lesson is read from, itself first, as far as it can be read at all.
    package static func files(of path: String, overrides: [String] = []) -> [String] {
        guard let document = try? Document.read(path: path), var root = document.root else { return [path] }
        for text in overrides {
            guard let override = try? Override(option: text) else { continue }
            _ = override.apply(to: &root, of: LessonShape.lesson, in: document.source)
        }
        return [path] + [dataFile(of: root, besides: path)].compactMap { $0 }
    }
}
