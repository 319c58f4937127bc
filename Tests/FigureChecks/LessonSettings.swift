/// The numbers that a lesson's file sets: what stands in it besides prose, questions and claims.
struct LessonSettings {
    let numbers: [Double]

    init(_ text: String) {
        var isProse = false
        let lines = text.split(separator: "\n").filter { line in
            // A key at the margin begins a part of the file.
            if line.first?.isLetter == true {
                isProse = ["about:", "claims:", "questions:"].contains { line.hasPrefix($0) }
            }
            return !isProse
        }
        numbers = WrittenNumber.numerals(lines.joined(separator: "\n")).compactMap(Double.init)
    }
}
