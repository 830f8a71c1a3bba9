import Foundation
import Testing

extension BrowserTests {
    @Suite struct ColourTests {
        @Test(arguments: Tab.Scheme.allCases)
        func `All text stands out from its background`(scheme: Tab.Scheme) async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.setAppearance(scheme)
                for page in site.pagesOfEveryKind() {
                    try await tab.open(site.address(page))
                    let found: [String] = try await tab.evaluate(PageScripts.lowContrast)
                    #expect(found.isEmpty, "\(page)")
                }
            }
        }

        @Test func `A reader who asks for dark pages gets them`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.setAppearance(.light)
                try await tab.open(site.address("index.html"))
                let light: [Double] = try await tab.evaluate(PageScripts.luminances)
                #expect(light[0] > 0.8 && light[1] < 0.2)
                try await tab.setAppearance(.dark)
                let dark: [Double] = try await tab.evaluate(PageScripts.luminances)
                #expect(dark[0] < 0.2 && dark[1] > 0.4)
            }
        }

        @Test func `Text without contrast is noticed`() async throws {
            let site = try await BrowserSession.example()
            try await Tab.with { tab in
                try await tab.open(site.address("index.html"))
                let _: Bool = try await tab.evaluate(
                    "(document.querySelector('main').style.color = 'rgb(200 200 200)', true)")
                let found: [String] = try await tab.evaluate(PageScripts.lowContrast)
                #expect(!found.isEmpty)
            }
        }

        @Test func `Paper is light, whatever the screen is`() async throws {
            let site = try await BrowserSession.example()
            let page = try #require(site.pages.first { $0.hasPrefix("incidents/") })
            try await Tab.with { tab in
                try await tab.setAppearance(.dark, medium: .print)
                try await tab.open(site.address(page))
                let printed: [Double] = try await tab.evaluate(PageScripts.luminances)
                #expect(printed[0] > 0.8 && printed[1] < 0.2)
                let picture = try await tab.screenshot()
                let document = try await tab.pdf()
                #expect(document.starts(with: Data("%PDF-".utf8)))
                let text = String(decoding: document, as: UTF8.self)
                let sheets = text.components(separatedBy: "/Type /Page\n").count - 1
                #expect((1...60).contains(sheets))
                try await tab.open("about:blank")
                let mean: Double = try await tab.evaluate(PageScripts.meanLuminance(ofPNG: picture))
                #expect(mean > 0.6)
            }
        }
    }
}
