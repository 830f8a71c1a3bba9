extension Accounts {
    /// The account that the site puts forward: the one marked `use: yes`; else the latest dated one; else the first.
    ///
    /// `lowest` and `highest` need an order of values and are applied where there is one (``Accounts/chosen(by:)`` of
    /// quantities).
    package var chosen: Account<Value>? {
        // Asked of every incident for every list it stands in, and nearly always there is one account.
        if all.count == 1 { return all[0] }
        if let marked = all.first(where: { $0.use }) { return marked }
        return Self.latest(all)
    }

    /// The account with the newest `as_of`; undated ones only for want of dated ones; of equals the last in the file.
    static func latest(_ accounts: [Account<Value>]) -> Account<Value>? {
        guard accounts.contains(where: { $0.asOf?.latest != nil }) else { return accounts.first }
        var best: Account<Value>?
        for account in accounts {
            guard let day = account.asOf?.latest else { continue }
            if let known = best?.asOf?.latest, known > day { continue }
            best = account
        }
        return best
    }
}

extension Accounts where Value == Quantity {
    /// The account that the site's rule picks, whole.
    package func chosen(by rule: SiteConfiguration.CountingRule) -> Account<Quantity>? {
        if let marked = all.first(where: \.use) { return marked }
        switch rule {
        case .latest: return Self.latest(all)
        case .lowest, .highest, .range:
            // Undated accounts only for want of dated ones; what is unknown is neither low nor high.
            let dated = all.filter { $0.asOf?.latest != nil }
            let candidates = dated.isEmpty ? all : dated
            let counting = candidates.filter { !$0.value.isUnknown && !$0.value.isShare }
            guard !counting.isEmpty else { return candidates.first }
            if rule == .lowest { return counting.min { ($0.value.lower ?? 0) < ($1.value.lower ?? 0) } }
            return counting.max {
                // An open figure counts by what it is at least.
                let (left, right) = ($0.value, $1.value)
                return (left.upper ?? left.lower ?? 0, left.lower ?? 0) < (
                    right.upper ?? right.lower ?? 0, right.lower ?? 0
                )
            }
        }
    }
}
