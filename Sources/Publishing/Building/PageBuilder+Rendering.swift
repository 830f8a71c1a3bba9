import Reports
import Templating

extension PageBuilder {
    /// Builds a page's view and renders it with its template.
    func render(_ page: PageID, with templates: CompiledTemplates, into output: inout [UInt8]) {
        var builder = self
        builder.page = page
        switch page {
        case .home: builder.homePage().render(with: templates, into: &output)
        case .incidents: builder.incidentsPage().render(with: templates, into: &output)
        case .incident(let index): builder.incidentPage(index).render(with: templates, into: &output)
        case .timeline: builder.timelinePage().render(with: templates, into: &output)
        case .timelineYear(let part): builder.timelineYearPage(part).render(with: templates, into: &output)
        case .list(.actor, let part): builder.actorsPage(part: part).render(with: templates, into: &output)
        case .list(.place, let part): builder.placesPage(part: part).render(with: templates, into: &output)
        case .list(.campaign, let part): builder.campaignsPage(part: part).render(with: templates, into: &output)
        case .list(.source, let part): builder.sourcesPage(part: part).render(with: templates, into: &output)
        case .list(_, let part): builder.briefsPage(part: part).render(with: templates, into: &output)
        case .actor(let index): builder.actorPage(index).render(with: templates, into: &output)
        case .place(let index): builder.placePage(index).render(with: templates, into: &output)
        case .campaign(let index): builder.campaignPage(index).render(with: templates, into: &output)
        case .source(let index): builder.sourcePage(index).render(with: templates, into: &output)
        case .sourcePart(let index, let part):
            builder.sourcePartPage(index, part: part).render(with: templates, into: &output)
        case .brief(let index): builder.briefPage(index).render(with: templates, into: &output)
        case .page(let index): builder.plainPage(index).render(with: templates, into: &output)
        case .recordPart(let key, let part): builder.recordPartPage(key, part).render(with: templates, into: &output)
        case .map: builder.mapPage().render(with: templates, into: &output)
        case .disputed(let part): builder.disputedPage(part: part).render(with: templates, into: &output)
        case .singleOrigin(let part): builder.singleOriginPage(part: part).render(with: templates, into: &output)
        case .notKnown(let part): builder.notKnownPage(part: part).render(with: templates, into: &output)
        case .changes(let part): builder.changesPage(part: part).render(with: templates, into: &output)
        case .recorded(let month, let part):
            builder.recordedPage(month: month, part: part).render(with: templates, into: &output)
        case .version(let key, let position):
            builder.versionPage(key, position).render(with: templates, into: &output)
        case .style: builder.stylePage().render(with: templates, into: &output)
        case .methodology: builder.methodologyPage().render(with: templates, into: &output)
        case .data: builder.dataPage().render(with: templates, into: &output)
        case .search: builder.searchPage().render(with: templates, into: &output)
        case .redirect(let index): builder.redirectPage(index).render(with: templates, into: &output)
        case .takenDown(let index): builder.takenDownPage(index).render(with: templates, into: &output)
        case .notFound: builder.notFoundPage().render(with: templates, into: &output)
        }
    }
}

extension SitePage {
    func render(with templates: CompiledTemplates, into output: inout [UInt8]) {
        templates.render(Self.template, recordWithWords, into: &output)
    }
}

extension SitePlanner {
    /// The templates that a site needs, with the contexts they are compiled against.
    static func pages(words: Words) -> [PageDeclaration] {
        let constants = ["w": words.record]
        func page<Page: SitePage>(_ type: Page.Type) -> PageDeclaration {
            PageDeclaration(template: Page.template, context: Page.context(with: words), constants: constants)
        }
        func block<Block: BlockView>(_ type: Block.Type) -> PageDeclaration {
            PageDeclaration(template: Block.template, context: Block.context(with: words), constants: constants)
        }
        return [
            page(HomePage.self), page(IncidentsPage.self), page(IncidentPage.self), page(TimelinePage.self),
            page(TimelineYearPage.self), page(ActorsPage.self), page(ActorPage.self), page(PlacesPage.self),
            page(PlacePage.self), page(CampaignsPage.self), page(CampaignPage.self), page(SourcesPage.self),
            page(SourcePage.self), page(SourcePartPage.self), page(BriefsPage.self), page(BriefPage.self),
            page(PlainPage.self), page(MapPage.self),
            page(RecordPartPage.self), page(DisputedPage.self), page(SingleOriginPage.self), page(NotKnownPage.self),
            page(ChangesPage.self), page(RecordedPage.self), page(VersionPage.self), page(MethodologyPage.self),
            page(StylePage.self), page(SearchPage.self),
            page(DataPage.self),
            page(RedirectPage.self), page(TakenDownPage.self),
            page(NotFoundPage.self),
            block(IncidentsBlock.self), block(TimelineBlock.self), block(CasualtiesBlock.self),
            block(FigureBlock.self), block(JudgementBlock.self), block(MapBlock.self), block(ChartBlock.self),
            block(RelationsBlock.self),
        ]
    }
}
