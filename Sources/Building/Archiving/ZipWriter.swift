/// Writes a ZIP archive (APPNOTE.TXT 6.3.10) piece by piece: what each call returns is appended to the file.
///
/// The same files make the same bytes: every file has the first moment that the format knows as its time, and mode 0644.
/// Names are UTF-8. Sizes and positions of 4 GiB and more, and more than 65,534 files, are written as ZIP64.
struct ZipWriter {
    private static let limit32 = Int(UInt32.max)
    /// 1 January 1980.
    private static let date: UInt16 = 0x0021
    /// Bit 11: names are UTF-8.
    private static let flags: UInt16 = 0x0800
    /// Made by Unix, version 4.5 of the format.
    private static let madeBy: UInt16 = 3 << 8 | 45

    private var directory: [UInt8] = []
    private var count = 0
    private var position = 0

    /// The local header and the bytes of a file.
    mutating func add(_ entry: ZipEntry) -> [UInt8] {
        let isLarge = entry.size >= Self.limit32 || entry.bytes.count >= Self.limit32
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entry.bytes.count + entry.path.count + 64)
        bytes.append32(0x0403_4B50)
        bytes.append16(isLarge ? 45 : 20)
        writeFields(of: entry, isLarge: isLarge, into: &bytes)
        bytes.append16(isLarge ? 20 : 0)
        bytes += entry.path
        if isLarge {
            bytes.append16(1)
            bytes.append16(16)
            bytes.append64(entry.size)
            bytes.append64(entry.bytes.count)
        }
        bytes += entry.bytes

        let isFar = position >= Self.limit32
        let extra = (isLarge ? 16 : 0) + (isFar ? 8 : 0)
        directory.append32(0x0201_4B50)
        directory.append16(Self.madeBy)
        directory.append16(isLarge || isFar ? 45 : 20)
        writeFields(of: entry, isLarge: isLarge, into: &directory)
        directory.append16(UInt16(extra == 0 ? 0 : extra + 4))
        directory.append16(0)
        directory.append16(0)
        directory.append16(0)
        // A regular file of mode 0644.
        directory.append32(0o100644 << 16)
        directory.append32(UInt32(clamping: isFar ? Self.limit32 : position))
        directory += entry.path
        if extra > 0 {
            directory.append16(1)
            directory.append16(UInt16(extra))
            if isLarge {
                directory.append64(entry.size)
                directory.append64(entry.bytes.count)
            }
            if isFar { directory.append64(position) }
        }
        count += 1
        position += bytes.count
        return bytes
    }

    /// From the flags to the length of the name.
    private func writeFields(of entry: ZipEntry, isLarge: Bool, into bytes: inout [UInt8]) {
        bytes.append16(Self.flags)
        bytes.append16(entry.method.rawValue)
        bytes.append16(0)
        bytes.append16(Self.date)
        bytes.append32(entry.checksum)
        bytes.append32(isLarge ? UInt32.max : UInt32(entry.bytes.count))
        bytes.append32(isLarge ? UInt32.max : UInt32(entry.size))
        bytes.append16(UInt16(entry.path.count))
    }

    /// The directory of all files, which ends the archive.
    mutating func end() -> [UInt8] {
        var bytes = directory
        let isLarge = count >= Int(UInt16.max) || position >= Self.limit32 || directory.count >= Self.limit32
        if isLarge {
            let end = position + directory.count
            bytes.append32(0x0606_4B50)
            bytes.append64(44)
            bytes.append16(Self.madeBy)
            bytes.append16(45)
            bytes.append32(0)
            bytes.append32(0)
            bytes.append64(count)
            bytes.append64(count)
            bytes.append64(directory.count)
            bytes.append64(position)
            bytes.append32(0x0706_4B50)
            bytes.append32(0)
            bytes.append64(end)
            bytes.append32(1)
        }
        bytes.append32(0x0605_4B50)
        bytes.append16(0)
        bytes.append16(0)
        bytes.append16(UInt16(clamping: isLarge ? Int(UInt16.max) : count))
        bytes.append16(UInt16(clamping: isLarge ? Int(UInt16.max) : count))
        bytes.append32(isLarge ? UInt32.max : UInt32(directory.count))
        bytes.append32(isLarge ? UInt32.max : UInt32(position))
        bytes.append16(0)
        return bytes
    }
}

extension [UInt8] {
    fileprivate mutating func append16(_ value: UInt16) {
        for shift in [0, 8] { append(UInt8(value >> shift & 0xFF)) }
    }

    fileprivate mutating func append32(_ value: UInt32) {
        for shift in [0, 8, 16, 24] as [UInt32] { append(UInt8(value >> shift & 0xFF)) }
    }

    fileprivate mutating func append64(_ value: Int) {
        for shift in 0..<8 { append(UInt8(truncatingIfNeeded: value >> (shift * 8))) }
    }
}
