import Reports
import Templating
import Testing

@testable import Publishing

/// Charts: what is certain, what is not, and what is no number at all.
@Suite struct ChartTests {
    private func drawn(_ columns: [ChartValue]) -> String {
        let chart = ColumnChart(columns: columns, names: [], label: "A chart")
        return String(decoding: chart.drawn().bytes, as: UTF8.self)
    }

    @Test(arguments: [
        (0, 1, 1), (1, 1, 1), (3, 3, 1), (4, 4, 1), (5, 6, 2), (9, 10, 5), (84, 100, 50), (101, 150, 50),
        (736, 800, 200),
        (6_873, 8_000, 2_000), (1_000_000, 1_000_000, 500_000),
    ])
    func `A scale begins at 0 and goes up to the largest value in at most four round steps`(
        _ most: Int, _ top: Int, _ step: Int
    ) {
        let scale = ChartScale(most: most)
        #expect(scale.top == top && scale.step == step)
        #expect(scale.ticks.first == 0 && scale.ticks.last == top && scale.ticks.count <= 5)
        #expect(scale.top >= most)
    }

    @Test func `What is certain is drawn solid, the rest up to the upper bound paler with its end`() throws {
        let html = drawn([.between(low: 40, high: 60, best: nil), .exactly(100)])
        #expect(
            html.contains("class=\"columns\"") && html.contains("class=\"unsure\"") && html.contains("class=\"reach\""))
        // The plot is 108 units high: 40 of 100 are 43.2 of them, 60 are 64.8.
        #expect(html.between("class=\"columns\" d=\"", "\"")?.contains("v43.2h") == true, "\(html)")
        #expect(html.between("class=\"unsure\" d=\"", "\"")?.contains("v21.6h") == true, "\(html)")
    }

    @Test func `An open end is an arrow above what is certain, and never reaches a number`() throws {
        let html = drawn([.open(low: 50), .exactly(100)])
        #expect(html.between("class=\"columns\" d=\"", "\"")?.contains("v54h") == true, "\(html)")
        #expect(html.contains("class=\"reach\""))
        #expect(ColumnChart(columns: [.open(low: 50)], names: [], label: "").marks == [.open])
    }

    @Test func `None, unknown and not stated are marks of their own and no bars`() {
        let html = drawn([.none, .unknown, .notStated, .gap])
        #expect(!html.contains("class=\"columns\"") && !html.contains("class=\"unsure\""))
        #expect(html.contains("class=\"none\"") && html.contains(">?</text>") && html.contains(">–</text>"))
        #expect(drawn([.gap, .gap]).count(of: "<path") == 2, "a gap has no mark: only the axis and its grid are drawn")
    }

    @Test func `Many marks of a kind are one element`() {
        let many =
            (0..<100).map { _ in ChartValue.unknown }
            + (0..<100).map { ChartValue.between(low: $0, high: $0 + 5, best: nil) }
        #expect(drawn(many).count(of: "<") / 2 < 20)
    }

    @Test func `A sum becomes what can be said of it`() {
        func value(_ quantities: Quantity?...) -> ChartValue { ChartValue(QuantitySum(quantities)) }
        let unknown = Quantity("unknown")
        #expect(value() == .notStated)
        #expect(value(nil) == .notStated)
        #expect(value(unknown) == .unknown)
        #expect(value(Quantity(0)) == .none)
        #expect(value(Quantity(0), unknown) == .unknown)
        #expect(value(Quantity(4), unknown) == .open(low: 4))
        #expect(value(Quantity(4), Quantity(3)) == .exactly(7))
        #expect(value(Quantity(low: 3, best: 4, high: 9)) == .between(low: 3, high: 9, best: 4))
    }

    // MARK: Over time

    private func site(_ incidents: [(date: String, killed: String?)], kind: String = "shelling") throws -> SmallSite {
        let records = incidents.enumerated().map { index, incident in
            "id: i\(index)\ntitle: I\(index)\nkind: \(kind)\ndate: \(incident.date)\nplace: p\n"
                + (incident.killed.map { "casualties:\n  - {as: target, killed: \($0)}\n" } ?? "")
        }
        let all = records.isEmpty ? [] : [(path: "incidents/all.yaml", text: records.joined(separator: "---\n"))]
        return try SmallSite([("places/p.yaml", "name: P\nkind: city")] + all)
    }

    private func charts(_ activity: ActivityView?) -> [String] {
        activity?.charts?.panels.map { String(decoding: $0.drawing.bytes, as: UTF8.self) } ?? []
    }

    @Test func `Within two years the months are drawn, over more the years, and a single period not at all`() throws {
        let months = try site([("2020-01-01", "1"), ("2020-03-05", "2"), ("2020-03-06", "2")]).place("p").activity
        #expect(months?.rows.map(\.label) == ["January 2020", "March 2020"])
        #expect(months?.charts?.panels.map(\.title) == ["Incidents by month", "Killed by month, attackers apart"])
        let years = try site([("2010-01-01", "1"), ("2020-03-05", "2")]).place("p").activity
        #expect(years?.rows.map(\.label) == ["2010", "2020"])
        #expect(try site([("2020-03-01", "1"), ("2020-03-05", "2"), ("2020-03-06", "9")]).place("p").activity == nil)
        #expect(try site([]).place("p").activity == nil)
    }

    @Test func `A gap in time is a gap as wide as it was long, and a very long one is marked`() throws {
        let short = ChartPeriods([0, 1], of: try site([("2010", nil), ("2014", nil)]).edition, by: .year)
        #expect(short.slots.count == 5)
        let edition = try site([("1010", nil), ("2014", nil)]).edition
        let long = ChartPeriods([0, 1], of: edition, by: .year)
        #expect(long.slots.count == 3)
        #expect(ChartAxis(long.slots, .year, dates: edition.dates).breaks == [1])
    }

    @Test func `What no single period holds is in the table and not drawn`() throws {
        let activity = try #require(
            try site([("2010-05-01", "1"), ("2012-05-01", "1"), ("2010-12-30/2011-01-02", "1")]).place("p").activity)
        #expect(activity.rows.map(\.label) == ["2010", "2012", "No single year"])
        #expect(activity.charts?.notes == ["1 incident that no one period holds is in the table alone."])
    }

    @Test func `The killed are drawn only where more than one period tells of them`() throws {
        let activity = try site([("2010-05-01", nil), ("2012-05-01", "3")], kind: "statement").place("p").activity
        #expect(activity?.charts?.panels.map(\.title) == ["Incidents by year"])
        #expect(activity?.rows.map { $0.killed?.text } == [nil, "3"])
    }

    @Test func `A chart says in words what it shows`() throws {
        let activity = try site([("2010-05-01", "at least 4"), ("2012-05-01", "unknown")]).place("p").activity
        let charts = charts(activity)
        #expect(
            charts.last?.contains(
                "aria-label=\"Killed by year, attackers apart, 2010 to 2012; most in 2010: at least 4\"")
                == true, "\(charts)")
        #expect(activity?.charts?.keys.map(\.code) == ["open", "unknown"])
    }

    @Test func `Kinds are divided where there are several, the commonest first`() throws {
        let kinds = ["bombing", "bombing", "shelling", "raid", "bombing", "shelling"]
        let records = kinds.enumerated().map {
            "id: i\($0)\ntitle: I\($0)\nkind: \($1)\ndate: 201\($0)-01-01\nplace: p\n"
        }
        let site = try SmallSite([
            ("places/p.yaml", "name: P\nkind: city"), ("incidents/all.yaml", records.joined(separator: "---\n")),
        ])
        let table = try #require(try site.place("p").activity?.kinds)
        #expect(table.rows.map(\.label) == ["Bombing", "Shelling", "Raid"])
        #expect(table.rows.map(\.count) == [3, 2, 1])
        #expect(table.rows.allSatisfy { $0.trend != nil })
    }
}
