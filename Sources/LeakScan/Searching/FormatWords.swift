/// The words of the formats that a site is written in, which no input holds: names of elements, properties and terms.
///
/// A withheld text that is one of these cannot be told from the format itself. A test holds the list to what a site writes.
enum FormatWords {
    static let bytes = Array(list.utf8)

    static let list = """
        absence accelerometer acronyms additionalproperties administrative age alllink alternatename ancestors anyof
        apostrophe apply array arrowdown arrowup assets atom backlink bbox bcp begins bib breadcrumblist browsing
        bundle calname calscale camera category century character charcodeat checkvisibility childelementcount
        citation citations coalesce collectionpage contact contentlocation contradict correctioncomment cost create
        created creativework credited currentscript databases datemodified datepublished defs delete derived
        determination dex differs digit disallow doc dropped dtend dtstamp dtstart editor embargo encoding enddate
        endnotes endswith enters entity entrysubtype enum enumdescriptions equal estimative exists expected expires
        explanation extensions favicon featurecollection features fewpages fidelity firstwords fnref focused
        foreachpage formerly fromcharcode genre geojson geolocation geometry governmentorganization gregorian
        grouping gyroscope headers headline hear hyphen hyphens iana icalendar icd ics immutable impact impacted
        imports independence indexof indh initiators inlanguage integer intrusion iscurrent isin isnear isopen
        ispage ispartof issued itemlistelement journaltitle jsonfeed kindof kwt labelled leftout listings listitem
        literal longest magnetometer mail mailto mainentity manner markdown marking markup maskable maximum maybegin
        microphone millennium minimal minimum minitems minproperties misc modified moment mostnear
        newsmediaorganization nojekyll nosniff noteref objects obscure offers ofwords onfailure ontyping opener
        opinion outcomes pagespershard parameters passed patternerrormessage pause payment pdf permanent permissions
        phia png pointerdown postings primary prodid profilepage propertynames publish question rank ranks real
        recursive references referrer reject relatedtarget relationship request required resolve responsible ress
        route rowid schema score screenshot seen sequence settings severities shard shards shardsbetween shift
        showfilter sites sitrepsearch spaced spaces spec sqlite startdate started startswith stix substr subtitle
        sup takesbeginnings temporalcoverage tentative tick timw tolocalestring topics touppercase transliterations
        transp twc txt uid unanswered union unless unproven unspecified usb user vague vcalendar vevent vsi wacz
        waive waiver warc webmanifest webpage weights wgs wider works wrote
        """
}
