import Reports

/// What editors need to know of a site: how its files are indented, and which schema each of them follows.
package enum EditorConfiguration {
    /// The folder that `sitrep schema --output` writes to, as the settings name it.
    package static let schemaFolder = "schemas"

    static let editorConfig = """
        root = true

        [*]
        charset = utf-8
        end_of_line = lf
        insert_final_newline = true
        trim_trailing_whitespace = true

        # YAML may not be indented with tabs.
        [*.{yaml,yml,json}]
        indent_style = space
        indent_size = 2

        # Two blanks at the end of a line are a line break in Markdown.
        [*.md]
        trim_trailing_whitespace = false

        """

    static let extensions = """
        {
          "recommendations": ["redhat.vscode-yaml"]
        }

        """

    /// The YAML language server completes keys and words and checks while one types.
    static var settings: String {
        var lines = [schemaLine("site", "\"Content/site.yaml\"")]
        for type in RecordType.allCases {
            let folder = "Content/\(type.folder)/**/*"
            lines.append(schemaLine(type.rawValue, "[\"\(folder).yaml\", \"\(folder).yml\"]"))
        }
        return """
            {
              "yaml.schemas": {
            \(lines.joined(separator: ",\n"))
              },
              "yaml.format.enable": false,
              "[yaml]": {
                "editor.insertSpaces": true,
                "editor.tabSize": 2
              }
            }

            """
    }

    private static func schemaLine(_ name: String, _ files: String) -> String {
        "    \"./\(schemaFolder)/\(name).schema.json\": \(files)"
    }
}
