import Markdown
import Testing

struct CommonMarkTests {
    @Test func `The specification has 652 examples`() {
        #expect(CommonMarkExample.all.count == 652)
    }

    @Test func `With extensions off, every example of the specification comes out as it says`() {
        let wrong = CommonMarkExample.all.filter { example in
            CommonMarkExample.normalised(html(example.markdown, profile: .commonMark))
                != CommonMarkExample.normalised(example.html)
        }
        #expect(wrong.map(\.number) == [])
    }

    /// The examples that the product reads otherwise than CommonMark, by what makes the difference.
    private static let differences: [(reason: String, numbers: [Int])] = [
        (
            "HTML is shown as text",
            [
                21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166,
                167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187,
                188, 189, 190, 191, 201, 308, 309, 344, 474, 475, 476, 490, 493, 523, 535, 612, 613, 614, 615, 616, 622,
                624, 627, 628, 629, 630, 631, 642, 643,
            ]
        ),
        ("A link out of the site has a rel attribute", [20, 346, 479, 480, 500, 525, 537, 593, 594, 599, 602]),
        ("A bare address is a link", [601, 607, 610]),
        ("An address that is no web or mail address makes no link", [499, 595, 597, 598, 600]),
        ("Two brackets are a reference", [589]),
    ]

    @Test func `The product differs from CommonMark in the examples listed and in no others`() {
        let different = CommonMarkExample.all.filter { example in
            CommonMarkExample.normalised(html(example.markdown)) != CommonMarkExample.normalised(example.html)
        }
        #expect(different.map(\.number) == Self.differences.flatMap(\.numbers).sorted())
    }
}
