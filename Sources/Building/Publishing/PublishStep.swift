/// The points at which publishing can be interrupted by tests: a step is announced before what follows it is begun.
package enum PublishStep: Sendable, Hashable {
    /// The lock is held and what was left over is removed.
    case begun
    /// The file of this index is to be rendered and staged.
    case staging(Int)
    /// Every file is staged or known to be equal; the validation comes next.
    case staged
    /// The validation found no errors.
    case validated
    /// Unchanged and foreign files are linked into the staged tree.
    case linked
    /// The staged tree is complete; it takes the output's place next.
    case complete
    /// The new site is the output; what is left of the old one comes next.
    case exchanged
    /// Without exchange: the file at this route is to be put in place.
    case installing(String)
    /// Without exchange: all new files are in place; deletions come next.
    case deleting
}
