// Runs one fuzz target: `fuzz TARGET [libFuzzer's options] [folders of inputs]`. `make fuzz` builds and calls it.
//
// libFuzzer brings a `main` of its own, which a program of SwiftPM's cannot have; its driver is called from ours instead.

import CFuzzer
import FuzzTargets

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The target's check. libFuzzer's callback has no context, so that this is the one place where it can stand.
nonisolated(unsafe) private var check: FuzzTarget.Check = { _ in }

private func stop(_ words: String) -> Never {
    print(words)
    exit(64)
}

// To make an input smaller, or to go on after a crash, libFuzzer calls this program again, with its own options alone.
let variable = "SITREP_FUZZ_TARGET"
let options: ArraySlice<String>
let name: String
if let inherited = getenv(variable) {
    name = String(cString: inherited)
    options = CommandLine.arguments.dropFirst()
} else {
    name = CommandLine.arguments.dropFirst().first ?? ""
    options = CommandLine.arguments.dropFirst(2)
}
guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
    stop("usage: fuzz \(FuzzTarget.all.map(\.name).joined(separator: "|")) [options]")
}
setenv(variable, name, 1)
check = try await target.prepare()

var arguments = [CommandLine.arguments[0]]
if !options.contains(where: { $0.hasPrefix("-max_len=") }) { arguments.append("-max_len=\(target.longest)") }
arguments += options
var pointers = arguments.map { strdup($0) } + [nil]
var count = Int32(arguments.count)
let status = pointers.withUnsafeMutableBufferPointer { buffer in
    var start = buffer.baseAddress
    return LLVMFuzzerRunDriver(&count, &start) { bytes, count in
        do {
            try check(Array(UnsafeBufferPointer(start: bytes, count: count)))
        } catch {
            // A trap is what libFuzzer keeps an input for.
            fatalError("\(error)")
        }
        return 0
    }
}
exit(status)
