import Diagnostics
import Templating
import TestSupport
import Testing

/// What the HTML around a value allows.
struct TemplateHTMLTests {
    @Test(arguments: [
        ("<a class={{1️⃣title}}>", "Value 'title' stands in attribute 'class', which has no quotation marks"),
        ("<a class=x{{1️⃣title}}>", "Value 'title' stands in attribute 'class', which has no quotation marks"),
        ("<a {{1️⃣title}}>", "Value 'title' stands in a tag outside of a quoted attribute"),
        ("<a data-{{1️⃣title}}=\"\">", "Value 'title' stands in a tag outside of a quoted attribute"),
        ("<a class=\"x\"{{1️⃣title}}>", "Value 'title' stands in a tag outside of a quoted attribute"),
        ("<{{1️⃣title}}>", "Value 'title' cannot make the name of a tag"),
        ("</{{1️⃣title}}>", "Value 'title' cannot make the name of a tag"),
        ("<h{{1️⃣count}}>", "Value 'count' cannot make the name of a tag"),
    ])
    func `A value in a tag stands in quotation marks`(_ page: String, _ summary: String) {
        #expect(findings(page).first == Finding("template-value-in-tag", "1️⃣", summary))
    }

    @Test(arguments: [
        ("<script>var x = '{{1️⃣title}}'</script>", "Value 'title' cannot stand in <script>"),
        ("<SCRIPT type=\"a\">{{1️⃣count}}</SCRIPT>", "Value 'count' cannot stand in <script>"),
        ("<script>\"</scrip\"{{1️⃣title}}</script>", "Value 'title' cannot stand in <script>"),
        ("<script>a</scripty>{{1️⃣title}}</script>", "Value 'title' cannot stand in <script>"),
        ("<style>a { b: {{1️⃣title}} }</style>", "Value 'title' cannot stand in <style>"),
        ("<script>{{1️⃣body}}</script>", "Value 'body' cannot stand in <script>"),
        ("<!-- {{1️⃣title}} -->", "Value 'title' cannot stand in an HTML comment or declaration"),
        ("<!-- > - -- {{1️⃣title}} -->", "Value 'title' cannot stand in an HTML comment or declaration"),
        ("<!doctype {{1️⃣title}}>", "Value 'title' cannot stand in an HTML comment or declaration"),
    ])
    func `No value stands in scripts, style sheets and comments`(_ page: String, _ summary: String) {
        #expect(findings(page) == [Finding("template-value-in-script", "1️⃣", summary)])
    }

    @Test(arguments: [
        "{{title}}", "<p>{{title}}</p>", "a < b {{title}}", "<p class=\"{{title}}\">", "<p class='a {{title}} b'>",
        "<p title = \"{{title}}\">", "<script>a</script>{{title}}", "<script></script >{{title}}",
        "<!-- a -->{{title}}",
        "<!-->{{title}}", "<!--->{{title}}", "<!-- --!>{{title}}", "<!doctype html>{{title}}",
        "<title>{{title}}</title>",
        "<textarea>{{title}}</textarea>{{body}}", "<br/>{{title}}", "<input value=\"{{title}}\"/>", "<a b=c>{{title}}",
        "<?xml ?>{{title}}", "<p data-x=\"{{count}}\">{{count}}</p>", "<p>{{body}}</p>", "<style>p{}</style>{{body}}",
        "<p title=\"<script>\">{{title}}",
    ])
    func `Values stand between tags and in quoted attributes`(_ page: String) {
        #expect(findings(page) == [])
    }

