// The default theme. Written by .ci/list-theme; a test compares it with the folder Templates/.
#include "CTheme.h"

// Every compiler that Swift comes with knows #embed.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../Templates/actor.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_1[] = {
#embed "../../Templates/actors.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_2[] = {
#embed "../../Templates/assets/icon-180.png" suffix(, 0) if_empty(0)
};
static const unsigned char file_3[] = {
#embed "../../Templates/assets/icon-192.png" suffix(, 0) if_empty(0)
};
static const unsigned char file_4[] = {
#embed "../../Templates/assets/icon-512.png" suffix(, 0) if_empty(0)
};
static const unsigned char file_5[] = {
#embed "../../Templates/assets/icon-maskable.png" suffix(, 0) if_empty(0)
};
static const unsigned char file_6[] = {
#embed "../../Templates/assets/icon.svg" suffix(, 0) if_empty(0)
};
static const unsigned char file_7[] = {
#embed "../../Templates/assets/share.png" suffix(, 0) if_empty(0)
};
static const unsigned char file_8[] = {
#embed "../../Templates/brief.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_9[] = {
#embed "../../Templates/briefs.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_10[] = {
#embed "../../Templates/campaign.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_11[] = {
#embed "../../Templates/campaigns.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_12[] = {
#embed "../../Templates/changes.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_13[] = {
#embed "../../Templates/data.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_14[] = {
#embed "../../Templates/disputed.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_15[] = {
#embed "../../Templates/home.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_16[] = {
#embed "../../Templates/incident.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_17[] = {
#embed "../../Templates/incidents.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_18[] = {
#embed "../../Templates/layout.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_19[] = {
#embed "../../Templates/map.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_20[] = {
#embed "../../Templates/maps/README.md" suffix(, 0) if_empty(0)
};
static const unsigned char file_21[] = {
#embed "../../Templates/maps/world.map" suffix(, 0) if_empty(0)
};
static const unsigned char file_22[] = {
#embed "../../Templates/methodology.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_23[] = {
#embed "../../Templates/not-found.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_24[] = {
#embed "../../Templates/not-known.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_25[] = {
#embed "../../Templates/page.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_26[] = {
#embed "../../Templates/partials/accounts.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_27[] = {
#embed "../../Templates/partials/activity-table.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_28[] = {
#embed "../../Templates/partials/activity.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_29[] = {
#embed "../../Templates/partials/actor-head.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_30[] = {
#embed "../../Templates/partials/allegation.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_31[] = {
#embed "../../Templates/partials/alone.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_32[] = {
#embed "../../Templates/partials/bar.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_33[] = {
#embed "../../Templates/partials/breadcrumbs.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_34[] = {
#embed "../../Templates/partials/breakdown.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_35[] = {
#embed "../../Templates/partials/brief-row.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_36[] = {
#embed "../../Templates/partials/card.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_37[] = {
#embed "../../Templates/partials/change-row.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_38[] = {
#embed "../../Templates/partials/changed.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_39[] = {
#embed "../../Templates/partials/chart-table.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_40[] = {
#embed "../../Templates/partials/charts.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_41[] = {
#embed "../../Templates/partials/cite.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_42[] = {
#embed "../../Templates/partials/cites.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_43[] = {
#embed "../../Templates/partials/claim.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_44[] = {
#embed "../../Templates/partials/claims.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_45[] = {
#embed "../../Templates/partials/date.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_46[] = {
#embed "../../Templates/partials/download.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_47[] = {
#embed "../../Templates/partials/endmatter.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_48[] = {
#embed "../../Templates/partials/fact.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_49[] = {
#embed "../../Templates/partials/facts.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_50[] = {
#embed "../../Templates/partials/figure.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_51[] = {
#embed "../../Templates/partials/graph.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_52[] = {
#embed "../../Templates/partials/head.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_53[] = {
#embed "../../Templates/partials/incident-card.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_54[] = {
#embed "../../Templates/partials/incident-row.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_55[] = {
#embed "../../Templates/partials/incident-section.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_56[] = {
#embed "../../Templates/partials/incident-table.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_57[] = {
#embed "../../Templates/partials/judgement.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_58[] = {
#embed "../../Templates/partials/lang.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_59[] = {
#embed "../../Templates/partials/map-key.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_60[] = {
#embed "../../Templates/partials/map-table.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_61[] = {
#embed "../../Templates/partials/map.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_62[] = {
#embed "../../Templates/partials/maps.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_63[] = {
#embed "../../Templates/partials/matrix.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_64[] = {
#embed "../../Templates/partials/media.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_65[] = {
#embed "../../Templates/partials/name.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_66[] = {
#embed "../../Templates/partials/names.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_67[] = {
#embed "../../Templates/partials/notice.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_68[] = {
#embed "../../Templates/partials/over-time.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_69[] = {
#embed "../../Templates/partials/participant.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_70[] = {
#embed "../../Templates/partials/parts.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_71[] = {
#embed "../../Templates/partials/picture.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_72[] = {
#embed "../../Templates/partials/place-row.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_73[] = {
#embed "../../Templates/partials/place-table.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_74[] = {
#embed "../../Templates/partials/record-head.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_75[] = {
#embed "../../Templates/partials/recorded-month.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_76[] = {
#embed "../../Templates/partials/ref.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_77[] = {
#embed "../../Templates/partials/replies.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_78[] = {
#embed "../../Templates/partials/rests.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_79[] = {
#embed "../../Templates/partials/revisions.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_80[] = {
#embed "../../Templates/partials/search-list.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_81[] = {
#embed "../../Templates/partials/single-origin-row.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_82[] = {
#embed "../../Templates/partials/source-list.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_83[] = {
#embed "../../Templates/partials/threads.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_84[] = {
#embed "../../Templates/partials/timeline-drawing.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_85[] = {
#embed "../../Templates/partials/tlp.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_86[] = {
#embed "../../Templates/partials/toll-history.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_87[] = {
#embed "../../Templates/partials/toll-label.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_88[] = {
#embed "../../Templates/partials/toll-row.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_89[] = {
#embed "../../Templates/partials/toll-table.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_90[] = {
#embed "../../Templates/partials/totals.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_91[] = {
#embed "../../Templates/partials/version-head.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_92[] = {
#embed "../../Templates/partials/versions.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_93[] = {
#embed "../../Templates/partials/view-caption.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_94[] = {
#embed "../../Templates/partials/view-empty.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_95[] = {
#embed "../../Templates/partials/view-more.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_96[] = {
#embed "../../Templates/partials/warnings.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_97[] = {
#embed "../../Templates/partials/where.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_98[] = {
#embed "../../Templates/partials/years.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_99[] = {
#embed "../../Templates/place.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_100[] = {
#embed "../../Templates/places.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_101[] = {
#embed "../../Templates/record-part.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_102[] = {
#embed "../../Templates/recorded.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_103[] = {
#embed "../../Templates/redirect.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_104[] = {
#embed "../../Templates/root/favicon.ico" suffix(, 0) if_empty(0)
};
static const unsigned char file_105[] = {
#embed "../../Templates/scripts/page/1-start.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_106[] = {
#embed "../../Templates/scripts/page/2-filter.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_107[] = {
#embed "../../Templates/scripts/page/2-search-box.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_108[] = {
#embed "../../Templates/scripts/page/2-sections.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_109[] = {
#embed "../../Templates/scripts/page/2-sort.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_110[] = {
#embed "../../Templates/scripts/page/3-links.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_111[] = {
#embed "../../Templates/scripts/page/4-cards.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_112[] = {
#embed "../../Templates/scripts/page/5-since.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_113[] = {
#embed "../../Templates/scripts/search/1-fold.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_114[] = {
#embed "../../Templates/scripts/search/2-shards.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_115[] = {
#embed "../../Templates/scripts/search/3-near.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_116[] = {
#embed "../../Templates/scripts/search/4-find.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_117[] = {
#embed "../../Templates/scripts/search/5-results.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_118[] = {
#embed "../../Templates/scripts/search/6-box.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_119[] = {
#embed "../../Templates/scripts/search/7-page.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_120[] = {
#embed "../../Templates/scripts/timeline/1-data.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_121[] = {
#embed "../../Templates/scripts/timeline/2-state.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_122[] = {
#embed "../../Templates/scripts/timeline/3-sums.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_123[] = {
#embed "../../Templates/scripts/timeline/4-form.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_124[] = {
#embed "../../Templates/scripts/timeline/5-results.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_125[] = {
#embed "../../Templates/scripts/timeline/6-start.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_126[] = {
#embed "../../Templates/search.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_127[] = {
#embed "../../Templates/single-origin.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_128[] = {
#embed "../../Templates/source-part.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_129[] = {
#embed "../../Templates/source.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_130[] = {
#embed "../../Templates/sources.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_131[] = {
#embed "../../Templates/strings/en.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_132[] = {
#embed "../../Templates/strings/ur.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_133[] = {
#embed "../../Templates/style.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_134[] = {
#embed "../../Templates/styles/1-tokens.css" suffix(, 0) if_empty(0)
};
static const unsigned char file_135[] = {
#embed "../../Templates/styles/2-base.css" suffix(, 0) if_empty(0)
};
static const unsigned char file_136[] = {
#embed "../../Templates/styles/3-layout.css" suffix(, 0) if_empty(0)
};
static const unsigned char file_137[] = {
#embed "../../Templates/styles/4-parts.css" suffix(, 0) if_empty(0)
};
static const unsigned char file_138[] = {
#embed "../../Templates/styles/5-pages.css" suffix(, 0) if_empty(0)
};
static const unsigned char file_139[] = {
#embed "../../Templates/styles/6-chart.css" suffix(, 0) if_empty(0)
};
static const unsigned char file_140[] = {
#embed "../../Templates/styles/6-history.css" suffix(, 0) if_empty(0)
};
static const unsigned char file_141[] = {
#embed "../../Templates/styles/6-map.css" suffix(, 0) if_empty(0)
};
static const unsigned char file_142[] = {
#embed "../../Templates/styles/6-meta.css" suffix(, 0) if_empty(0)
};
static const unsigned char file_143[] = {
#embed "../../Templates/styles/6-search.css" suffix(, 0) if_empty(0)
};
static const unsigned char file_144[] = {
#embed "../../Templates/styles/6-timeline.css" suffix(, 0) if_empty(0)
};
static const unsigned char file_145[] = {
#embed "../../Templates/styles/7-edges.css" suffix(, 0) if_empty(0)
};
static const unsigned char file_146[] = {
#embed "../../Templates/styles/7-languages.css" suffix(, 0) if_empty(0)
};
static const unsigned char file_147[] = {
#embed "../../Templates/styles/9-print.css" suffix(, 0) if_empty(0)
};
static const unsigned char file_148[] = {
#embed "../../Templates/taken-down.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_149[] = {
#embed "../../Templates/timeline-year.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_150[] = {
#embed "../../Templates/timeline.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_151[] = {
#embed "../../Templates/version.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_152[] = {
#embed "../../Templates/views/casualties.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_153[] = {
#embed "../../Templates/views/chart.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_154[] = {
#embed "../../Templates/views/figure.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_155[] = {
#embed "../../Templates/views/incidents.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_156[] = {
#embed "../../Templates/views/judgement.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_157[] = {
#embed "../../Templates/views/map.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_158[] = {
#embed "../../Templates/views/relations.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file_159[] = {
#embed "../../Templates/views/timeline.mustache" suffix(, 0) if_empty(0)
};

