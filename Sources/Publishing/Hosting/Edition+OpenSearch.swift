import Reports
import Templating

/// How browsers add the site's own search to theirs (OpenSearch 1.1).
extension Edition {
    /// Where a reader's words are searched for: the address with `placeholder` in their place. Nil where the theme has no
    /// search, or where nobody knows the site's address.
    func searchAddress(placeholder: String) -> String? {
        guard assets.script("search") != nil else { return nil }
        return address(of: Route("search.html")).map { "\($0)?q={\(placeholder)}" }
    }

    func writeOpenSearch(into output: inout [UInt8]) {
        guard let address = searchAddress(placeholder: "searchTerms") else { return }
        let site = report.site
        output.write(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                + "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n")
        output.writeElement("ShortName", Self.shortName(of: site.title, limit: 16))
        output.writeElement("Description", PageBuilder.clipped(site.description ?? site.title, to: 1024))
        output.writeElement("InputEncoding", "UTF-8")
        if let icon = self.address(of: SiteIcon.ico), assets.has([SiteIcon.ico]) {
            output.writeElement("Image", icon, attributes: " width=\"32\" height=\"32\" type=\"image/x-icon\"")
        }
        output.write("<Url type=\"text/html\" template=\"")
        output.writeXML(address)
        output.write("\"/>\n</OpenSearchDescription>\n")
    }
}
