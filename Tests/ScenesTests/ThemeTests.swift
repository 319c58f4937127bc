import Formulas
import Scenes
import Testing

@Suite struct ThemeTests {
    /// A pair from the table of Sharma, Wu and Dalal, so that the palette tests rest on something checked.
    @Test func colourDifferenceIsThatOfThePaper() {
        #expect(abs(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485]) - 2.0425) < 1e-4)
        #expect(abs(ciede2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387]) - 1.2644) < 1e-4)
    }

    @Test(arguments: [
        (Theme.light, Role.ink, 15.7), (.light, .muted, 5.8), (.dark, .ink, 15.5), (.dark, .muted, 6.2),
    ])
    func contrastIsAsDesigned(_ theme: Theme, _ role: Role, _ ratio: Double) {
        let found = theme.colour(role).contrast(with: theme.colour(.paper))
        #expect(abs(found - ratio) < 0.1, "\(theme) \(role): \(found)")
    }

    @Test(arguments: Theme.allCases) func textIsReadable(_ theme: Theme) {
        let symbols = Symbol.Role.allCases.map { Role.symbol($0) }
        for role in [.ink, .muted, .gradient, .positive, .negative] + symbols {
            for ground in [Role.paper, .panel] {
                let found = theme.colour(role).contrast(with: theme.colour(ground))
                #expect(found >= 4.5, "\(theme) \(role) on \(ground): \(found)")
            }
        }
        let fills =
            (0..<5).map { (Role.onGradientStep($0), Role.gradientStep($0)) } + [(.onHighlight, .highlight)]
            + [-1, -0.5, 0, 0.5, 1].map { (Role.ink, Role.activation($0)) }
        for (role, fill) in fills {
            let found = theme.colour(role).contrast(with: theme.colour(fill))
            #expect(found >= 4.5, "\(theme) \(role) on \(fill): \(found)")
        }
    }

    @Test func printHasNoDarkFill() {
        let steps = (0..<5).map { Role.gradientStep($0) }
        let nodes = [-1, 0, 1].map { Role.activation($0) }
        let regions = (0..<5).map { Role.region($0) }
        for role in steps + nodes + regions + [.surface(1), .highlight, .panel] {
            let darkness = Theme.print.colour(role).darkness
            #expect(darkness <= 0.1, "\(role): \(darkness)")
        }
        #expect(Theme.light.colour(.gradientStep(4)).darkness > 0.5)
    }

    @Test func weightsAreToldApartByEveryEye() {
        for theme in [Theme.light, .dark] {
            for vision in ColourVision.allCases {
                let difference = vision.difference(theme.colour(.positive), theme.colour(.negative))
                #expect(difference >= (theme == .light ? 47 : 30), "\(theme) \(vision): \(difference)")
            }
        }
    }

    /// Momentum and Nesterov share a colour and differ in their dash.
    @Test(arguments: [(Theme.light, 21.0), (.dark, 19.1)])
    func trajectoriesAreToldApartByEveryEye(_ theme: Theme, _ designed: Double) {
        let colours = [0, 1, 3, 4, 5, 6].map { theme.colour(.series($0)) }
        var worst = Double.infinity
        for vision in ColourVision.allCases {
            for (index, a) in colours.enumerated() {
                for b in colours[(index + 1)...] { worst = min(worst, vision.difference(a, b)) }
            }
        }
        #expect(worst > designed - 0.5, "\(theme): \(worst)")
        for colour in colours { #expect(colour.contrast(with: theme.colour(.surface(1))) >= 3) }
    }

    /// Classes differ in shape as well; the first two stand on a decision map's ramp, all of them on each other's ground.
    @Test(arguments: [(Theme.light, 19.0), (.dark, 15.0), (.print, 19.0)])
    func classesAreToldApartByEveryEye(_ theme: Theme, _ designed: Double) {
        let colours = (0..<5).map { theme.colour(.category($0)) }
        for vision in ColourVision.allCases {
            for (index, a) in colours.enumerated() {
                for b in colours[(index + 1)...] {
                    let difference = vision.difference(a, b)
                    #expect(difference >= designed, "\(theme) \(vision): \(a.css) \(b.css) \(difference)")
                }
            }
        }
        for (number, colour) in colours.enumerated() {
            #expect(colour.contrast(with: theme.colour(.paper)) >= 3, "\(theme) \(number)")
            for ground in 0..<5 {
                #expect(colour.contrast(with: theme.colour(.region(ground))) >= 3, "\(theme) \(number)")
            }
            guard number < 2 else { continue }
            for value in stride(from: -1, through: 1, by: 0.25) {
                let fill = theme.colour(Paint(.activation(value), strength: 0.6))
                #expect(colour.contrast(with: fill) >= 3, "\(theme) \(number) on \(value)")
            }
        }
        #expect(Set((0..<25).map { CategoryStyle($0) }).count == 25)
    }

    @Test func faintPaintIsMixedWithPaper() {
        #expect(Theme.light.colour(Paint(.ink, strength: 0)) == Theme.light.colour(.paper))
        #expect(Theme.light.colour(Paint(.positive, strength: 0.38)) == RGB(0x9EC9E2))
        #expect(Theme.dark.colour(Paint(.paper, strength: 0.3)) == Theme.dark.colour(.paper))
        #expect(RGB(0xFF0000).blended(over: RGB(0), strength: .nan) == RGB(0))
    }

    @Test func rampsEndWhereTheyAreSaidTo() {
        #expect(Theme.light.colour(.activation(-7)) == RGB(0xE9B48A))
        #expect(Theme.light.colour(.activation(0)) == RGB(0xF7F7F5))
        #expect(Theme.light.colour(.activation(1)) == RGB(0x8FBEDD))
        #expect(Theme.light.palette.colour(.nan, on: .surface) == RGB(0xFFFFFF))
        #expect(Theme.light.palette.colour(1, on: .tone) == Theme.light.colour(.ink))
        #expect(Theme.light.colour(.gradientStep(99)) == RGB(0x4B2A86))
        #expect(Theme.auto.palette == Theme.light.palette)
    }

    @Test func symbolsTakeTheColourOfTheirMark() {
        #expect(Role(of: .plain) == nil && Role(of: .setting) == nil && Role(of: .rate) == nil)
        #expect(Role(of: .gradient) == .gradient)
        #expect(Role(of: .loss) == .symbol(.loss))
    }
}
