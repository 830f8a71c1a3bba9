import Records

extension UCDPImport {
    /// How the dataset is to be cited wherever its rows are shown.
    package static let attribution =
        "Sundberg, Ralph, and Erik Melander, 2013, “Introducing the UCDP Georeferenced Event Dataset”, "
        + "Journal of Peace Research 50(4)"

    /// What to tell the person who ran the import: licence and citation.
    package static let terms = """
        UCDP GED is published by the Uppsala Conflict Data Program under the licence CC BY 4.0.
        Wherever its rows are shown, cite: \(attribution);
        and the article that UCDP names for the yearly release you used (https://ucdp.uu.se/downloads/).
        """

    /// The text of a `site.yaml` for a folder that has none. An import brings no name for the site: the title is there to
    /// be changed.
    package static let siteFile = """
        content_version: 1
        title: Incident reports
        language: en

        """

    /// The dataset itself as a source record.
    static func writeDataset(version: String?, to writer: inout JSONWriter) {
        let release = version.map { ", version \($0)" } ?? ""
        writer.object { writer in
            writer.text("id", datasetID)
            writer.text("title", "UCDP Georeferenced Event Dataset (GED)\(release)")
            writer.text("publisher", "Uppsala Conflict Data Program")
            writer.text("kind", "dataset")
            writer.text("url", "https://ucdp.uu.se/downloads/")
            writer.text("licence", "CC BY 4.0")
            writer.text("attribution", attribution)
        }
    }
}
