#include "hub/intake/committee_check.hpp"

#include "law/acts.hpp"

#include <algorithm>

namespace haihe::hub {

namespace {

constexpr char const* kSecret = "names_are_secret_until_the_winner_is_determined";

void find_names(Faults& faults, kernel::Text text, std::string path) {
    find_fault(faults, kSecret, std::move(text), std::move(path));
    faults.back().citation = law::tendering_law("第三十七条");
}

/// The last report of the lot: one that corrects another takes its place.
exchange::SealedReport const* report_of(std::vector<exchange::SealedReport> const& reports, std::string const& lot) {
    auto const found = std::find_if(reports.rbegin(), reports.rend(),
                                    [&](exchange::SealedReport const& one) { return one.lot == lot; });
    return found == reports.rend() ? nullptr : &*found;
}

} // namespace

bool winners_are_determined(ToldTender const& tender) {
    auto const& story = tender.story;
    return story.tender && std::ranges::all_of(story.tender->lots, [&](exchange::LotPublished const& lot) {
               auto const* award = story.award_of(lot.code);
               return story.failed(lot.code) || (award && award->told_to_all);
           });
}

Faults check_names(exchange::EvaluationReport const& report, exchange::SealedReport const& told) {
    Faults faults;
    if (!exchange::names_nobody(report, told.opinions))
        find_names(faults,
                   {"评标委员会成员名单在中标结果确定前应当保密：报告中成员只用代号，姓名、意见的理由和签名应当加密给行"
                    "政监督平台。",
                    "Who sits on the committee is secret until the winner is determined: a report names its members by "
                    "pseudonyms; names, reasons and signatures are sealed for the departments."},
                   "/report/members");
    return faults;
}

Faults check(exchange::CommitteeSealed const& told, std::vector<exchange::SealedReport> const& reports) {
    Faults faults;
    auto const* report = report_of(reports, told.lot);
    if (!report || report->committee.commitment != told.commitment || report->reportedAt != told.sealedAt)
        find_fault(
            faults, "committee_is_the_reports",
            {"承诺值与已报送的评标报告不一致。", "The commitment is not that of the report that was told of this lot."},
            "/commitment");
    return faults;
}

Faults check(exchange::Committee const& committee, exchange::CommitteeDisclosed const& told,
             std::vector<exchange::SealedReport> const& reports, ToldTender const& tender) {
    Faults faults;
    if (!winners_are_determined(tender))
        find_names(faults,
                   {"评标委员会成员名单在中标结果确定前应当保密。",
                    "Who sits on the committee is secret until the winner is determined."},
                   "/committee");
    auto const* report = report_of(reports, told.lot);
    if (!report || exchange::commitment_to(told.committee, told.salt) != report->committee.commitment)
        find_fault(faults, "committee_is_the_one_committed_to",
                   {"公布的名单与评标报告中的承诺值不一致。",
                    "The committee is not the one that the report has committed to."},
                   "/committee");
    if (committee.tender != told.tender || committee.lot != told.lot)
        find_fault(faults, "committee_is_of_its_lot",
                   {"名单写的是另一个标段。", "The committee named is another lot's."}, "/committee/lot");
    return faults;
}

} // namespace haihe::hub
