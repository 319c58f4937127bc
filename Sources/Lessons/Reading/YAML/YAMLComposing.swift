import Yams

/// YAML text on its way to located nodes.
///
/// Yams composes a tree and gives positions, but it expands aliases as it reads, hashes keys that are whole trees,
/// and stops at the first repeated key. All three are taken out of its hands: before it reads, each `*` and `?`
/// becomes a character that the text does not hold (a plain scalar cannot begin with `*`, nor with `?` and a space,
/// so one that begins with the stand-in was an alias or an explicit key), and repeated keys are masked one by one
/// until the text passes. The stand-ins have the length of what they stand for, so positions hold.
struct YAMLComposing {
    let source: SourceText
    var faults: [Fault] = []
    let standIns: StandIns

    private init(_ source: SourceText, _ standIns: StandIns) {
        self.source = source
        self.standIns = standIns
    }

    /// The root of the text and the faults of its YAML; no root when the text is empty or faulty beyond reading.
    static func compose(_ source: SourceText) -> (root: LocatedNode?, faults: [Fault]) {
        guard let standIns = StandIns(for: source.scalars) else {
            let message = "the text uses too many private-use characters"
            return (nil, [source.fault(message, at: .position(line: 1, column: 1))])
        }
        return withDeepStack {
            var composing = YAMLComposing(source, standIns)
            return (composing.root(), composing.faults)
        }
    }

    private mutating func root() -> LocatedNode? {
        var scalars = source.scalars.map { $0 == "*" ? standIns.star : $0 == "?" ? standIns.mark : $0 }
        var masked: [Place: String] = [:]
        // Every mask costs a reading of the text; long texts get fewer.
        let mostMasks = min(standIns.keyMasks.count, 2 + 2_000_000 / (scalars.count + 1))
        while true {
            do {
                var text = String.UnicodeScalarView()
                text.append(contentsOf: scalars)
                // The parser keeps the anchors that the nodes refer to weakly.
                let parser = try Yams.Parser(yaml: String(text), resolver: .basic, encoding: .utf8)
                let node = try parser.singleRoot()
                defer { withExtendedLifetime(parser) {} }
                guard let node else { return nil }
                var walk = YAMLWalk(source, standIns, masked: masked)
                let root = walk.located(node)
                faults += walk.faults
                return root
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                let place = Place.position(line: context.mark.line, column: context.mark.column)
                let key = standIns.restored(keys.first ?? "")
                guard masked[place] == nil, masked.count < mostMasks,
                    let offset = source.offset(line: context.mark.line, column: context.mark.column),
                    mask(key, in: &scalars, at: offset, with: standIns.keyMasks[masked.count])
                else {
                    faults.append(source.fault("the key \(key.quoted) is given twice", at: place))
                    return nil
                }
                masked[place] = key
            } catch let error as YamlError {
                faults.append(syntaxFault(error))
                return nil
            } catch {
                faults.append(source.fault("\(error)", at: .position(line: 1, column: 1)))
                return nil
            }
        }
    }

    /// Overwrites a key, quoted or not, with as many other characters; false when it is not found as written.
    private func mask(
        _ key: String, in scalars: inout [Unicode.Scalar], at offset: Int, with mask: Unicode.Scalar
    ) -> Bool {
        let letters = Array(key.unicodeScalars)
        guard !letters.isEmpty, offset < scalars.count else { return false }
        let isQuoted = scalars[offset] == "\"" || scalars[offset] == "'"
        let start = offset + (isQuoted ? 1 : 0)
        let end = start + letters.count
        guard end <= scalars.count, source.scalars[start..<end].elementsEqual(letters) else { return false }
        for index in start..<end {
            scalars[index] = index == start ? mask : "x"
        }
        return true
    }
}
