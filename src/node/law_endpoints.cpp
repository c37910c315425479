#include "node/law_endpoints.hpp"

#include "law/status.hpp"
#include "law/texts.hpp"
#include "json/codec.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace haihe::node {

namespace {

using edge::http::Request;
using edge::http::Response;

struct Words {
    std::string zh, en;
};
BOOST_DESCRIBE_STRUCT(Words, (), (zh, en))

struct Edition {
    Words act;
    std::string article;
    kernel::Date inForceFrom;
    std::optional<kernel::Date> inForceUntil;
    std::vector<kernel::Date> textsFrom; ///< first days of the act's texts under which it reads alike
};
BOOST_DESCRIBE_STRUCT(Edition, (), (act, article, inForceFrom, inForceUntil, textsFrom))

struct RuleLine {
    std::string rule;
    std::string folder;
    Words sentence;
    std::string act; ///< in Chinese
    std::string article;
    bool known = false; ///< from knowledge, not read: an option
    bool enforced = false;
    bool detected = false;
    std::optional<Words> waitsFor;
};
BOOST_DESCRIBE_STRUCT(RuleLine, (), (rule, folder, sentence, act, article, known, enforced, detected, waitsFor))

struct RuleList {
    std::vector<RuleLine> items;
};
BOOST_DESCRIBE_STRUCT(RuleList, (), (items))

struct BoundaryRow {
    std::string what;
    std::string mark;
};
BOOST_DESCRIBE_STRUCT(BoundaryRow, (), (what, mark))

struct RulePage {
    std::string rule;
    std::string folder;
    Words sentence;
    std::vector<Edition> editions;
    std::vector<Edition> besides;
    std::string kind; ///< prevent | detect | both
    bool known = false;
    std::vector<std::string> alsoNamed;
    std::vector<std::string> facts;
    std::vector<std::string> enforcedIn;
    std::vector<std::string> detectedIn;
    std::vector<std::string> tests;
    std::optional<Words> byConstruction;
    std::optional<Words> waitsFor;
    std::vector<BoundaryRow> boundary;
};
BOOST_DESCRIBE_STRUCT(RulePage, (),
                      (rule, folder, sentence, editions, besides, kind, known, alsoNamed, facts, enforcedIn, detectedIn,
                       tests, byConstruction, waitsFor, boundary))

Words words(kernel::Text const& text) { return {text.zh, text.en}; }

std::optional<Words> words_if_any(kernel::Text const& text) {
    return text.zh.empty() ? std::nullopt : std::optional(words(text));
}

std::vector<std::string> strings(std::vector<std::string_view> const& views) { return {views.begin(), views.end()}; }

std::vector<Edition> show(std::vector<kernel::Citation> const& citations) {
    std::vector<Edition> shown;
    for (auto const& one : citations) {
        Edition edition{words(one.act), one.article, one.in_force_from, one.in_force_until, {}};
        for (auto const& text : law::texts_of(one)) edition.textsFrom.push_back(text.from);
        shown.push_back(std::move(edition));
    }
    return shown;
}

RuleLine line_of(law::Entry const& entry) {
    auto const& card = entry.card;
    auto const status = law::status_of(entry);
    auto const& citation = card.editions.back();
    return {std::string(card.rule), std::string(entry.folder), words(card.sentence),
            citation.act.zh,        citation.article,          law::is_option(card),
            status.enforced,        status.detected,           words_if_any(card.waits_for)};
}

RulePage page_of(law::Entry const& entry) {
    auto const& card = entry.card;
    RulePage page;
    page.rule = card.rule;
    page.folder = entry.folder;
    page.sentence = words(card.sentence);
    page.editions = show(card.editions);
    page.besides = show(card.besides);
    page.kind = card.use == law::Use::prevent ? "prevent" : card.use == law::Use::detect ? "detect" : "both";
    page.known = law::is_option(card);
    page.alsoNamed = strings(card.also_named);
    page.byConstruction = words_if_any(card.by_construction);
    page.waitsFor = words_if_any(card.waits_for);
    auto const* const wiring = law::wiring_of(card.rule);
    if (!wiring) return page;
    page.facts = strings(law::lines_of(wiring->facts));
    page.enforcedIn = strings(law::lines_of(wiring->enforced));
    page.detectedIn = strings(law::lines_of(wiring->detected));
    page.tests = strings(law::lines_of(wiring->tests));
    for (auto const row : law::lines_of(wiring->boundary)) {
        auto const space = row.find(' ');
        page.boundary.push_back({std::string(row.substr(space + 1)), std::string(row.substr(0, space))});
    }
    return page;
}

Response rule_page(Request const& request) {
    auto const* const entry = law::entry_named(request.captures.at("rule"));
    if (entry) return Response::json(json::write(page_of(*entry)));
    return edge::http::problem(
        {kernel::RefusalKind::absent,
         "rule_is_in_the_book",
         {"规则手册中没有这一名称的法律规则。", "The book of the law has no rule of this name."}},
        request);
}

Response rule_list() {
    RuleList list;
    for (auto const& entry : law::catalogue()) list.items.push_back(line_of(entry));
    return Response::json(json::write(list));
}

} // namespace

void mount_law(edge::http::Router& router) {
    router.add("GET", "/law", [](Request const&) { return rule_list(); });
    router.add("GET", "/law/{rule}", [](Request const& request) { return rule_page(request); });
}

} // namespace haihe::node
