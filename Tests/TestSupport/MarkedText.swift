package import Diagnostics

/// A text with markers in it that name places, so that no test counts bytes or columns.
///
/// Each `1️⃣` … `9️⃣` is taken out of the text and its offset kept (swift-format's habit).
package struct MarkedText: Sendable {
    package let bytes: [UInt8]
    /// Offsets by marker.
    package let markers: [Character: Int]

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package init(_ marked: String) {
        var bytes: [UInt8] = []
        var markers: [Character: Int] = [:]
        for character in marked {
            if Self.isMarker(character) {
                markers[character] = bytes.count
            } else {
                bytes.append(contentsOf: String(character).utf8)
            }
        }
        self.bytes = bytes
        self.markers = markers
    }

    private static func isMarker(_ character: Character) -> Bool {
        let scalars = Array(character.unicodeScalars)
        return scalars.count == 3 && scalars[1].value == 0xFE0F && scalars[2].value == 0x20E3
    }
}

/// What a test expects of one diagnostic: its code, the marker at which its range begins, and its summary.
package struct Finding: Hashable, CustomStringConvertible {
    package var code: String
    package var marker: Character?
    package var summary: String

    package init(_ code: String, _ marker: Character? = nil, _ summary: String) {
        self.code = code
        self.marker = marker
        self.summary = summary
    }

    package var description: String { "\(code) \(marker.map(String.init) ?? "–") \(summary)" }
}

extension MarkedText {
    /// The diagnostics as findings, each at the marker where its range begins; one that begins at no marker has none.
    package func findings(_ diagnostics: [Diagnostic]) -> [Finding] {
        diagnostics.sorted(by: Diagnostic.reportingOrder).map { diagnostic in
            let start = diagnostic.location?.range.map { Int($0.start) }
            let marker = markers.filter { $0.value == start }.map(\.key).min()
            return Finding(diagnostic.code.name, marker, diagnostic.summary)
        }
    }
}
