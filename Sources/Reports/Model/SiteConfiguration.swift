package import Diagnostics

/// What `Content/site.yaml` says.
package struct SiteConfiguration: Sendable {
    /// Which of several accounts a site puts forward where none is marked with `use: yes`.
    package enum CountingRule: String, Sendable, CaseIterable {
        case latest, lowest, highest, range
    }

    /// A format in which the site offers what it has released.
    package enum DataFormat: String, Sendable, CaseIterable {
        case json, csv, geojson, stix, icalendar, bibtex, csl, sqlite
    }

    package struct NavigationItem: Sendable {
        package var title: String
        /// A route of the site, such as `timeline.html`, or an address.
        package var target: String

        package init(title: String, target: String) {
            self.title = title
            self.target = target
        }
    }

    /// Whom to tell of a hole in the site, as `.well-known/security.txt` says it.
    package struct SecurityContact: Sendable {
        package var address: WebAddress
        /// The day on which the file must have been looked at again.
        package var expires: Located<Day>

        package init(address: WebAddress, expires: Located<Day>) {
            self.address = address
            self.expires = expires
        }
    }

    package var title = "Untitled site"
    package var description: String?
    /// Without a slash at its end.
    package var baseURL: WebAddress?
    /// The language of the interface, and of records that name none unless ``contentLanguage`` says otherwise.
    package var language = "en"
    package var ownContentLanguage: String?
    /// The language of records that name none.
    package var contentLanguage: String { ownContentLanguage ?? language }
    package var timeZone: String?
    package var authors: [String] = []
    package var contact: String?
    package var security: SecurityContact?
    package var audience: TrafficLight = .clear
    /// Whether Admiralty letters and numerals are shown.
    package var showsGrading = true
    package var likelihoodScale = LikelihoodScale.icd203
    package var countingRule = CountingRule.latest
    package var vagueCounts = VagueCounts.standard
    package var vocabularies = Vocabularies.standard
    /// Severities that the site changes, by code; nil means off.
    package var checks: [String: Severity?] = [:]
    /// Where each of them stands in the file.
    package var checkPlaces: [String: SourceLocation] = [:]
    package var navigation: [NavigationItem] = []
    /// Rows on one part of a long list.
    package var pageSize = 80
    /// Whether maps draw country outlines.
    package var drawsBorders = true
    /// Whether the site has a page that shows its theme: tokens and components, for those who write one of their own.
    package var hasStylePage = false

    /// The formats that the site offers; none: it has no page of data.
    package var dataFormats = Set(DataFormat.allCases)

    package init() {}
}
