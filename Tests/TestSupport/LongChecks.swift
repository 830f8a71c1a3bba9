#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How far the checks go that could go on for ever: a tenth of the way, and all of it where `SITREP_LONG_CHECKS` is set.
package enum LongChecks {
    package static let areOn = !(text("SITREP_LONG_CHECKS") ?? "").isEmpty

    package static func count(_ whole: Int) -> Int { areOn ? whole : whole / 10 }

    /// Which part of a long check is run, of how many, from 1: `SITREP_SLICE=2/8`. All of it where the variable is not set.
    package static let slice: (number: Int, of: Int) = {
        let parts = (text("SITREP_SLICE") ?? "").split(separator: "/").compactMap { Int($0) }
        guard areOn, parts.count == 2, parts[1] > 0, (1...parts[1]).contains(parts[0]) else { return (1, 1) }
        return (parts[0], parts[1])
    }()

    /// Whether something belongs to the part that is run, by its number.
    package static func isInSlice(_ number: Int) -> Bool { number % slice.of == slice.number - 1 }

    package static func number(_ variable: String) -> Int? { text(variable).flatMap { Int($0) } }

    package static func text(_ variable: String) -> String? { getenv(variable).map { String(cString: $0) } }
}
