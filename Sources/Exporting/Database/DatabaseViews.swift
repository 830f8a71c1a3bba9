/// What is mostly asked of a report, as views. Sums are those of the pages: attackers and whatever is not proven are in
/// none, an incident that others are part of is not added to them, and a sum with an open part has no upper bound.
enum DatabaseViews {
    struct View {
        let name: String
        let meaning: String
        let query: String
    }

    static let all: [View] = [
        View(
            name: "counted_incidents", meaning: "The incidents that sums count: not those that others are part of",
            query: """
                SELECT * FROM incidents
                WHERE id NOT IN (SELECT other FROM related WHERE relation = 'part-of')
                """),
        View(
            name: "toll_by_year", meaning: "Incidents and killed by year; those that no single year holds come last",
            query: """
                SELECT CASE WHEN substr(date_earliest, 1, 4) = substr(date_latest, 1, 4)
                  THEN substr(date_earliest, 1, 4) END AS year, \(sums)
                FROM counted_incidents GROUP BY 1 ORDER BY 1 IS NULL, 1
                """),
        View(
            name: "toll_by_month",
            meaning: "Incidents and killed by month; those that no single month holds come last",
            query: """
                SELECT CASE WHEN substr(date_earliest, 1, 7) = substr(date_latest, 1, 7)
                  THEN substr(date_earliest, 1, 7) END AS month, \(sums)
                FROM counted_incidents GROUP BY 1 ORDER BY 1 IS NULL, 1
                """),
        View(
            name: "toll_by_kind", meaning: "Incidents and killed by kind",
            query: "SELECT kind, \(sums) FROM counted_incidents GROUP BY 1 ORDER BY 2 DESC, 1"),
        View(
            name: "toll_by_participant",
            meaning:
                "Incidents by who had a part in them, in which role and on what basis; the killed are those of the incidents, and not said to be killed by them",
            query: """
                SELECT actor_id, actors.name, participants.role, participants.basis, \(sums)
                FROM (SELECT DISTINCT incident, actor_id, role, basis FROM participants
                  WHERE actor_id IS NOT NULL) AS participants
                JOIN counted_incidents ON counted_incidents.id = incident JOIN actors ON actors.id = actor_id
                GROUP BY 1, 2, 3, 4 ORDER BY 5 DESC, 1, 3, 4
                """),
        View(
            name: "places_within", meaning: "Each place with itself and every place that it lies in",
            query: """
                WITH RECURSIVE chain (place, around) AS (
                  SELECT id, id FROM places
                  UNION SELECT chain.place, places.within_id FROM chain JOIN places ON places.id = chain.around
                  WHERE places.within_id IS NOT NULL)
                SELECT place, around FROM chain
                """),
        View(
            name: "toll_by_place", meaning: "Incidents and killed at each place and at all places within it",
            query: """
                SELECT around AS place, places.name, places.kind, \(sums)
                FROM counted_incidents JOIN places_within ON places_within.place = counted_incidents.place_id
                JOIN places ON places.id = around
                GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1
                """),
        View(
            name: "figures", meaning: "Every figure with its incident, and who gives it",
            query: """
                SELECT incidents.date, incidents.title, casualties.*, coalesce(own_by, accounts."by") AS "by",
                  coalesce(own_as_of, accounts.as_of) AS as_of, accounts.status, accounts.origins,
                  coalesce(own_sources, accounts.sources) AS sources, accounts.note AS account_note
                FROM casualties JOIN accounts USING (incident, account) JOIN incidents ON incidents.id = incident
                """),
        View(
            name: "figures_in_use", meaning: "The figures that this site puts forward, each counted once",
            query: "SELECT * FROM figures WHERE in_use = 1 AND counts_as IS NOT NULL"),
        View(
            name: "accounts_of_killed",
            meaning: "How many were killed by each account of each incident, attackers left out",
            query: """
                SELECT incident, account, "by", as_of, status, max(in_use) AS in_use, sum("min") AS killed_min,
                  CASE WHEN sum("max" IS NULL) = 0 THEN sum("max") END AS killed_max
                FROM figures WHERE outcome = 'killed' AND counts_as = 'people'
                GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2
                """),
        View(
            name: "disputed_claims", meaning: "Claims that others deny or contradict",
            query: "SELECT * FROM claims WHERE contradicted_by IS NOT NULL"),
        View(
            name: "single_origin_claims", meaning: "Claims that rest on one origin",
            query: "SELECT * FROM claims WHERE '; ' || standing || '; ' LIKE '%; single-origin; %'"),
    ]

    /// What each of them sums.
    private static let sums = """
        count(*) AS incidents, sum(killed_min) AS killed_min,
          CASE WHEN sum(killed IS NOT NULL AND killed_max IS NULL) = 0 THEN sum(killed_max) END AS killed_max,
          sum(killed IS NULL) AS not_stated
        """

    static let definitions = all.map { view in
        "CREATE VIEW \(Database.quoted(view.name)) AS -- \(view.meaning)\n\(view.query);\n"
    }.joined()
}
