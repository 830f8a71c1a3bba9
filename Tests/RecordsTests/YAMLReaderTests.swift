import Diagnostics
import Records
import TestSupport
import Testing

struct YAMLReaderTests {
    private func read(_ text: String) -> Checked<[RecordTree]> { YAMLReader.read(Array(text.utf8), path: "a.yaml") }

    private func outlines(_ text: String) -> [String] {
        let read = read(text)
        #expect(read.diagnostics.isEmpty)
        return read.value.map { outline($0.root) }
    }

    @Test func `Every scalar stays the text that was typed`() {
        #expect(
            outlines("a: no\nb: 010\nc: 12:30\nd: 2023-02-17\ne: ~\nf:\ng: \"\"\nh: 'no'\ni: 1_000\nj: null\nk: 0x1F\n")
                == ["{a: no, b: 010, c: 12:30, d: 2023-02-17, e: ∅, f: ∅, g: \"\", h: \"no\", i: 1_000, j: ∅, k: 0x1F}"]
        )
    }

    @Test func `Maps and lists nest in the order of the file`() {
        #expect(
            outlines("z: 1\na:\n- x\n- y: 2\n  w: 3\nb: {c: [d, e], f: {}}\ng: []\n")
                == ["{z: 1, a: [x, {y: 2, w: 3}], b: {c: [d, e], f: {}}, g: []}"])
    }

    @Test func `Blocks of text are quoted scalars`() {
        #expect(outlines("a: |\n  x # y\n  z\nb: >\n  x\n  y\n") == ["{a: \"x # y\nz\n\", b: \"x y\n\"}"])
    }

    @Test func `A stream gives one tree a document, and empty documents none`() {
        #expect(outlines("id: a\n---\nid: b\n---\n# nothing\n---\nid: c\n") == ["{id: a}", "{id: b}", "{id: c}"])
        #expect(outlines("") == [])
        #expect(outlines("# nothing\n") == [])
    }

    @Test func `Carriage returns end lines`() {
        #expect(outlines("a: 1\r\nb: 2\rc: 3") == ["{a: 1, b: 2, c: 3}"])
    }

    @Test func `Ranges are of bytes, whatever the letters and line ends`() {
        let bytes = Array(
            "título: Sehwān\u{85}b: 😀\u{2028}c: 'ü' # ä\u{2029}\r\nd: [é, {ö: x}]\ne: |\n  ñ\n  x\n\nf: z".utf8)
        let root = YAMLReader.read(bytes, path: "a.yaml").value[0].root
        let found = root.entries.map { [source($0.key, in: bytes), source($0.value, in: bytes)] }
        #expect(
            found == [
                ["título", "Sehwān"], ["b", "😀"], ["c", "'ü'"], ["d", "[é, {ö: x}]"], ["e", "|\n  ñ\n  x"], ["f", "z"],
            ])
        #expect(source(value(root, "d").items[1], in: bytes) == "{ö: x}")
    }

    @Test func `A map's range goes from its first key to its last value`() {
        let bytes = Array("a:\n  b: 1\n  c: 2\n\n\n# end\nd:\n- x\n- y\n\n".utf8)
        let root = YAMLReader.read(bytes, path: "a.yaml").value[0].root
        #expect(source(root, in: bytes) == "a:\n  b: 1\n  c: 2\n\n\n# end\nd:\n- x\n- y")
        #expect(source(value(root, "a"), in: bytes) == "b: 1\n  c: 2")
        #expect(source(value(root, "d"), in: bytes) == "- x\n- y")
    }

    @Test func `Nothing has its place after the colon`() {
        let text = MarkedText("place:1️⃣\ndate: x\n")
        let root = YAMLReader.read(text.bytes, path: "a.yaml").value[0].root
        #expect(Int(value(root, "place").range.start) == text.markers["1️⃣"])
    }

    @Test func `A part of a file has the file's offsets`() {
        let text = MarkedText("---\nä: b\nc: 1️⃣*d\n---\n")
        let read = YAMLReader.read(text.bytes[4...], path: "a.md", offset: 4)
        #expect(
            text.findings(read.diagnostics) == [
                Finding("yaml-alias", "1️⃣", "'*d' is read as a YAML alias, which is refused")
            ])
        #expect(source(read.value[0].root.entries[0].key, in: text.bytes) == "ä")
        let copy = YAMLReader.read(Array(text.bytes[4...])[...], path: "a.md", offset: 4)
        #expect(copy.diagnostics == read.diagnostics)
    }

    @Test func `A byte order mark is passed over at the start and kept elsewhere`() {
        let bytes = Array("\u{FEFF}a: b\u{FEFF}c\n".utf8)
        let read = YAMLReader.read(bytes, path: "a.yaml")
        #expect(read.diagnostics.isEmpty)
        #expect(outline(read.value[0].root) == "{a: b\u{FEFF}c}")
        #expect(read.value[0].root.range == SourceRange(start: 3, end: 11))
    }

    // MARK: EDTF sets

    @Test func `A bracketed list or map keeps its source text`() {
        let root = read("a: [2022-12-18..2022-12-20]\nb: {2022-11, 2023-01}\nc: [..2022-03]\nd: [[x], {y: 'z'}]\n")
            .value[0].root
        #expect(
            root.entries.map(\.value.text) == [
                "[2022-12-18..2022-12-20]", "{2022-11, 2023-01}", "[..2022-03]", "[[x], {y: 'z'}]",
            ])
        #expect(value(root, "d").items.map(\.text) == ["[x]", "{y: 'z'}"])
        #expect(outline(value(root, "b")) == "{2022-11: ∅, 2023-01: ∅}")
    }

    @Test func `The lines of a bracketed list are joined by a space and its comments left out`() {
        let root = read("a: [2022-11, # or\n    2022-12,\n  'x # y', {b: [c,\n  d]}]\n").value[0].root
        let list = value(root, "a")
        #expect(list.text == "[2022-11, 2022-12, 'x # y', {b: [c, d]}]")
        #expect(list.items[3].text == "{b: [c, d]}")
        #expect(value(list.items[3], "b").text == "[c, d]")
    }

    @Test func `Lists and maps without brackets have no text`() {
        let root = read("a:\n- x\n").value[0].root
        #expect(root.text == "")
        #expect(value(root, "a").text == "")
    }
}
