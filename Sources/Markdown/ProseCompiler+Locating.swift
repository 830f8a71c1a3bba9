import CCmark
import Diagnostics

/// Where in the source something stands that the tree holds.
///
/// libcmark knows a block's lines, but not reliably an inline's (its line counter falls behind after some breaks, and
/// its columns lose indentation). So what is wanted is searched for in the block's lines, from where the last thing was
/// found.
extension ProseCompiler {
    /// How many searches of a block may fail before they are given up.
    static let missLimit = 64

    /// The place of a literal that stands verbatim in the block, or else anywhere in the source (a definition); the
    /// whole block where it is not found.
    mutating func place(of literal: UnsafeRawBufferPointer) -> SourceRange {
        let line = literal.prefix { $0 != UInt8(ascii: "\n") }
        guard !line.isEmpty, misses < Self.missLimit else { return source.fileRange(block) }
        let wanted = UnsafeRawBufferPointer(rebasing: line)
        if let start = find(wanted, from: cursor, to: block.upperBound) {
            cursor = start + wanted.count
            return source.fileRange(start..<cursor)
        }
        misses += 1
        if let start = find(wanted, from: 0, to: source.bytes.count) {
            return source.fileRange(start..<start + wanted.count)
        }
        return source.fileRange(block)
    }

    /// The place of `[[…]]`, `[@…]` or `[^…]`: `opening` is its beginning up to a line break or an escaped character,
    /// from where on source and tree may differ; `closing` is searched for behind it. The whole block where it is not
    /// found: an address that was found too far on has hidden what stands before it, unless it stands in the block once.
    mutating func place(opening: ArraySlice<UInt8>, closing: StaticString) -> SourceRange {
        guard misses < Self.missLimit else { return source.fileRange(block) }
        let found = opening.withUnsafeBytes { opening -> Int? in
            if let start = find(opening, from: cursor, to: block.upperBound) { return start }
            misses += 1
            guard let only = find(opening, from: block.lowerBound, to: block.upperBound),
                find(opening, from: only + 1, to: block.upperBound) == nil
            else { return nil }
            return only
        }
        guard let start = found else { return source.fileRange(block) }
        let rest = UnsafeRawBufferPointer(start: closing.utf8Start, count: closing.utf8CodeUnitCount)
        // The beginning may have the end in it already.
        let from = max(start + 2, start + opening.count - rest.count)
        cursor = find(rest, from: from, to: block.upperBound).map { $0 + rest.count } ?? start + opening.count
        return source.fileRange(start..<cursor)
    }

    /// Moves behind a code span, so that what is written in it is not taken for the same thing behind it.
    mutating func skipCode(_ literal: UnsafeRawBufferPointer) {
        guard misses < Self.missLimit else { return }
        let word = literal.prefix { $0 != UInt8(ascii: " ") }
        var index = cursor
        let tick = UInt8(ascii: "`")
        source.bytes.withUnsafeBytes { bytes in
            while index < block.upperBound {
                guard bytes[index] == tick else {
                    index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
                    continue
                }
                var ticks = 0
                while index < block.upperBound, bytes[index] == tick { (index, ticks) = (index + 1, ticks + 1) }
                guard
                    bytes[index..<block.upperBound].starts(with: word)
                        || bytes[index..<block.upperBound].dropFirst().starts(with: word)
                else { continue }
                // The closing backticks: a run of the same length.
                var end = index
                while end < block.upperBound {
                    guard bytes[end] == tick else {
                        end += 1
                        continue
                    }
                    var run = 0
                    while end < block.upperBound, bytes[end] == tick { (end, run) = (end + 1, run + 1) }
                    if run == ticks {
                        cursor = end
                        return
                    }
                }
                break
            }
            misses += 1
        }
    }

    /// The first place of `wanted` in the source's bytes between two offsets.
    func find(_ wanted: UnsafeRawBufferPointer, from: Int, to: Int) -> Int? {
        guard let first = wanted.first, to - from >= wanted.count else { return nil }
        return source.bytes.withUnsafeBytes { bytes in
            var index = from
            let last = to - wanted.count
            search: while index <= last {
                if bytes[index] == first {
                    for offset in 1..<max(1, wanted.count) where bytes[index + offset] != wanted[offset] {
                        index += 1
                        continue search
                    }
                    return index
                }
                index += 1
            }
            return nil
        }
    }
}
