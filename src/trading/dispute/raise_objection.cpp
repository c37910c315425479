#include "trading/dispute/raise_objection.hpp"

#include "law/acts.hpp"
#include "trading/tender/hold_tender.hpp"
#include "trading/tender/reasons.hpp"

#include <algorithm>
#include <utility>

namespace haihe::trading {

namespace {

using kernel::RefusalKind;

kernel::Result<void> require_documents(Tender const& tender) {
    if (auto step = next(tender.phase, Step::place_hold, !tender.holds.empty()); !step)
        return std::unexpected(step.error());
    if (tender.published) return {};
    return kernel::refuse(
        RefusalKind::conflict, "documents_are_issued",
        {"招标文件尚未发出，无从提出异议。", "The documents are not issued: there is nothing to object to."});
}

kernel::Result<void> require_sense(Tender const& tender, RaiseObjection const& command) {
    bool const result = command.against == "result";
    if (!result && command.against != "documents")
        return kernel::refuse(RefusalKind::unacceptable, "objection_is_against_documents_or_result",
                              {"异议应针对招标文件（documents）或者评标结果（result）。",
                               "An objection is against the documents or against a result."},
                              "/against");
    auto const& lots = tender.registered.lots;
    bool const known = std::ranges::any_of(lots, [&](auto const& one) { return one.code == command.lot; });
    if (result ? !known : !command.lot.empty())
        return kernel::refuse(RefusalKind::unacceptable, "objection_names_the_lot_of_its_result",
                              {"对评标结果的异议应写明标段；对招标文件的异议不写标段。",
                               "An objection to a result names the lot; one to the documents names none."},
                              "/lot");
    if (!says_something(command.text))
        return kernel::refuse(
            RefusalKind::unacceptable, "objection_says_something",
            {"请写明异议的内容，不超过2000字。", "Say what is objected to, at most 2,000 characters."}, "/text");
    return {};
}

kernel::Result<void> require_documents_right(Tender const& tender, RaiseObjection const& command, kernel::Instant now) {
    auto const& host = tender.registered;
    if (!command.objector_bids || command.objector == host.tenderee || command.objector == host.agency.value_or(""))
        return kernel::refuse({RefusalKind::forbidden,
                               "objector_is_interested_in_the_documents",
                               {"对招标文件的异议由潜在投标人或者其他利害关系人提出，招标人和代理机构不在其内。",
                                "Potential bidders and others interested object to the documents; the tenderee and its "
                                "agency do not."},
                               "",
                               law::implementing_regulation("第二十二条"),
                               {}});
    auto const until = tender.timeTable.objectionUntil;
    if (now < until) return {};
    return kernel::refuse({RefusalKind::unlawful,
                           "objection_to_the_documents_is_in_time",
                           {"对招标文件的异议应当在投标截止时间10日前、本项目载明的期限之内提出，现已逾期。",
                            "Objections to the documents are raised 10 days before the deadline, within the time that "
                            "this tender states: it is over."},
                           "",
                           law::implementing_regulation("第二十二条"),
                           {{"objectionUntil", until.to_string()}}});
}

kernel::Result<void> require_result_right(Opening const& opening, std::optional<Posting> const& posting,
                                          RaiseObjection const& command, kernel::Instant now) {
    if (!opening.of(command.objector))
        return kernel::refuse(
            {RefusalKind::forbidden,
             "objector_has_a_bid_in_the_list",
             {"对评标结果的异议由本标段的投标人提出。", "The bidders of the lot object to its result."},
             "",
             law::implementing_regulation("第五十四条"),
             {}});
    if (posting && now >= posting->posted_at && now < posting->posted_until) return {};
    kernel::Refusal refusal{
        RefusalKind::unlawful,
        "objection_to_the_result_is_in_time",
        {"对评标结果的异议应当在中标候选人公示期间提出；现在不在公示期内。",
         "Objections to the result are raised while the candidates are posted: they are not posted now."},
        "",
        law::implementing_regulation("第五十四条"),
        {}};
    if (posting) refusal.facts = {{"postedUntil", posting->posted_until.to_string()}};
    return kernel::refuse(std::move(refusal));
}

} // namespace

kernel::Result<RaisedObjection> raise(Dispute const& dispute, Tender const& tender, Opening const& opening,
                                      std::optional<Posting> const& posting, RaiseObjection command,
                                      kernel::Instant now) {
    if (auto issued = require_documents(tender); !issued) return std::unexpected(issued.error());
    if (auto sense = require_sense(tender, command); !sense) return std::unexpected(sense.error());
    bool const result = command.against == "result";
    auto const may =
        result ? require_result_right(opening, posting, command, now) : require_documents_right(tender, command, now);
    if (!may) return std::unexpected(may.error());
    auto const number = static_cast<std::int64_t>(dispute.objections.size()) + 1;
    RaisedObjection raised{{{tender.registered.code, number, std::move(command.against), std::move(command.lot),
                             std::move(command.objector), std::move(command.text), now},
                            !result || tender.registered.compulsory},
                           {}};
    if (!raised.objection.holds) return raised;
    auto hold = decide(tender, PlaceHold{"objection", hold_source(number)}, now);
    if (!hold) return std::unexpected(hold.error());
    raised.hold = std::move(*hold);
    return raised;
}

} // namespace haihe::trading
