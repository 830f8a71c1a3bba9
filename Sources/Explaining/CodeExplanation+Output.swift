/// The folders of the site and of its output.
extension CodeExplanation.Entry {
    static let output: [Self] = [
        .init(
            "leaked-text", .output, .shown,
            why:
                "A text that stands in a part which is withheld was found in a file that was about to be published. Whoever "
                + "is named in it may be hurt. The scan looks at every byte of the output, by its own reading of the content, "
                + "and nothing is published while it finds anything.",
            remedy:
                "Look at the file that is named. Where a released text says the same in other letters, withhold that "
                + "one too, or say in a released text what may be known. Where the message says so, it stands in what was "
                + "recorded before it was withheld: run the `sitrep record --forget` that it names. Otherwise it is a fault of Sitrep: report it. The "
                + "message can be neither turned off nor waived."),
        .init(
            "link-leaves-content", .output, .shown,
            why: "A symbolic link out of the site's folder could publish any file of the machine.",
            remedy: "Copy the file into the site."),
        .init(
            "link-to-folder", .output, .shown,
            why: "A linked folder could be a circle, or the whole disk.",
            remedy: "Copy the folder, or link single files."),
        .init(
            "link-broken", .output, .shown,
            why: "The link leads to nothing.",
            remedy: "Mend or delete it."),
        .init(
            "file-vanished", .output, .shown,
            why: "A file went away while the site was read, so nobody knows what was meant.",
            remedy: "Run the command again."),
        .init(
            "file-unreadable", .output, .shown,
            why: "What cannot be read cannot be checked.",
            remedy: "Look at the file's permissions."),
        .init(
            "unusable-name", .output, .shown,
            why: "Such a name cannot be an address everywhere.",
            remedy: "Rename the file."),
        .init(
            "case-collision", .output, .shown,
            why: "On many disks the two are one file, and one would overwrite the other.",
            remedy: "Rename one of them."),
        .init(
            "not-a-file", .output, .shown,
            why: "Pipes, sockets and devices are no content.",
            remedy: "Take it out of the folder."),
        .init(
            "manifest-damaged", .output, .shown,
            why: "Sitrep removes only what its manifest proves that it wrote; with a damaged one it removes nothing.",
            remedy: "Build into a new folder, or delete what is left over by hand."),
        .init(
            "output-left-over", .output, .shown,
            why: "A file that Sitrep wrote earlier could not be removed.",
            remedy: "Look at its permissions, or delete it by hand."),
        .init(
            "history-file", .output, .shown,
            why: "What readers are told of the past rests on recordings that nobody edits.",
            remedy:
                "Take the file back from the version control. After a merge with marks in it, take one side's file whole "
                + "and run `sitrep record`."),
        .init(
            "history-order", .output, .shown,
            why: "Each recording names the one before it, so that none can be changed, added or left out unseen.",
            remedy: "Bring the missing file back; of two with one number remove one, and run `sitrep record`."),
        .init(
            "history-sum", .output, .shown,
            why: "A recorded version that was changed later is no record of what was published.",
            remedy: "Take the file back from the version control. What must go is removed by `sitrep record --forget`."),
        .init(
            "history-version", .output, .shown,
            why: "A number that was cited leads to one version for ever.",
            remedy: "Take the file back from the version control."),
        .init(
            "unexplained-change", .output, .shown,
            why:
                "A figure that changes without a word costs more trust than the mistake did. Readers see every recorded "
                + "change, and see that nobody spoke of it.",
            remedy: "Add a row to the record's `revisions`: the date, the kind, and what changed in words for readers."),
        .init(
            "redacted-in-history", .output, .shown,
            why:
                "A revision of the kind `redaction` says that something must not be read any more. The page of the version "
                + "before it would show it, and mark just these words.",
            remedy:
                "Run the `sitrep record --forget` that the message names. Where readers may well see what stood there, the "
                + "revision is a `correction`."),
        .init(
            "withheld-in-history", .output, .shown,
            why:
                "A participant, a figure or a relation was recorded when everybody could see it, and has a label now. The pages "
                + "of old versions would show it. What withheld rows say in words is found by `leaked-text`; this finds those "
                + "that have none.",
            remedy:
                "Run the `sitrep record --forget` that the message names: the field is taken out of all recordings, and what is "
                + "released of it today is recorded again."),
    ]
}
