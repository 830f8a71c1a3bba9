/// A part of the program that takes in what anybody may have written, and what must hold whatever that is.
///
/// The fuzzer gives it bytes for hours (`make fuzz`); the tests give it the inputs that are kept in the repository.
package struct FuzzTarget: Sendable {
    /// Throws ``BrokenPromise`` where something that must hold of an input does not.
    package typealias Check = @Sendable ([UInt8]) throws -> Void

    package let name: String
    /// Longer inputs would be slower, and find little that these do not.
    package let longest: Int
    /// Makes what is needed once for all inputs.
    package let prepare: @Sendable () async throws -> Check

    init(_ name: String, longest: Int, prepare: @escaping @Sendable () async throws -> Check) {
        self.name = name
        self.longest = longest
        self.prepare = prepare
    }

    init(_ name: String, longest: Int, check: @escaping Check) {
        self.init(name, longest: longest, prepare: { check })
    }

    package static let all: [FuzzTarget] = [
        .records, .dates, .quantities, .markdown, .templates, .csv, .tables, .http, .archives, .bibtex, .reports,
    ]
}

/// What must hold of every input and does not hold of one.
package struct BrokenPromise: Error, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}

func promise(_ holds: Bool, _ words: @autoclosure () -> String) throws {
    guard holds else { throw BrokenPromise(words()) }
}

extension Array<UInt8> {
    /// Whether this input is one of the few that costly promises are checked of: the same ones in every run.
    var isChosen: Bool {
        var hash: UInt32 = 2_166_136_261
        for byte in self { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return hash >> 13 & 7 == 0
    }

    /// An input that begins with a byte by which one of several things is chosen.
    func divided<Choice>(by choices: [Choice]) -> (choice: Choice, rest: [UInt8])? {
        guard let first else { return nil }
        return (choices[Int(first) % choices.count], Array(dropFirst()))
    }
}
