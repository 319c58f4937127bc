// swift-tools-version: 6.1
import PackageDescription

// The rooms of the program and the arrows between them. An arrow that is not here does not exist;
// each outside library has one door, the room that names it.
let package = Package(
    name: "gradus",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "gradus", targets: ["gradus"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .target(name: "Formulas"),
        .target(name: "Calculus", dependencies: ["Formulas"], linkerSettings: [.linkedLibrary("m")]),
        .target(name: "Scenes", dependencies: ["Formulas"]),
        .target(name: "Typography", dependencies: ["Formulas", "CHarfBuzz", "CFreeType"]),
        .target(name: "Learning", dependencies: ["Calculus"]),
        .target(name: "Rendering", dependencies: ["Scenes", "Typography", "CCairo", "CISAL", "CWebP"]),
        .target(name: "Figures", dependencies: ["Learning", "Scenes", "Typography"]),
        .target(name: "Lessons", dependencies: ["Figures", "Learning", "Yams"]),
        .target(name: "Publishing", dependencies: ["Lessons", "Rendering", "CMD4C"]),
        .target(
            name: "Stepping",
            dependencies: ["Lessons", "Figures", "Learning", "Scenes", "Typography", "Calculus", "Formulas"]),
        .target(
            name: "Watching",
            dependencies: [
                "Publishing", "FlyingFox", .product(name: "FlyingSocks", package: "FlyingFox"),
            ]),
        .executableTarget(
            name: "gradus",
            dependencies: [
                "Publishing", "Stepping", "Watching",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        .systemLibrary(
            name: "CCairo", pkgConfig: "cairo-ft",
            providers: [.apt(["libcairo2-dev"]), .brew(["cairo"]), .yum(["cairo-devel"])]),
        .systemLibrary(
            name: "CFreeType", pkgConfig: "freetype2",
            providers: [.apt(["libfreetype-dev"]), .brew(["freetype"]), .yum(["freetype-devel"])]),
        .systemLibrary(
            name: "CHarfBuzz", pkgConfig: "harfbuzz",
            providers: [.apt(["libharfbuzz-dev"]), .brew(["harfbuzz"]), .yum(["harfbuzz-devel"])]),
        .systemLibrary(
            name: "CISAL", pkgConfig: "libisal",
            providers: [.apt(["libisal-dev"]), .brew(["isa-l"]), .yum(["isa-l-devel"])]),
        .systemLibrary(
            name: "CMD4C", pkgConfig: "md4c",
            providers: [.apt(["libmd4c-dev"]), .brew(["md4c"]), .yum(["md4c-devel"])]),
        .systemLibrary(
            name: "CWebP", pkgConfig: "libwebpmux",
            providers: [.apt(["libwebp-dev"]), .brew(["webp"]), .yum(["libwebp-devel"])]),

        // What tests of several rooms ask of a figure.
        .target(name: "FigureChecks", dependencies: ["Figures"], path: "Tests/FigureChecks"),
        .testTarget(name: "FormulasTests", dependencies: ["Formulas"]),
        .testTarget(name: "CalculusTests", dependencies: ["Calculus"]),
        .testTarget(name: "LearningTests", dependencies: ["Learning"]),
        .testTarget(name: "ScenesTests", dependencies: ["Scenes"], exclude: ["Goldens"]),
        .testTarget(name: "TypographyTests", dependencies: ["Typography"]),
        .testTarget(name: "RenderingTests", dependencies: ["Rendering"], exclude: ["Goldens"]),
        .testTarget(name: "FiguresTests", dependencies: ["Figures", "FigureChecks"], exclude: ["Goldens"]),
        .testTarget(name: "LessonsTests", dependencies: ["Lessons"]),
        .testTarget(name: "SteppingTests", dependencies: ["Stepping", "FigureChecks", "gradus"]),
        .testTarget(name: "PublishingTests", dependencies: ["Publishing", "FigureChecks"]),
        .testTarget(name: "WatchingTests", dependencies: ["Watching"]),
    ],
    swiftLanguageModes: [.v6]
)
