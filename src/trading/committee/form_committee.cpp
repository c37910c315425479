#include "trading/committee/form_committee.hpp"

#include "law/acts.hpp"

#include <algorithm>
#include <map>

namespace haihe::trading {

namespace {

using kernel::RefusalKind;

std::unexpected<kernel::Refusal> unlawful(char const* rule, kernel::Text text, std::string path,
                                          kernel::Citation citation) {
    return kernel::refuse({RefusalKind::unlawful, rule, std::move(text), std::move(path), std::move(citation), {}});
}

bool bids(std::vector<Opening const*> const& openings, std::string const& entity) {
    return std::ranges::any_of(openings, [&](Opening const* opening) { return opening->of(entity) != nullptr; });
}

/// As many of each kind and specialty as the documents say.
bool as_stated(exchange::CommitteeTerms const& terms, std::vector<Nominee> const& nominees) {
    std::map<std::string, std::int64_t> wanted{{"", terms.representatives}}, there{{"", 0}};
    for (auto const& one : terms.experts) wanted[one.specialty] += one.need;
    for (auto const& one : nominees) ++there[one.member.kind == "representative" ? "" : one.member.specialty];
    return wanted == there;
}

/// 条例 第四十六条: experts are drawn, unless the documents say why the tender is a special one.
kernel::Result<void> as_drawn_or_named(Committee const& committee, FormCommittee const& command, bool named) {
    if (named) {
        if (command.draws.empty()) return {};
        return kernel::refuse(RefusalKind::conflict, "experts_are_named",
                              {"招标文件载明专家由招标人直接确定，不引用抽取。",
                               "The documents say that the experts are named; no draw seats them."},
                              "/draws");
    }
    for (std::size_t i = 0; i < command.nominees.size(); ++i)
        if (command.nominees[i].member.kind == "expert")
            return unlawful("experts_are_drawn",
                            {"专家应当随机抽取确定；招标文件没有载明特殊招标项目的理由，不得直接指定。",
                             "Experts are drawn at random; the documents give no ground for naming them."},
                            "/members/" + std::to_string(i), law::implementing_regulation("第四十六条"));
    for (std::size_t i = 0; i < command.draws.size() || i < committee.draws.size(); ++i) {
        bool const same = i < command.draws.size() && i < committee.draws.size() &&
                          command.draws[i].draw == committee.draws[i].draw &&
                          command.draws[i].after == committee.draws[i].after;
        if (!same)
            return kernel::refuse(RefusalKind::conflict, "draw_is_the_one_followed",
                                  {"行政监督部门告知的抽取结果与您在公共服务平台看到的不是同一次，或者尚未告知。",
                                   "What the department has told is not the draw, or not the state of it, that you "
                                   "followed at the hub; or it has told nothing yet."},
                                  "/draws/" + std::to_string(i));
    }
    return {};
}

} // namespace

kernel::Result<void> may_sit(Nominee const& nominee, Tender const& tender, std::vector<Opening const*> const& openings,
                             std::string const& path) {
    auto const& member = nominee.member;
    bool const hosts =
        member.entity == tender.registered.tenderee || member.entity == tender.registered.agency.value_or("-");
    if (nominee.roles.contains("department"))
        return unlawful("member_does_not_supervise_the_tender",
                        {"行政监督部门的工作人员不得担任评标委员会成员。",
                         "Staff of a supervising department does not sit on a committee."},
                        path, law::implementing_regulation("第四十六条"));
    if (bids(openings, member.entity))
        return unlawful("member_is_unrelated_to_the_bidders",
                        {"与投标人有利害关系的人不得进入评标委员会。",
                         "Who has an interest in a bidder does not sit on the committee."},
                        path, law::tendering_law("第三十七条"));
    if (member.kind == "representative") {
        if (hosts) return {};
        return kernel::refuse(
            RefusalKind::unacceptable, "representative_is_the_tenderees",
            {"招标人代表应是招标人或者其代理机构的人员。", "A representative is of the tenderee or its agency."}, path);
    }
    if (member.kind != "expert" || !nominee.duties.contains("expert"))
        return kernel::refuse(RefusalKind::unacceptable, "expert_is_an_expert",
                              {"该人员没有登记为评标专家。", "This person is not registered as an expert."}, path);
    if (hosts)
        return unlawful("expert_is_independent",
                        {"招标人、代理机构的人员只能作为招标人代表。",
                         "Staff of the tenderee or its agency sits as its representative only."},
                        path, law::tendering_law("第三十七条"));
    return {};
}

kernel::Result<CommitteeFormed> decide(Committee const& committee, FormCommittee const& command, Tender const& tender,
                                       std::vector<Opening const*> const& openings, kernel::Instant now) {
    if (auto step = next(tender.phase, Step::go_on, !tender.holds.empty()); !step) return std::unexpected(step.error());
    auto const& terms = tender.published->manifest.evaluation;
    if (!terms)
        return kernel::refuse(
            RefusalKind::conflict, "documents_state_the_evaluation",
            {"招标文件没有载明评标办法，不能在线评标。", "The documents do not state how bids are judged."});
    if (committee.formed)
        return kernel::refuse(RefusalKind::conflict, "committee_is_formed_once",
                              {"评标委员会已经组建；更换成员请另行办理。",
                               "The committee has been formed; a member is replaced by a step of its own."});
    if (auto right = as_drawn_or_named(committee, command, terms->committee.namedBecause.has_value()); !right)
        return std::unexpected(right.error());
    auto nominees = command.nominees;
    nominees.insert(nominees.end(), command.drawn.begin(), command.drawn.end());
    for (std::size_t i = 0; i < nominees.size(); ++i) {
        // Of a drawn expert the host is not told more than that one may not sit: the department replaces it.
        auto const path = i < command.nominees.size() ? "/members/" + std::to_string(i) : std::string("/draws");
        for (std::size_t j = 0; j < i; ++j)
            if (nominees[j].member.certificate == nominees[i].member.certificate)
                return kernel::refuse(RefusalKind::unacceptable, "member_sits_once",
                                      {"同一人不能占两个席位。", "One person takes one seat."}, path);
        if (auto may = may_sit(nominees[i], tender, openings, path); !may) return std::unexpected(may.error());
    }
    if (!as_stated(terms->committee, nominees))
        return kernel::refuse(RefusalKind::unacceptable, "committee_is_as_the_documents_say",
                              {"评标委员会的人数和专业与招标文件载明的不符。",
                               "Numbers and specialties are not those stated in the documents."},
                              "/members");
    CommitteeFormed formed{tender.registered.code, {}, command.by, now};
    for (auto const& one : nominees) formed.members.push_back(one.member);
    return formed;
}

std::vector<Member> related_to_bidders(Committee const& committee, std::vector<Opening const*> const& openings) {
    std::vector<Member> related;
    for (auto const& seat : committee.seats)
        if (bids(openings, seat.member.entity)) related.push_back(seat.member);
    return related;
}

} // namespace haihe::trading
