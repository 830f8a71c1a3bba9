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

guard CommandLine.arguments.count > 1,
    let target = FuzzTarget.all.first(where: { $0.name == CommandLine.arguments[1] })
else { stop("usage: fuzz \(FuzzTarget.all.map(\.name).joined(separator: "|")) [options]") }
check = try await target.prepare()

var arguments = [CommandLine.arguments[0], "-max_len=\(target.longest)"] + CommandLine.arguments.dropFirst(2)
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
