import Formulas

/// A setting of a run that whoever compares it must be told: the rate, and every other one that is not a default.
package struct ToldSetting: Hashable, Sendable {
    /// Where it stands in lessons, such as `training.optimizer.momentum`.
    package let key: String
    /// As a legend writes it, such as `momentum 0.9`.
    package let text: String

    package init(_ key: String, _ text: String) {
        self.key = key
        self.text = text
    }
}

extension Experiment {
    /// Every setting of the training that is not a default, and the rate, in the order in which they act.
    ///
    /// Legends are made of these and are checked against them, so that none of them stays hidden.
    package var toldSettings: [ToldSetting] {
        let isSGD = optimizer.entry.name == Optimizer.sgd.name
        let name = isSGD ? [] : [ToldSetting("training.optimizer.name", optimizer.entry.title)]
        return name + optimizer.told(below: "training.optimizer") + scheduled + limited + penalties + batched
    }

    private var scheduled: [ToldSetting] {
        guard schedule.entry.name != Schedule.constant.name else { return [] }
        let settings = schedule.told(below: "training.schedule").map(\.text)
        let text = "\(schedule.entry.name) schedule"
        return [
            ToldSetting(
                "training.schedule",
                settings.isEmpty ? text : "\(text) (\(settings.joined(separator: ", ")))")
        ]
    }

    private var limited: [ToldSetting] {
        switch clipping {
        case nil: []
        case .norm(let limit): [ToldSetting("training.clip.norm", "clipped to norm \(limit.told)")]
        case .value(let limit): [ToldSetting("training.clip.value", "clipped to ±\(limit.told)")]
        }
    }

    private var penalties: [ToldSetting] {
        [("l1", "L1", regularizer.l1), ("l2", "L2", regularizer.l2)].filter { $0.2 != 0 }.map {
            ToldSetting("training.regularizer.\($0)", "\($1) penalty \($2.told)")
        }
    }

    private var batched: [ToldSetting] {
        guard batches.size < batches.exampleCount else { return [] }
        return [ToldSetting("training.batch", "batch \(batches.size)")]
            + (batches.isShuffled ? [] : [ToldSetting("training.shuffle", "not shuffled")])
    }

    /// The place that a landscape is started from, which variants may choose.
    var toldStart: [ToldSetting] {
        guard case .landscape(_, let start) = model else { return [] }
        return [ToldSetting("landscape.start", "from (\(start.x.told), \(start.y.told))")]
    }
}

extension Chosen {
    /// The settings that are not the entry's defaults; the rate always.
    fileprivate func told(below path: String) -> [ToldSetting] {
        entry.settings.compactMap { setting in
            guard let value = settings[setting.name], setting.name == "rate" || value != setting.fallback
            else { return nil }
            return ToldSetting("\(path).\(setting.name)", setting.told(value))
        }
    }
}

extension Setting {
    /// The setting with a value in words; Greek letters stand for the names that spell them.
    fileprivate func told(_ value: Value) -> String {
        let isSpelledLetter = ["beta1", "beta2", "epsilon"].contains(name)
        let word = isSpelledLetter ? symbol ?? name : name.split(separator: "_").joined(separator: " ")
        switch value {
        case .number(let number): return "\(word) \(number.told)"
        case .flag(let flag): return flag ? word : "no \(word)"
        case .choice(let choice), .text(let choice): return "\(word) \(choice)"
        case .list(let list): return "\(word) \(list.joined(separator: ", "))"
        }
    }
}

extension Double {
    /// The number with as many digits as it takes to read it back.
    package var told: String {
        let mantissa = description.prefix { $0 != "e" }.filter(\.isNumber)
        let significant = mantissa.drop { $0 == "0" }.count
        return Numeral.text(self, digits: Swift.max(4, significant))
    }
}
