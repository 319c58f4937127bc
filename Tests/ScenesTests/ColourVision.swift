import Foundation
import Scenes

/// How a colour looks with one kind of cone missing (Machado, Oliveira and Fernandes 2009, severity 1).
enum ColourVision: CaseIterable {
    case full, protanopia, deuteranopia, tritanopia

    private var matrix: [[Double]] {
        switch self {
        case .full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        case .protanopia:
            [
                [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ]
        case .deuteranopia:
            [
                [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ]
        case .tritanopia:
            [
                [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ]
        }
    }

    /// The difference of two colours as this eye sees them (CIEDE2000).
    func difference(_ a: RGB, _ b: RGB) -> Double { ciede2000(lab(a), lab(b)) }

    private func lab(_ colour: RGB) -> [Double] {
        let linear = [colour.red, colour.green, colour.blue].map { channel in
            let value = Double(channel) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        let seen = times(matrix, linear).map { min(max($0, 0), 1) }
        let xyz = times(
            [
                [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
                [0.0193339, 0.1191920, 0.9503041],
            ], seen)
        let f = zip(xyz, [0.95047, 1, 1.08883]).map { value, white in
            let t = value / white
            return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116
        }
        return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
    }

    private func times(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
        matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
    }
}

/// The difference of two colours in CIELAB (Sharma, Wu and Dalal 2005).
func ciede2000(_ first: [Double], _ second: [Double]) -> Double {
    func hue(_ a: Double, _ b: Double) -> Double {
        let angle = atan2(b, a) * 180 / .pi
        return a == 0 && b == 0 ? 0 : angle < 0 ? angle + 360 : angle
    }
    func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
    let meanChroma = (hypot(first[1], first[2]) + hypot(second[1], second[2])) / 2
    let seventh = pow(meanChroma, 7)
    let g = 0.5 * (1 - (seventh / (seventh + pow(25, 7))).squareRoot())
    let (a1, a2) = ((1 + g) * first[1], (1 + g) * second[1])
    let (c1, c2) = (hypot(a1, first[2]), hypot(a2, second[2]))
    let (h1, h2) = (hue(a1, first[2]), hue(a2, second[2]))
    var turn = h2 - h1
    if c1 * c2 == 0 { turn = 0 } else if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    let deltaHue = 2 * (c1 * c2).squareRoot() * sin(turn / 2 * .pi / 180)
    let lightness = (first[0] + second[0]) / 2
    let chroma = (c1 + c2) / 2
    var meanHue = h1 + h2
    if c1 * c2 != 0 {
        meanHue =
            abs(h1 - h2) <= 180 ? meanHue / 2 : meanHue < 360 ? (meanHue + 360) / 2 : (meanHue - 360) / 2
    }
    let spread: [Double] = [
        -0.17 * cosine(meanHue - 30), 0.24 * cosine(2 * meanHue), 0.32 * cosine(3 * meanHue + 6),
        -0.20 * cosine(4 * meanHue - 63),
    ]
    let t = 1 + spread.reduce(0, +)
    let middle = (lightness - 50) * (lightness - 50)
    let scaleL = 1 + 0.015 * middle / (20 + middle).squareRoot()
    let scaleC = 1 + 0.045 * chroma
    let scaleH = 1 + 0.015 * chroma * t
    let around = exp(-pow((meanHue - 275) / 25, 2))
    let chromaSeventh = pow(chroma, 7)
    let rotation =
        -2 * (chromaSeventh / (chromaSeventh + pow(25, 7))).squareRoot() * sin(60 * around * .pi / 180)
    let l = (second[0] - first[0]) / scaleL
    let c = (c2 - c1) / scaleC
    let h = deltaHue / scaleH
    return (l * l + c * c + h * h + rotation * c * h).squareRoot()
}
