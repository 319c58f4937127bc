/// Where `--set` puts a value: keys and list positions, such as `network.layers.2.units` or `layers[2]`.
package struct OverridePath: Hashable, Sendable {
    package enum Step: Hashable, Sendable {
        case key(String)
        /// A position in a list, counted from 1; also a key, if it meets a mapping.
        case position(Int)
    }

    package let steps: [Step]

    /// Splits a dotted path; the failure says what is wrong with it.
    package init(_ text: String) throws(Malformed) {
        var steps: [Step] = []
        for part in text.split(separator: ".", omittingEmptySubsequences: false) {
            var rest = part
            let name = rest.prefix { $0 != "[" && $0 != "]" }
            rest = rest.dropFirst(name.count)
            if !name.isEmpty {
                steps.append(
                    name.utf8.allSatisfy(\.isDigit) ? .position(Int(name) ?? .max) : .key(String(name)))
            } else if rest.isEmpty {
                throw Malformed(reason: "a key is missing in \(text.quoted)")
            }
            while rest.first == "[" {
                let digits = rest.dropFirst().prefix { $0 != "]" }
                rest = rest.dropFirst(digits.count + 1)
                guard rest.first == "]", !digits.isEmpty, digits.utf8.allSatisfy(\.isDigit) else {
                    throw Malformed(reason: "a position in brackets is a whole number, such as layers[2]")
                }
                rest = rest.dropFirst()
                steps.append(.position(Int(digits) ?? .max))
            }
            guard rest.isEmpty else {
                throw Malformed(reason: "\(text.quoted) is not a key such as a.b[2].c")
            }
        }
        guard steps.count <= YAMLWalk.deepestNesting else {
            throw Malformed(reason: "the key has more than \(YAMLWalk.deepestNesting) parts")
        }
        self.steps = steps
    }

    /// A path that cannot be taken apart.
    package struct Malformed: Error, Hashable, Sendable {
        package let reason: String
    }

    /// The first steps as text.
    func prefix(_ count: Int) -> String {
        steps.prefix(count).reduce("") { path, step in
            switch step {
            case .key(let key): return path.appending(key: key)
            case .position(let position): return "\(path)[\(position)]"
            }
        }
    }
}
