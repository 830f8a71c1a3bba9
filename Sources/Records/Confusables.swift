/// What a text looks like, whatever it is written with (UTS #39, section 4: two texts are confusable where their skeletons
/// are equal).
///
/// A selection of our own of what looks alike in most typefaces: Cyrillic, Greek and Armenian letters that pass for Latin
/// ones, wide forms, and the digits 0 and 1. Not those that look alike in some typefaces only, nor pairs such as "rn" and
/// "m": Karnal and Kamal are two places.
package enum Confusables {
    private static let likeLatin: [Unicode.Scalar: Unicode.Scalar] = {
        let pairs: [(String, String)] = [
            // Cyrillic.
            ("аеорсухіјѕһԁԛԝѵӏ", "aeopcyxijshdqwvl"), ("АВЕКМНОРСТУХЅІЈԌ", "ABEKMHOPCTYXSIJG"),
            // Greek.
            ("οναρυικγχ", "ovapuikyx"), ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
            // Armenian.
            ("օոսց", "onug"),
        ]
        var map: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (from, to) in pairs {
            for (one, other) in zip(from.unicodeScalars, to.unicodeScalars) { map[one] = other }
        }
        return map
    }()

    package static func skeleton(of text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let plain = plain(scalar) { result.append(plain) }
        }
        return String(result)
    }

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        var scalar = scalar
        switch scalar.value {
        case 0xFF01...0xFF5E: scalar = Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return " "
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: return nil
        default: if scalar.value >= 0x370 { scalar = likeLatin[scalar] ?? scalar }
        }
        switch scalar {
        case "I", "1", "|": return "l"
        case "0": return "o"
        default:
            let lower = scalar.properties.lowercaseMapping.unicodeScalars
            return lower.count == 1 ? lower.first : scalar
        }
    }
}
