/// The words of the formats that a site is written in, which no input holds: names of elements, properties and terms.
///
/// A withheld text that is one of these cannot be told from the format itself. A test holds the list to what a site writes.
enum FormatWords {
    static let bytes = Array(list.utf8)

    static let list = """
        absence accelerometer acronyms additionalproperties administrative age agency agent alllink alternatename
        analyst ancestors anyof apache apostrophe apply array arrowdown arrowup ask assets atom author backlink bbox
        bcp begins belonged bib breadcrumblist browsing bundle cache call calls calname calscale camera capture
        categories category century channel character charcodeat chdescription checkvisibility childelementcount
        citation citations coalesce collectionpage contact contentlocation contradict copyright correctioncomment
        create created creativework credited crimes currentscript databases datemodified datepublished death defaults
        definition defs delete deny derived desc determination differs digest digit disallow doc draft dropped dtend
        dtstamp dtstart earlier editor editorial embargo encoding enddate ending endnotes endswith enters entity
        entrypoint entrysubtype enum enumdescriptions equal errordocument estimates estimative events exists expected
        expires explanation extension extensions favicon feature featurecollection features fewpages fidelity finish
        firstwords fnref focused foreachpage foreign formerly fri fromcharcode generator genre geo geojson geolocation
        geometry gmt governmentorganization grading greatest gregorian grouping guards guid gyroscope headers headline
        htaccess hyphen hyphens iana icalendar icd ics ifmodule immutable impact impacted imports independence indexof
        initiators inlanguage inputencoding integer intrusion investigation iscurrent isin isnear isopen ispage
        ispartof ispermalink issued itemlistelement journaltitle jsonfeed kindof labelled lastbuilddate lastmod leftout
        listings listitem literal loc located longest magnetometer mail mailto mainentity manner markdown marking
        markup maskable maximum maybegin meant metres microphone millennium minimal minimum minitems minproperties misc
        modified moment mon mostnear newsmediaorganization newspaper nojekyll nosniff noteref objects obscure occurred
        offers ofwords onfailure ontyping opener opinion organization outcomes pagespershard parameters pass passed
        patternerrormessage pause payment pdf permanent permissions phia png pointerdown positions postings
        potentialaction primary prodid profilepage propaganda propertynames pubdate publish question quoted quotes rank
        ranks recursive references referrer reject relatedtarget relationship renew renewed request required resolve
        resource responsible revision rewrite rights route rowid rss sandbox sat schema schemas score screenshot
        searchterms seen sequence setenvif settings severities shard shards shardsbetween shift shortname should
        showfilter sitemap sitemaps sites sitrepsearch spaced spaces spec sqlite startdate started startswith stix
        substr subtitle sun sup suspected takedown takesbeginnings temporalcoverage tentative test thu tick timw
        tollnotstated tolocalestring topics touppercase transliterations transp tue twc txt uid unanswered union unless
        unlisted unproven unsafe unspecified urldate urlset urltemplate usb user vague vcalendar vevent victim
        vocabulary wacz waive waiver warc warned web webmanifest webpage website wed weights wgs while why wider works
        wrote
        """
}
