import Diagnostics
import Markdown
import TestSupport
import Testing

struct TableTests {
    private func cells(_ text: String) -> String {
        html(text).split(separator: "\n").filter { $0.hasPrefix("<t") && ($0.hasPrefix("<th ") || $0.hasPrefix("<td")) }
            .joined(separator: " ")
    }

    @Test func `A table has headings, rows and alignment by class`() {
        #expect(
            html("| A | B |\n|---|--:|\n| *a* | [[b]] |\n| c |") == """
                <div class="table-scroll" role="region" aria-label="Table 1" tabindex="0"><table aria-label="Table 1">
                <thead>
                <tr>
                <th scope="col">A</th>
                <th scope="col" class="align-right">B</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td><em>a</em></td>
                <td class="align-right">{b}</td>
                </tr>
                <tr>
                <td>c</td>
                <td class="align-right"></td>
                </tr>
                </tbody>
                </table></div>

                """)
    }

    @Test func `Cells hold inlines and never blocks`() {
        #expect(
            cells("A | B\n:- | :-:\n| - a | > b |\n| # c | 1. d |") == """
                <th scope="col" class="align-left">A</th> <th scope="col" class="align-center">B</th> \
                <td class="align-left">- a</td> <td class="align-center">&gt; b</td> \
                <td class="align-left"># c</td> <td class="align-center">1. d</td>
                """)
        #expect(
            cells("|A|\n|-|\n|a \\| b|\n|`c \\| d`|\n|#|\n|e #|")
                == "<th scope=\"col\">A</th> <td>a | b</td> <td><code>c | d</code></td> <td>#</td> <td>e #</td>")
    }

    @Test func `Tables stand in lists and quotations, behind text and before it`() {
        #expect(
            html("> Text\n> |A|B|\n> |-|-|\n> |[[a]]|b|\n\nend").hasPrefix(
                "<blockquote>\n<p>Text</p>\n<div class=\"table-scroll\""))
        #expect(html("- |A|B|\n  |-|-|\n  |a|b|\n").contains("<td>b</td>"))
    }

    @Test func `Links defined outside a table are known in it`() {
        #expect(
            cells("|A|\n|-|\n|[x]|\n\n[x]: y.html\n") == "<th scope=\"col\">A</th> <td><a href=\"y.html\">x</a></td>")
    }

    @Test func `Lines without a delimiter row that fits are no table`() {
        #expect(html("| a | b |\n| - |\n") == "<p>| a | b |\n| - |</p>\n")
        #expect(html("a | b\nc | d") == "<p>a | b\nc | d</p>\n")
    }

    @Test func `References in cells are found where they stand`() {
        let text = "x\n\n> | A | B |\n> |---|---|\n> | a | [[kpo]] |\n> | [[kpo]] |"
        let references = compile(text.utf8).value.references
        #expect(references.map { excerpt(text, $0.range) } == ["[[kpo]]", "[[kpo]]"])
        #expect(references.map { Int($0.range.start) } == [35, 49])
    }

    @Test func `A cell too many is an error, for it would not be shown`() {
        #expect(
            findings("|A|B|\n|-|-|\n|a|b|1️⃣c|d|") == [
                Finding("table-row", "1️⃣", "Row has 4 cells and the table 2 columns")
            ])
    }
}
