import Foundation
import Templating
import Testing

/// One case of the public Mustache specification.
struct SpecificationCase {
    /// The suite, the case's name, and a number where a suite has the name twice: `sections: Truthy`.
    var key: String
    var template: String
    var partials: [(name: String, text: String)]
    var data: JSON
    var expected: String

    static let suites = [
        "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~dynamic-names",
        "~inheritance", "~lambdas",
    ]

    static func all() throws -> [SpecificationCase] {
        try suites.flatMap { suite in
            let folder = try #require(Bundle.module.url(forResource: "Resources", withExtension: nil))
            let data = try Data(contentsOf: folder.appendingPathComponent("\(suite).json"))
            let file = try JSONDecoder().decode(File.self, from: data)
            var counts: [String: Int] = [:]
            return file.tests.map { test in
                counts[test.name, default: 0] += 1
                let count = counts[test.name] ?? 1
                return SpecificationCase(
                    key: "\(suite): \(test.name)" + (count > 1 ? " \(count)" : ""), template: test.template,
                    partials: (test.partials ?? [:]).sorted { $0.key < $1.key }.map { (name: $0.key, text: $0.value) },
                    data: test.data, expected: test.expected)
            }
        }
    }

    private struct File: Decodable {
        struct Test: Decodable {
            var name: String
            var data: JSON
            var template: String
            var partials: [String: String]?
            var expected: String
        }
        var tests: [Test]
    }
}

/// A case's data, and the context that a page would declare to have it.
indirect enum JSON: Decodable {
    case null
    case flag(Bool)
    case integer(Int)
    case decimal(Double)
    case text(String)
    case list([JSON])
    case object([String: JSON])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .flag(value)
        } else if let value = try? container.decode(Int.self) {
            self = .integer(value)
        } else if let value = try? container.decode(Double.self) {
            self = .decimal(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([JSON].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: JSON].self))
        }
    }

    /// The value's kind, and whether it may be absent. Decimals are text, since a view formats them.
    var kind: (kind: ContextShape.Kind, isOptional: Bool) {
        switch self {
        case .null: (.text, true)
        case .flag: (.flag, false)
        case .integer: (.number, false)
        case .decimal, .text: (.text, false)
        case .list(let items): (.list(items.map(\.kind.kind).reduce(nil, Self.merged) ?? .text), false)
        case .object(let members):
            (
                .record(
                    ContextShape(
                        "data",
                        members.sorted { $0.key < $1.key }.filter { Self.isName($0.key) }.map { name, value in
                            let (kind, isOptional) = value.kind
                            return ContextShape.Field(name, kind, isOptional: isOptional, summary: "test data")
                        })), false
            )
        }
    }

    /// The value in the form that a shape has for it.
    func value(as kind: ContextShape.Kind) -> TemplateValue {
        switch (self, kind) {
        case (.null, _): .none
        case (.flag(let flag), _): .flag(flag)
        case (.integer(let number), .number): .number(number)
        case (.integer(let number), _): .text("\(number)")
        case (.decimal(let number), _): .text("\(number)")
        case (.text(let text), _): .text(text)
        case (.list(let items), .list(let element)): .list(items.map { $0.value(as: element) })
        case (.object(let members), .record(let shape)):
            .record(TemplateRecord(shape.fields.map { members[$0.name]?.value(as: $0.kind) ?? Self.absent($0.kind) }))
        case (.list, _), (.object, _): preconditionFailure("a kind that was not made from this value")
        }
    }

    private static func absent(_ kind: ContextShape.Kind) -> TemplateValue {
        switch kind {
        case .flag: .flag(false)
        case .list: .list([])
        default: .none
        }
    }

    /// The kind of a list's items, seen from all of them: a field that some lack is optional.
    private static func merged(_ left: ContextShape.Kind?, _ right: ContextShape.Kind) -> ContextShape.Kind? {
        guard let left else { return right }
        switch (left, right) {
        case (.record(let one), .record(let other)):
            var fields = one.fields.map { field in
                guard let twin = other.fields.first(where: { $0.name == field.name }) else {
                    return optional(field)
                }
                let kind = merged(field.kind, twin.kind) ?? field.kind
                return ContextShape.Field(
                    field.name, kind, isOptional: field.isOptional || twin.isOptional, summary: field.summary)
            }
            fields += other.fields.filter { field in !one.fields.contains { $0.name == field.name } }.map(optional)
            return .record(ContextShape("data", fields))
        case (.list(let one), .list(let other)): return .list(merged(one, other) ?? one)
        default: return left == right ? left : .text
        }
    }

    private static func optional(_ field: ContextShape.Field) -> ContextShape.Field {
        switch field.kind {
        case .flag, .list: field
        default: ContextShape.Field(field.name, field.kind, isOptional: true, summary: field.summary)
        }
    }

    private static func isName(_ key: String) -> Bool {
        !key.isEmpty && key.utf8.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 }
    }
}
