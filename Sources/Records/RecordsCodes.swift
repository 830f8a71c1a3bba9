package import Diagnostics

/// Every code that this module emits, in alphabetical order, for the reference and for `checks:` in site.yaml.
package let recordsCodes: [DiagnosticCode] = [
    .bidiControl, .controlCharacter, .csvDuplicateColumn, .csvNoHeader, .csvRaggedRow, .csvTextAfterQuote,
    .csvUnclosedQuote, .duplicateKey, .emptyValue, .fileTooLarge, .frontMatterUnclosed, .hiddenCharacter, .indentation,
    .invalidUTF8, .jsonSyntax, .listTooLong, .missingColon, .missingKey, .missingRecommendedKey, .mixedScript,
    .nestingTooDeep, .outOfRange, .quoteNeeded, .recordTooLarge, .tabIndentation, .textCutByComment, .unclosedBracket,
    .unclosedQuote, .unknownChoice, .unknownKey, .wrongKind, .yamlAlias, .yamlAnchor, .yamlKeyKind,
    .yamlMergeKey, .yamlSyntax, .yamlTag,
]