    @Test(arguments: [
        ("onclick", "<a onclick=\"{{1️⃣title}}\">"), ("onload", "<svg ONLOAD='x({{1️⃣title}})'>"),
        ("style", "<a style=\"color: {{1️⃣title}}\">"), ("srcdoc", "<iframe srcdoc=\"{{1️⃣title}}\"></iframe>"),
    ])
    func `No value stands in an attribute that browsers run`(_ name: String, _ page: String) {
        #expect(
            findings(page) == [
                Finding("template-value-in-attribute", "1️⃣", "Value 'title' cannot stand in attribute '\(name)'")
            ])
    }

    @Test func `No value stands in SVG that animates attributes`() {
        #expect(
            findings("<set attributeName=\"href\" to=\"{{1️⃣title}}\"/>") == [
                Finding("template-value-in-attribute", "1️⃣", "Value 'title' cannot stand in attribute 'to' of <set>")
            ])
    }

    @Test func `HTML stands between tags alone`() {
        #expect(
            findings("<p title=\"{{1️⃣body}}\"><title>{{2️⃣body}}</title>") == [
                Finding(
                    "template-html-in-attribute", "1️⃣", "Value 'body' is HTML and cannot stand in attribute 'title'"),
                Finding("template-html-in-attribute", "2️⃣", "Value 'body' is HTML and cannot stand in <title>"),
            ])
    }

    @Test(arguments: [
        "href", "src", "action", "formaction", "poster", "cite", "data", "xlink:href", "HREF",
    ])
    func `What begins an attribute for an address is an address`(_ name: String) {
        #expect(
            findings("<x \(name)=\"{{1️⃣title}}\">") == [
                Finding(
                    "template-address-needed", "1️⃣",
                    "Value 'title' begins attribute '\(name.lowercased())', which is for an address, and is text")
            ])
        #expect(findings("<x \(name)=\"{{address}}\">") == [])
    }

    @Test(arguments: [
        "#{{title}}", "./{{title}}", "/{{title}}", "?q={{title}}", "mailto:{{title}}", "https://{{title}}",
        "incidents/{{title}}.html", "{{address}}#{{title}}", "{{count}}.html", "page_{{title}}", "{{count}}/{{title}}",
        " #{{title}}", "?a=1&amp;b={{title}}", "1{{title}}",
        "{{#website}}{{website}}{{/website}}{{^website}}{{address}}{{/website}}",
        "{{#draft}}#a{{/draft}}{{^draft}}./b{{/draft}}{{title}}",
    ])
    func `Text follows where no colon can make another kind of address`(_ value: String) {
        #expect(findings("<a href=\"\(value)\">") == [])
    }

    @Test(arguments: [
        "javascript:{{1️⃣title}}", "JavaScript:{{1️⃣title}}", "data:{{1️⃣title}}", "java\nscript:{{1️⃣title}}",
        " javascript:{{1️⃣title}}", "page-{{1️⃣title}}", "java{{1️⃣title}}", "&#106;avascript:{{1️⃣title}}",
        "{{address}}{{1️⃣title}}", "{{address}}:{{1️⃣title}}", "{{#draft}}java{{/draft}}script{{1️⃣title}}",
        "{{#draft}}./{{/draft}}{{1️⃣title}}", "javascript&colon;{{1️⃣title}}", "java{{count}}:{{1️⃣title}}",
        "{{^draft}}{{address}}{{/draft}}{{1️⃣address}}", "vbscript\t:{{1️⃣title}}",
    ])
    func `Text that could make another kind of address is refused`(_ value: String) {
        let found = findings("<a href=\"\(value)\">")
        #expect(found.map(\.code) == ["template-address-needed"])
        #expect(found.map(\.marker) == ["1️⃣"])
    }

    @Test func `Attributes of several addresses take addresses and numbers`() {
        #expect(findings("<img srcset=\"{{address}} {{count}}w, {{address}} 2x\">") == [])
        #expect(
            findings("<img srcset=\"{{address}} 1x, {{1️⃣title}} 2x\">") == [
                Finding(
                    "template-address-needed", "1️⃣", "Value 'title' is text, and attribute 'srcset' holds addresses")
            ])
    }

    @Test func `A section leaves the HTML as it found it`() {
        #expect(
            findings("1️⃣{{#draft}}<a href=\"{{/draft}}x\">") == [
                Finding(
                    "template-branches", "1️⃣", "Section 'draft' begins between tags and ends in attribute 'href'")
            ])
        #expect(
            findings("<a class=\"1️⃣{{#draft}}\">{{/draft}}\">") == [
                Finding(
                    "template-branches", "1️⃣", "Section 'draft' begins in attribute 'class' and ends between tags")
            ])
        #expect(
            findings("1️⃣{{#draft}}<script>{{/draft}}").first
                == Finding("template-branches", "1️⃣", "Section 'draft' begins between tags and ends in <script>"))
    }

    @Test func `Two opposite sections may agree on another end`() {
        #expect(findings("{{#draft}}<a class=\"a{{/draft}}{{^draft}}<a class=\"b{{/draft}} {{title}}\">") == [])
        #expect(
            findings("{{#draft}}<a class=\"a{{/draft}}1️⃣{{^draft}}<a href=\"b{{/draft}} \">") == [
                Finding(
                    "template-branches", "1️⃣",
                    "Section 'draft' ends in attribute 'href', and the one for the opposite case in attribute 'class'")
            ])
    }

    @Test func `A list's section can repeat, so its ends agree`() {
        #expect(
            findings("1️⃣{{#sources}}<a class=\"{{/sources}}{{^sources}}<a class=\"{{/sources}}").first
                == Finding(
                    "template-branches", "1️⃣", "Section 'sources' begins between tags and ends in attribute 'class'")
        )
        #expect(findings("<p class=\"{{#names}}{{.}} {{/names}}\">") == [])
        #expect(findings("<p{{#names}} data-a=\"{{.}}\"{{/names}}>") == [])
        #expect(findings("<p {{#names}}a=\"{{.}}\"{{/names}}>").map(\.code) == ["template-branches"])
    }

    @Test func `A section in a tag adds attributes`() {
        #expect(findings("<option{{#draft}} selected{{/draft}}>{{title}}") == [])
        #expect(findings("<option {{#draft}}selected{{/draft}}>{{title}}") == [])
        #expect(findings("<option {{#draft}}selected {{/draft}}value=\"{{title}}\">{{title}}") == [])
        #expect(findings("<option checked {{#draft}}class=\"{{title}}\"{{/draft}} value=\"{{title}}\">") == [])
        #expect(
            findings("<option{{#draft}}1️⃣x{{/draft}}>").first
                == Finding("template-branches", "1️⃣", "An attribute after a section in a tag needs a blank before it"))
        #expect(
            findings("<a hre{{#draft}} x{{/draft}}1️⃣f=\"{{title}}\">").first
                == Finding("template-branches", "1️⃣", "An attribute after a section in a tag needs a blank before it"))
    }

    @Test func `The HTML is followed through partials, parents and blocks`() {
        #expect(findings("{{> open}}{{title}}\">", ["open": "<a class=\""]) == [])
        #expect(
            findings("{{> open}}{{1️⃣title}}</script>", ["open": "<script>"]).map(\.code) == ["template-value-in-script"])
        #expect(
            findings(
                "{{<layout}}{{$main}}{{1️⃣title}}{{/main}}{{/layout}}", ["layout": "<a {{$main}}{{/main}}>"]
            ).map(\.code) == ["template-value-in-tag"])
        #expect(
            findings(
                "{{<layout}}{{$main}}<b>{{title}}</b>{{/main}}{{/layout}}", ["layout": "<p>{{$main}}{{/main}}</p>"])
                == [])
        #expect(
            findings("{{<layout}}{{$main}}<a {{/main}}{{/layout}}", ["layout": "<p>{{$main}}{{/main}}"]).map(\.code)
                == ["template-html-unfinished"])
    }

    @Test func `A page ends between tags`() {
        #expect(findings("<a href=\"x>{{title}}1️⃣").last?.code == "template-html-unfinished")
        #expect(
            findings("<!-- a1️⃣") == [Finding("template-html-unfinished", "1️⃣", "Template ends in a comment")])
        #expect(
            findings("<script>1️⃣") == [Finding("template-html-unfinished", "1️⃣", "Template ends in <script>")])
    }
}