static const struct sitrep_theme_file files[] = {
    {"actor.mustache", file_0, sizeof(file_0) - 1},
    {"actors.mustache", file_1, sizeof(file_1) - 1},
    {"assets/icon-180.png", file_2, sizeof(file_2) - 1},
    {"assets/icon-192.png", file_3, sizeof(file_3) - 1},
    {"assets/icon-512.png", file_4, sizeof(file_4) - 1},
    {"assets/icon-maskable.png", file_5, sizeof(file_5) - 1},
    {"assets/icon.svg", file_6, sizeof(file_6) - 1},
    {"assets/share.png", file_7, sizeof(file_7) - 1},
    {"brief.mustache", file_8, sizeof(file_8) - 1},
    {"briefs.mustache", file_9, sizeof(file_9) - 1},
    {"campaign.mustache", file_10, sizeof(file_10) - 1},
    {"campaigns.mustache", file_11, sizeof(file_11) - 1},
    {"changes.mustache", file_12, sizeof(file_12) - 1},
    {"data.mustache", file_13, sizeof(file_13) - 1},
    {"disputed.mustache", file_14, sizeof(file_14) - 1},
    {"home.mustache", file_15, sizeof(file_15) - 1},
    {"incident.mustache", file_16, sizeof(file_16) - 1},
    {"incidents.mustache", file_17, sizeof(file_17) - 1},
    {"layout.mustache", file_18, sizeof(file_18) - 1},
    {"map.mustache", file_19, sizeof(file_19) - 1},
    {"maps/README.md", file_20, sizeof(file_20) - 1},
    {"maps/world.map", file_21, sizeof(file_21) - 1},
    {"methodology.mustache", file_22, sizeof(file_22) - 1},
    {"not-found.mustache", file_23, sizeof(file_23) - 1},
    {"not-known.mustache", file_24, sizeof(file_24) - 1},
    {"page.mustache", file_25, sizeof(file_25) - 1},
    {"partials/accounts.mustache", file_26, sizeof(file_26) - 1},
    {"partials/activity-table.mustache", file_27, sizeof(file_27) - 1},
    {"partials/activity.mustache", file_28, sizeof(file_28) - 1},
    {"partials/actor-head.mustache", file_29, sizeof(file_29) - 1},
    {"partials/allegation.mustache", file_30, sizeof(file_30) - 1},
    {"partials/alone.mustache", file_31, sizeof(file_31) - 1},
    {"partials/bar.mustache", file_32, sizeof(file_32) - 1},
    {"partials/breadcrumbs.mustache", file_33, sizeof(file_33) - 1},
    {"partials/breakdown.mustache", file_34, sizeof(file_34) - 1},
    {"partials/brief-row.mustache", file_35, sizeof(file_35) - 1},
    {"partials/card.mustache", file_36, sizeof(file_36) - 1},
    {"partials/change-row.mustache", file_37, sizeof(file_37) - 1},
    {"partials/changed.mustache", file_38, sizeof(file_38) - 1},
    {"partials/chart-table.mustache", file_39, sizeof(file_39) - 1},
    {"partials/charts.mustache", file_40, sizeof(file_40) - 1},
    {"partials/cite.mustache", file_41, sizeof(file_41) - 1},
    {"partials/cites.mustache", file_42, sizeof(file_42) - 1},
    {"partials/claim.mustache", file_43, sizeof(file_43) - 1},
    {"partials/claims.mustache", file_44, sizeof(file_44) - 1},
    {"partials/date.mustache", file_45, sizeof(file_45) - 1},
    {"partials/download.mustache", file_46, sizeof(file_46) - 1},
    {"partials/endmatter.mustache", file_47, sizeof(file_47) - 1},
    {"partials/fact.mustache", file_48, sizeof(file_48) - 1},
    {"partials/facts.mustache", file_49, sizeof(file_49) - 1},
    {"partials/figure.mustache", file_50, sizeof(file_50) - 1},
    {"partials/graph.mustache", file_51, sizeof(file_51) - 1},
    {"partials/head.mustache", file_52, sizeof(file_52) - 1},
    {"partials/incident-card.mustache", file_53, sizeof(file_53) - 1},
    {"partials/incident-row.mustache", file_54, sizeof(file_54) - 1},
    {"partials/incident-section.mustache", file_55, sizeof(file_55) - 1},
    {"partials/incident-table.mustache", file_56, sizeof(file_56) - 1},
    {"partials/judgement.mustache", file_57, sizeof(file_57) - 1},
    {"partials/lang.mustache", file_58, sizeof(file_58) - 1},
    {"partials/map-key.mustache", file_59, sizeof(file_59) - 1},
    {"partials/map-table.mustache", file_60, sizeof(file_60) - 1},
    {"partials/map.mustache", file_61, sizeof(file_61) - 1},
    {"partials/maps.mustache", file_62, sizeof(file_62) - 1},
    {"partials/matrix.mustache", file_63, sizeof(file_63) - 1},
    {"partials/media.mustache", file_64, sizeof(file_64) - 1},
    {"partials/name.mustache", file_65, sizeof(file_65) - 1},
    {"partials/names.mustache", file_66, sizeof(file_66) - 1},
    {"partials/notice.mustache", file_67, sizeof(file_67) - 1},
    {"partials/over-time.mustache", file_68, sizeof(file_68) - 1},
    {"partials/participant.mustache", file_69, sizeof(file_69) - 1},
    {"partials/parts.mustache", file_70, sizeof(file_70) - 1},
    {"partials/picture.mustache", file_71, sizeof(file_71) - 1},
    {"partials/place-row.mustache", file_72, sizeof(file_72) - 1},
    {"partials/place-table.mustache", file_73, sizeof(file_73) - 1},
    {"partials/record-head.mustache", file_74, sizeof(file_74) - 1},
    {"partials/recorded-month.mustache", file_75, sizeof(file_75) - 1},
    {"partials/ref.mustache", file_76, sizeof(file_76) - 1},
    {"partials/replies.mustache", file_77, sizeof(file_77) - 1},
    {"partials/rests.mustache", file_78, sizeof(file_78) - 1},
    {"partials/revisions.mustache", file_79, sizeof(file_79) - 1},
    {"partials/search-list.mustache", file_80, sizeof(file_80) - 1},
    {"partials/single-origin-row.mustache", file_81, sizeof(file_81) - 1},
    {"partials/source-list.mustache", file_82, sizeof(file_82) - 1},
    {"partials/threads.mustache", file_83, sizeof(file_83) - 1},
    {"partials/timeline-drawing.mustache", file_84, sizeof(file_84) - 1},
    {"partials/tlp.mustache", file_85, sizeof(file_85) - 1},
    {"partials/toll-history.mustache", file_86, sizeof(file_86) - 1},
    {"partials/toll-label.mustache", file_87, sizeof(file_87) - 1},
    {"partials/toll-row.mustache", file_88, sizeof(file_88) - 1},
    {"partials/toll-table.mustache", file_89, sizeof(file_89) - 1},
    {"partials/totals.mustache", file_90, sizeof(file_90) - 1},
    {"partials/version-head.mustache", file_91, sizeof(file_91) - 1},
    {"partials/versions.mustache", file_92, sizeof(file_92) - 1},
    {"partials/view-caption.mustache", file_93, sizeof(file_93) - 1},
    {"partials/view-empty.mustache", file_94, sizeof(file_94) - 1},
    {"partials/view-more.mustache", file_95, sizeof(file_95) - 1},
    {"partials/warnings.mustache", file_96, sizeof(file_96) - 1},
    {"partials/where.mustache", file_97, sizeof(file_97) - 1},
    {"partials/years.mustache", file_98, sizeof(file_98) - 1},
    {"place.mustache", file_99, sizeof(file_99) - 1},
    {"places.mustache", file_100, sizeof(file_100) - 1},
    {"record-part.mustache", file_101, sizeof(file_101) - 1},
    {"recorded.mustache", file_102, sizeof(file_102) - 1},
    {"redirect.mustache", file_103, sizeof(file_103) - 1},
    {"root/favicon.ico", file_104, sizeof(file_104) - 1},
    {"scripts/page/1-start.js", file_105, sizeof(file_105) - 1},
    {"scripts/page/2-filter.js", file_106, sizeof(file_106) - 1},
    {"scripts/page/2-search-box.js", file_107, sizeof(file_107) - 1},
    {"scripts/page/2-sections.js", file_108, sizeof(file_108) - 1},
    {"scripts/page/2-sort.js", file_109, sizeof(file_109) - 1},
    {"scripts/page/3-links.js", file_110, sizeof(file_110) - 1},
    {"scripts/page/4-cards.js", file_111, sizeof(file_111) - 1},
    {"scripts/page/5-since.js", file_112, sizeof(file_112) - 1},
    {"scripts/search/1-fold.js", file_113, sizeof(file_113) - 1},
    {"scripts/search/2-shards.js", file_114, sizeof(file_114) - 1},
    {"scripts/search/3-near.js", file_115, sizeof(file_115) - 1},
    {"scripts/search/4-find.js", file_116, sizeof(file_116) - 1},
    {"scripts/search/5-results.js", file_117, sizeof(file_117) - 1},
    {"scripts/search/6-box.js", file_118, sizeof(file_118) - 1},
    {"scripts/search/7-page.js", file_119, sizeof(file_119) - 1},
    {"scripts/timeline/1-data.js", file_120, sizeof(file_120) - 1},
    {"scripts/timeline/2-state.js", file_121, sizeof(file_121) - 1},
    {"scripts/timeline/3-sums.js", file_122, sizeof(file_122) - 1},
    {"scripts/timeline/4-form.js", file_123, sizeof(file_123) - 1},
    {"scripts/timeline/5-results.js", file_124, sizeof(file_124) - 1},
    {"scripts/timeline/6-start.js", file_125, sizeof(file_125) - 1},
    {"search.mustache", file_126, sizeof(file_126) - 1},
    {"single-origin.mustache", file_127, sizeof(file_127) - 1},
    {"source-part.mustache", file_128, sizeof(file_128) - 1},
    {"source.mustache", file_129, sizeof(file_129) - 1},
    {"sources.mustache", file_130, sizeof(file_130) - 1},
    {"strings/en.yaml", file_131, sizeof(file_131) - 1},
    {"strings/ur.yaml", file_132, sizeof(file_132) - 1},
    {"style.mustache", file_133, sizeof(file_133) - 1},
    {"styles/1-tokens.css", file_134, sizeof(file_134) - 1},
    {"styles/2-base.css", file_135, sizeof(file_135) - 1},
    {"styles/3-layout.css", file_136, sizeof(file_136) - 1},
    {"styles/4-parts.css", file_137, sizeof(file_137) - 1},
    {"styles/5-pages.css", file_138, sizeof(file_138) - 1},
    {"styles/6-chart.css", file_139, sizeof(file_139) - 1},
    {"styles/6-history.css", file_140, sizeof(file_140) - 1},
    {"styles/6-map.css", file_141, sizeof(file_141) - 1},
    {"styles/6-meta.css", file_142, sizeof(file_142) - 1},
    {"styles/6-search.css", file_143, sizeof(file_143) - 1},
    {"styles/6-timeline.css", file_144, sizeof(file_144) - 1},
    {"styles/7-edges.css", file_145, sizeof(file_145) - 1},
    {"styles/7-languages.css", file_146, sizeof(file_146) - 1},
    {"styles/9-print.css", file_147, sizeof(file_147) - 1},
    {"taken-down.mustache", file_148, sizeof(file_148) - 1},
    {"timeline-year.mustache", file_149, sizeof(file_149) - 1},
    {"timeline.mustache", file_150, sizeof(file_150) - 1},
    {"version.mustache", file_151, sizeof(file_151) - 1},
    {"views/casualties.mustache", file_152, sizeof(file_152) - 1},
    {"views/chart.mustache", file_153, sizeof(file_153) - 1},
    {"views/figure.mustache", file_154, sizeof(file_154) - 1},
    {"views/incidents.mustache", file_155, sizeof(file_155) - 1},
    {"views/judgement.mustache", file_156, sizeof(file_156) - 1},
    {"views/map.mustache", file_157, sizeof(file_157) - 1},
    {"views/relations.mustache", file_158, sizeof(file_158) - 1},
    {"views/timeline.mustache", file_159, sizeof(file_159) - 1},
};

size_t sitrep_theme_count(void) { return 160; }

struct sitrep_theme_file sitrep_theme_file_at(size_t index) { return files[index]; }
