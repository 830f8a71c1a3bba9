#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How far the checks go that could go on for ever: a tenth of the way, and all of it where `SITREP_LONG_CHECKS` is set.
package enum LongChecks {
    package static let areOn = !(text("SITREP_LONG_CHECKS") ?? "").isEmpty

    package static func count(_ whole: Int) -> Int { areOn ? whole : whole / 10 }

    package static func number(_ variable: String) -> Int? { text(variable).flatMap { Int($0) } }

    package static func text(_ variable: String) -> String? { getenv(variable).map { String(cString: $0) } }
}
