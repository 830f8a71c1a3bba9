import Building
import Reports

/// A small complete site of somebody's own, as files: one record of each kind that a report needs, each with comments
/// that say what to put in its place.
///
/// What is in it is invented and says so, and it builds without a single remark.
package struct StarterSite: Sendable {
    package struct File: Sendable {
        /// From the site's folder.
        package var path: String
        package var text: String
    }

    /// Where the site is to be published.
    package enum Host: String, Sendable, CaseIterable {
        case github, gitlab, netlify, cloudflare
        /// Nowhere, or by hand.
        case none
    }

    package var files: [File]

    package init(title: String, host: Host) {
        let texts = StarterContent(title: title)
        files = [
            File(path: "Content/site.yaml", text: texts.site),
            File(path: "Content/incidents/2024/example-warehouse-fire.yaml", text: texts.incident),
            File(path: "Content/actors/example-fire-service.yaml", text: texts.actor),
            File(path: "Content/places/example-harbour.yaml", text: texts.place),
            File(path: "Content/sources/example-courier-2024-03-06.yaml", text: texts.source),
            File(path: "Content/briefs/example-first-brief.md", text: texts.brief),
            File(path: ".gitignore", text: "# What Sitrep writes.\n/site/\n"),
            File(path: ".editorconfig", text: EditorConfiguration.editorConfig),
            File(path: ".vscode/settings.json", text: EditorConfiguration.settings),
            File(path: ".vscode/extensions.json", text: EditorConfiguration.extensions),
            File(path: "README.md", text: texts.readme(host)),
        ]
        files += EditorSchema.Subject.allCases.map { subject in
            File(
                path: "\(EditorConfiguration.schemaFolder)/\(subject.fileName)",
                text: EditorSchema(of: subject, terms: EditorSchema.Terms(codes: CodeCatalogue.all)).text)
        }
        files += HostWorkflow(host).files
    }
}
