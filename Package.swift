// swift-tools-version: 6.2
import PackageDescription

/// Whether this is a build for fuzzing, by `make fuzz` and in a folder of its own: code that reads what anybody may have
/// written is watched by libFuzzer then.
let isForFuzzing = Context.environment["SITREP_FUZZING"] != nil

/// Every target of ours is held to the same settings: Swift 6 language mode, strict concurrency and no warnings.
let settings: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
    ]

/// C of ours that is watched.
let watched: [CSetting] = isForFuzzing ? [.unsafeFlags(["-fsanitize=fuzzer-no-link"])] : []

func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// A library that reads what is fuzzed. libFuzzer goes through all that is watched after every input, so that what only
/// writes, and the checks themselves, would make each input twice as dear and teach it nothing.
func reader(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(
        name: name, dependencies: dependencies,
        swiftSettings: settings + (isForFuzzing ? [.unsafeFlags(["-sanitize=fuzzer"])] : []))
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource]? = nil) -> Target {
    .testTarget(
        name: name, dependencies: dependencies + ["TestSupport"], resources: resources, swiftSettings: settings)
}

/// The program that fuzzes: libFuzzer's own library comes with the compiler, in a folder that `make fuzz` knows.
let fuzzer: [Target] = [
    .systemLibrary(name: "CFuzzer", path: "Tests/CFuzzer"),
    .executableTarget(
        name: "fuzz", dependencies: ["FuzzTargets", "CFuzzer"], path: "Tests/Fuzz",
        linkerSettings: [.linkedLibrary("stdc++", .when(platforms: [.linux]))]),
]

let package = Package(
    name: "sitrep",
    platforms: [.macOS(.v26)],
    products: [.executable(name: "sitrep", targets: ["sitrep"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        // C libraries of the system, and the few lines of C that Swift cannot say.
        .systemLibrary(
            name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .systemLibrary(
            name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
        .target(name: "CShim", cSettings: [.define("_GNU_SOURCE")] + watched),
        // zlib, for archives.
        .target(name: "CDeflate", cSettings: watched, linkerSettings: [.linkedLibrary("z")]),
        // The default theme, embedded file by file.
        .target(name: "CTheme"),
        // The mappings of imports, embedded as the theme is.
        .target(name: "CMappings"),

        // The pipeline, from the bottom up: a target may depend on those above it and on no others.
        reader("Diagnostics", []),
        reader("Records", ["Diagnostics", "CYaml"]),
        reader("Markdown", ["Diagnostics", "CCmark", "CShim"]),
        reader("Templating", ["Diagnostics"]),
        reader("Reports", ["Diagnostics", "Records", "Markdown"]),
        library("Folding", []),
        library("History", ["Diagnostics", "Records", "Reports"]),
        library("Publishing", ["Diagnostics", "Records", "Markdown", "Templating", "Reports", "Folding", "History"]),
        // What checks the release, and so knows nothing of it.
        library("LeakScan", ["Diagnostics", "Records", "Folding"]),
        library("Exporting", ["Diagnostics", "Records", "Markdown", "Reports", "History", "Publishing", "CSQLite"]),
        reader(
            "Building",
            [
                "Diagnostics", "Records", "Markdown", "Reports", "History", "Templating", "Publishing", "Exporting",
                "LeakScan", "CShim", "CDeflate", "CTheme",
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        reader("Exchange", ["Diagnostics", "Records", "Reports", "CMappings"]),
        library("Authoring", ["Diagnostics", "Records", "Reports", "Markdown", "Templating", "Building"]),
        library("Explaining", ["Diagnostics", "Building", "Exchange"]),
        // What a preview adds to pages, embedded as the theme is.
        .target(name: "CPreview", exclude: ["page"]),
        reader("Preview", ["Diagnostics", "Building", "CShim", "CPreview"]),
        .executableTarget(
            name: "sitrep",
            dependencies: [
                "Diagnostics", "Reports", "History", "Publishing", "LeakScan", "Building", "Exchange", "Authoring",
                "Explaining",
                "Preview",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),

        // Tests.
        .target(
            name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport",
            swiftSettings: settings),
        // What is fuzzed, whose inputs the tests replay.
        .target(
            name: "FuzzTargets",
            dependencies: [
                "Diagnostics", "Records", "Markdown", "Templating", "Reports", "Building", "Exchange", "Preview",
                "TestSupport",
            ],
            path: "Tests/FuzzTargets", swiftSettings: settings),
        .testTarget(
            name: "FuzzTests", dependencies: ["FuzzTargets", "TestSupport"], exclude: ["Corpus", "Dictionaries"],
            swiftSettings: settings),
        tests("DiagnosticsTests", ["Diagnostics"]),
        tests("RecordsTests", ["Diagnostics", "Records"]),
        tests("MarkdownTests", ["Diagnostics", "Markdown"], resources: [.copy("Resources")]),
        tests("HistoryTests", ["Diagnostics", "Records", "Reports", "History"]),
        tests("TemplatingTests", ["Diagnostics", "Templating"], resources: [.copy("Resources")]),
        tests("ReportsTests", ["Diagnostics", "Records", "Reports"]),
        tests("LeakScanTests", ["Diagnostics", "LeakScan"]),
        tests("PublishingTests", ["Diagnostics", "Templating", "Reports", "History", "Publishing"]),
        tests(
            "ExportingTests",
            ["Diagnostics", "Records", "Reports", "Publishing", "Exporting", "Building", "Exchange", "CSQLite"]),
        tests("BuildingTests", ["Diagnostics", "Reports", "Building"]),
        tests("PreviewTests", ["Diagnostics", "Reports", "Building", "Preview"]),
        tests("ExchangeTests", ["Diagnostics", "Records", "Exchange"]),
        tests("ExplainingTests", ["Diagnostics", "Records", "Reports", "Building", "Exchange", "Explaining"]),
        tests("AuthoringTests", ["Diagnostics", "Records", "Reports", "Building", "Authoring"]),
        tests(
            "BrowserTests", ["Diagnostics", "Records", "Reports", "Building", "Preview"],
            resources: [.copy("Hostile/vectors")]),
        tests(
            "SiteTests", ["Diagnostics", "Records", "Reports", "LeakScan", "Building"], resources: [.copy("Facts.md")]),
    ] + (isForFuzzing ? fuzzer : []),
    swiftLanguageModes: [.v6]
)
