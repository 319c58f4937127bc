import Lessons
import Testing

/// What a lesson's author is told.
@Suite struct LessonFaultTests {
    /// A fault in every part, on a line of its own.
    private let wrong = """
        titel: Misspelt
        title: A lesson
        seed: -3
        data:
          examples:
            - { inputs: [0, 1], targets: [1] }
            - { inputs: [1], targets: [0] }
            - { inputs: [1, 1], targets: [2] }
        network:
          layers:
            - { units: 2, activation: tanh, weights: [[1, 2], [3, 4], [5, 6]] }
            - { units: 3, activation: softmax, biases: [0] }
        loss: binary_cross_entropy
        training:
          batch: 99
          epochs: 4
          iterations: 4
          clip: { norm: 1, value: 2 }
        record: [0]
        figures:
          - { name: ../evil, figure: netwrk }
          - { name: a, figure: network, at: "iteration:99" }
          - { name: a, figure: network, at: sideways }
        claims:
          - { that: "los < 1" }
          - { that: "loss[0] <" }
          - { that: "loss[0]" }

        """

    /// Who makes a run longer on the command line need not want all its frames.
    @Test func framesAreCountedInTheLessonAsWritten() {
        let lesson = LessonSource.network.replacing("{ every: 2 }", with: "{ every: 1, of: steps }")
        #expect(LessonSource.faults(lesson, set: ["training.epochs=5000"]) == [])
        let long = LessonSource.faults(lesson.replacing("epochs: 4", with: "epochs: 5000"))
        #expect(long.count == 1 && long.allSatisfy { $0.contains("frames; 5000 is the most") }, "\(long)")
    }

    @Test func everyFaultIsToldAtOnce() {
        let found = LessonSource.faults(wrong)
        let lines = Set(found.compactMap { Int($0.prefix { $0.isNumber }) })
        // The seed is wrong, so the run is not known; everything else is told.
        #expect(lines.isSuperset(of: [1, 3, 19, 21, 23, 25, 26, 27]), "\(found)")
        #expect(found.contains("1: unknown key 'titel' in a lesson"))
        #expect(found.contains { $0.hasPrefix("21: there is no figure 'netwrk'") })
        #expect(found.contains { $0.hasPrefix("21: a figure's name becomes a file name") })
        #expect(found.contains { $0.hasPrefix("23: there is already a figure called 'a'") })
        #expect(found.contains { $0.hasPrefix("25: there is no 'los'") })

        let further = LessonSource.faults(wrong.replacing("seed: -3", with: "seed: 3"))
        let more = Set(further.compactMap { Int($0.prefix { $0.isNumber }) })
        #expect(more.isSuperset(of: [1, 7, 8, 11, 12, 15, 16, 18, 19, 21, 23, 25, 26, 27]), "\(further)")
        #expect(further.contains { $0.contains("give epochs or iterations, not both") })
        #expect(further.contains { $0.hasPrefix("7: the first example has 2 inputs, this one 1") })
        #expect(further.contains { $0.hasPrefix("15: a batch of 99") })
    }

    @Test(arguments: [
        ("figures.1.at=iteration:7", "there is no iteration 7; iterations go from 1 to 6"),
        ("figures.1.at=epoch:4", "there is no epoch 4; epochs go from 1 to 3"),
        ("figures.1.at=w[3][1][1]", "w[3][1][1] is no parameter that is trained"),
        ("figures.1.at=b[2][1]", "b[2][1] is no parameter that is trained"),
        ("figures.1.at=9999999", "there is no step 9999999"),
        ("figures.1.at=-9223372036854775808", "there is no step"),
        ("figures.1.at=iteration:-9223372036854775808", "there is no iteration"),
        ("figures.1.name=../x", "a figure's name becomes a file name"),
        ("figures.1.name=.x", "a figure's name becomes a file name"),
        ("figures.2.name=FIRST", "there is already a figure called 'FIRST'"),
        ("figures.3.at={ every: 0 }", "figures[3].at.every must be"),
        ("training.batch=4", "a batch of 4 is more than the 3 examples"),
        ("training.optimizer.rat=1", "unknown key 'rat'"),
        ("training.optimizer=adm", "there is no optimizer 'adm'"),
        ("network.layers.2={ units: 2, activation: sigmoid }", "so the last layer needs 1 unit, not 2"),
        ("network.layers.2.weights=[[1]]", "each row of weights needs 2 numbers, not 1"),
        ("network.layers.2.activation=relu", "binary_cross_entropy is written on sigmoid outputs"),
        ("data.examples.1.targets=[2]", "binary_cross_entropy takes targets from 0 to 1"),
        ("record=[0]", "iterations count from 1"),
        ("claims.1.that=w[1][3][1] > 0", "there is no 'w[1][3][1]'"),
        ("claims.1.that=loss[0] + 1", "a claim is true or false"),
        ("claims.1.that=variant(\"Adam\").loss[0] < 1", "the lesson compares nothing"),
        ("landscape.function=saddle", "landscape"),
    ])
    func faultsStandAtTheirOption(option: String, message: String) {
        let set = option.hasPrefix("figures.1.at") ? [option, "training.epochs=3"] : [option]
        let found = LessonSource.faults(LessonSource.network, set: set)
        #expect(found.contains { $0.contains(message) }, "\(found)")
        #expect(
            !found.isEmpty && found.allSatisfy { $0.hasPrefix("--set ") || message == "landscape" },
            "\(found)")
    }

    @Test func nothingIsReportedOfSoundLessons() {
        #expect(LessonSource.faults(LessonSource.network) == [])
        #expect(LessonSource.faults(LessonSource.landscape) == [])
    }

    @Test(arguments: [
        ("- title", "must be a mapping"), ("title: T\n", "a lesson needs a network"), ("{}", "lacks 'title'"),
        ("title: T\nnetwork: 3\nfigures: 4\nclaims: [5]\ndata: []\n", "network must be"),
        ("title: T\ndata: { examples: [] }\nnetwork: { layers: [] }\nloss: 3\n", "must hold"),
    ])
    func otherShapesAreRefused(text: String, message: String) {
        let found = LessonSource.faults(text)
        #expect(!found.isEmpty)
        #expect(found.contains { $0.contains(message) } || message == "must be a mapping", "\(found)")
    }
}
