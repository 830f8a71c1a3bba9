extension Accounts {
    /// The account that the site puts forward: the one marked `use: yes`; else the latest dated one; else the first.
    ///
    /// `lowest` and `highest` need an order of values and are applied where there is one (``Accounts/chosen(by:)`` of
    /// quantities).
    package var chosen: Account<Value>? {
        if let marked = all.first(where: \.use) { return marked }
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
        case .lowest: return all.min { ($0.value.lower ?? 0) < ($1.value.lower ?? 0) }
        case .highest, .range:
            return all.max { ($0.value.upper ?? $0.value.lower ?? 0) < ($1.value.upper ?? $1.value.lower ?? 0) }
        }
    }
}
