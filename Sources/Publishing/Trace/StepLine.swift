import Formulas
import Learning

extension Step {
    /// The step as one line of JSON, without the line break.
    package var json: String {
        var json = JSONText()
        write(into: &json)
        return json.text
    }

    func write(into json: inout JSONText) {
        json.raw("{")
        json.key("step", first: true)
        json.number(number)
        json.key("iteration")
        json.number(iteration)
        json.key("epoch")
        json.number(epoch)
        if let example {
            json.key("example")
            json.number(example)
        }
        json.key("phase")
        json.string(phase.rawValue)
        json.key("scope")
        json.list(scope) { $0.string($1) }
        json.key("name")
        json.string(name)
        json.key("operation")
        json.string(operation.rawValue)
        json.key("operands")
        json.list(operands) { json, operand in
            json.raw("{")
            json.key("name", first: true)
            json.string(operand.name)
            json.key("value")
            json.number(operand.value)
            json.raw("}")
        }
        json.key("value")
        json.number(value)
        json.key("rule")
        json.string(rule.unicode)
        json.key("numbers")
        json.string(numbers.unicode)
        json.key("result")
        json.string(result.unicode)
        json.raw("}")
    }
}
