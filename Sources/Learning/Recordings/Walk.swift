import Calculus

/// The order in which the operations of a program are stepped through when it runs over several lanes.
///
/// Instructions fall into sections. Up to an operation that crosses lanes, one lane after the other walks through them,
/// the first lane taking the uniform ones along; crossing operations and what follows from them alone stand between.
package struct Walk: Sendable {
    /// One operation of one lane; `lane` is nil for a uniform value.
    package struct Site: Hashable, Sendable {
        package let value: ValueID
        package let lane: Int?
    }

    private struct Section {
        var all: [ValueID] = []
        var columns: [ValueID] = []
        var isTogether = false

        func count(lanes: Int) -> Int {
            all.count + (lanes - 1) * columns.count
        }
    }

    private let program: Program
    private let sections: [Section]

    package init(_ program: Program) {
        self.program = program
        var sections = [Section()]
        for (id, instruction) in program.instructions.enumerated() where !instruction.operation.isGiven {
            let isTogether = sections[sections.count - 1].isTogether
            let startsTogether = instruction.operation.crossesLanes && !isTogether
            let endsTogether = isTogether && instruction.kind == .column
            if startsTogether || endsTogether { sections.append(Section(isTogether: startsTogether)) }
            sections[sections.count - 1].all.append(id)
            if instruction.kind == .column { sections[sections.count - 1].columns.append(id) }
        }
        self.sections = sections
    }

    /// How many steps a run over `lanes` lanes has.
    package func count(lanes: Int) -> Int {
        sections.reduce(0) { $0 + $1.count(lanes: lanes) }
    }

    /// Step `index`, counted from 0, of a run over `lanes` lanes.
    package func site(_ index: Int, lanes: Int) -> Site? {
        var rest = index
        for section in sections {
            let count = section.count(lanes: lanes)
            if rest >= count {
                rest -= count
                continue
            }
            if rest < section.all.count { return site(section.all[rest], lane: 0) }
            rest -= section.all.count
            return site(section.columns[rest % section.columns.count], lane: 1 + rest / section.columns.count)
        }
        return nil
    }

    /// The lane that walks at step `index`; nil where all lanes walk together.
    package func walker(_ index: Int, lanes: Int) -> Int? {
        var rest = index
        for section in sections {
            let count = section.count(lanes: lanes)
            if rest >= count {
                rest -= count
                continue
            }
            if section.isTogether { return nil }
            return rest < section.all.count ? 0 : 1 + (rest - section.all.count) / section.columns.count
        }
        return nil
    }

    /// The steps that compute `value`, in order, one a lane where lanes differ in it; empty for what is given.
    package func indices(of value: ValueID, lanes: Int) -> [Int] {
        var start = 0
        for section in sections {
            if let position = section.all.firstIndex(of: value) {
                guard let place = section.columns.firstIndex(of: value) else { return [start + position] }
                let others = (1..<max(lanes, 1)).map {
                    start + section.all.count + ($0 - 1) * section.columns.count + place
                }
                return [start + position] + others
            }
            start += section.count(lanes: lanes)
        }
        return []
    }

    private func site(_ value: ValueID, lane: Int) -> Site {
        Site(value: value, lane: program.instructions[value].kind == .column ? lane : nil)
    }
}
