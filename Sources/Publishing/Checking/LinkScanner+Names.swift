extension LinkScanner {
    /// Names in lower case, a byte of the number for a letter, so that comparing two costs one instruction.
    enum Name {
        static var svg: UInt64 { 0x73_76_67 }
        static var math: UInt64 { 0x6D_61_74_68 }
        static var script: UInt64 { 0x73_63_72_69_70_74 }
        static var style: UInt64 { 0x73_74_79_6C_65 }
        static var title: UInt64 { 0x74_69_74_6C_65 }
        static var textarea: UInt64 { 0x74_65_78_74_61_72_65_61 }
        static var iframe: UInt64 { 0x69_66_72_61_6D_65 }
        static var xmp: UInt64 { 0x78_6D_70 }
        static var noembed: UInt64 { 0x6E_6F_65_6D_62_65_64 }
        static var noframes: UInt64 { 0x6E_6F_66_72_61_6D_65_73 }
        static var a: UInt64 { 0x61 }
        static var meta: UInt64 { 0x6D_65_74_61 }
        static var object: UInt64 { 0x6F_62_6A_65_63_74 }
        static var refresh: UInt64 { 0x72_65_66_72_65_73_68 }
    }

    /// The attributes that hold addresses or anchors. Of two equal attributes of a tag the first counts.
    struct Attributes: OptionSet {
        let rawValue: UInt16

        static let id = Attributes(rawValue: 1)
        static let name = Attributes(rawValue: 2)
        static let href = Attributes(rawValue: 4)
        static let src = Attributes(rawValue: 8)
        static let srcset = Attributes(rawValue: 16)
        static let poster = Attributes(rawValue: 32)
        static let action = Attributes(rawValue: 64)
        static let formaction = Attributes(rawValue: 128)
        static let data = Attributes(rawValue: 256)
        static let xlinkHref = Attributes(rawValue: 512)
        static let httpEquiv = Attributes(rawValue: 1024)
        static let refreshContent = Attributes(rawValue: 2048)

        init(rawValue: UInt16) { self.rawValue = rawValue }

        /// - Parameters:
        ///   - name: The last eight bytes of the name, in lower case.
        ///   - tag: The element's name, since `name`, `data` and `content` mean something on one element alone.
        @inline(__always)
        init(_ name: UInt64, length: Int, of tag: UInt64) {
            switch (name, length) {
            case (0x69_64, 2): self = .id
            case (0x68_72_65_66, 4): self = .href
            case (0x73_72_63, 3): self = .src
            case (0x6E_61_6D_65, 4): self = tag == Name.a ? .name : []
            case (0x64_61_74_61, 4): self = tag == Name.object ? .data : []
            case (0x73_72_63_73_65_74, 6), (0x67_65_73_72_63_73_65_74, 11): self = .srcset  // and imagesrcset
            case (0x70_6F_73_74_65_72, 6): self = .poster
            case (0x61_63_74_69_6F_6E, 6): self = .action
            case (0x72_6D_61_63_74_69_6F_6E, 10): self = .formaction
            case (0x69_6E_6B_3A_68_72_65_66, 10): self = .xlinkHref
            case (0x74_70_2D_65_71_75_69_76, 10): self = tag == Name.meta ? .httpEquiv : []
            case (0x63_6F_6E_74_65_6E_74, 7): self = tag == Name.meta ? .refreshContent : []
            default: self = []
            }
        }
    }
}
