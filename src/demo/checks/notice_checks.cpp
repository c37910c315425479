#include "demo/checks/notice_checks.hpp"

#include "demo/acts/published_shapes.hpp"
#include "proof/message_proof.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace haihe::demo {

namespace {

/// What is on its way arrives within this.
constexpr std::chrono::seconds kArrivalMax{10};
/// A published head has a witness within this.
constexpr std::chrono::seconds kCosignedWithin{60};
constexpr std::string_view kWitnessed = "head_is_cosigned";

std::vector<NoticeLine> all_notices(Stage& stage) {
    std::vector<NoticeLine> all;
    for (std::int64_t page = 1, pages = 1; page <= pages; ++page) {
        auto const list = expect(
            stage,
            stage.visitor.get<NoticeLines>(stage.platform("hub"), "/notices?limit=100&page=" + std::to_string(page)),
            {"读取公告列表", "Reading the list of notices"});
        all.insert(all.end(), list.items.begin(), list.items.end());
        pages = list.pages;
    }
    return all;
}

using Notice = std::tuple<std::string, std::string, std::string>; // tender, kind, title

std::multiset<Notice> shown_notices(Stage& stage) {
    std::multiset<Notice> shown;
    for (auto const& line : all_notices(stage)) shown.emplace(line.tender, line.kind, line.title);
    return shown;
}

std::string words_of(Notice const& notice) {
    return std::get<0>(notice) + ' ' + std::get<1>(notice) + ' ' + std::get<2>(notice);
}

/// The first statement that the proof of this notice does not prove; empty when it proves all.
std::string unproved(Stage& stage, std::string const& id, trust::TrustList const& roots,
                     trust::Certificate const& hub) {
    auto const answer = stage.visitor.ask(stage.platform("hub"), {"GET", "/notices/" + id + "/proof", "", {}});
    if (!answer) return answer.error().rule;
    auto const proof = proof::read_message_proof(answer->body);
    if (!proof) return proof.error().rule;
    proof::KnownHub const known(hub);
    for (auto const& statement : proof::check(*proof, &roots, &known))
        if (statement.result != proof::Result::proved) return statement.name;
    return {};
}

/// As above, once a witness has had its time. A hub that died before its head was offered offers a later one: then the
/// head of this notice has no witness of its own, and nothing is wrong with it.
std::string doubt_about(Stage& stage, std::string const& id, trust::TrustList const& roots,
                        trust::Certificate const& hub) {
    auto patience = stage.visitor.patience(kCosignedWithin);
    auto doubt = unproved(stage, id, roots, hub);
    while (doubt == kWitnessed && stage.chronicle.deaths == 0 && patience.again())
        doubt = unproved(stage, id, roots, hub);
    return doubt == kWitnessed && stage.chronicle.deaths > 0 ? "" : doubt;
}

} // namespace

Finding notices_match(Stage& stage) {
    std::multiset<Notice> said;
    for (auto const& tender : stage.chronicle.tenders)
        for (auto const& notice : tender.notices) said.emplace(tender.code, notice.kind, notice.title);
    auto patience = stage.visitor.patience(kArrivalMax);
    auto seen = shown_notices(stage);
    while (seen != said && patience.again()) seen = shown_notices(stage);
    Finding finding{{"公共服务平台的公告与已发布的一致(数量、标题)", "The hub's notices are those that were published"},
                    said == seen && !said.empty(),
                    std::to_string(seen.size())};
    if (finding.holds) return finding;
    for (auto const& one : said)
        if (!seen.contains(one)) finding.detail += "; missing " + words_of(one);
    for (auto const& one : seen)
        if (!said.contains(one)) finding.detail += "; unexpected " + words_of(one);
    return finding;
}

Finding notices_are_proven(Stage& stage, Credentials const& credentials) {
    auto const roots = roots_of(credentials);
    auto const& hub = credentials.platforms.at("hub").certificate;
    Finding finding{{"每一条公告的证明均可离线验证", "The proof of every notice holds off-line"}, true, ""};
    std::size_t proven = 0;
    for (auto const& line : all_notices(stage)) {
        auto const doubt = doubt_about(stage, line.id, roots, hub);
        if (doubt.empty()) {
            ++proven;
            continue;
        }
        finding.holds = false;
        finding.detail += line.id + ": " + doubt + "; ";
    }
    finding.detail += std::to_string(proven);
    return finding;
}

} // namespace haihe::demo
