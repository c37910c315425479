#include "proof/archive/report_evidence.hpp"

#include "exchange/messages/award.hpp"
#include "exchange/messages/evaluation.hpp"
#include "proof/archive/signed_members.hpp"
#include "trust/digest.hpp"

#include <optional>

namespace haihe::proof {

namespace {

struct Reported {
    exchange::EvaluationReport report;
};
BOOST_DESCRIBE_STRUCT(Reported, (), (report))

struct Ordered {
    std::int64_t report = 0;
    kernel::Digest digest;
};
BOOST_DESCRIBE_STRUCT(Ordered, (), (report, digest))

struct Posted {
    exchange::CandidatesNotice notice;
};
BOOST_DESCRIBE_STRUCT(Posted, (), (notice))

/// The reports of one lot as its entries come.
class Reports {
public:
    explicit Reports(std::string lot) : lot_(std::move(lot)) {}

    /// False when the entry does not follow from those before it.
    bool take(ArchivedEntry const& entry) {
        auto const& where = entry.where;
        if (where.stream == "evaluation/" + lot_ && where.type == "evaluation.reported") return report(entry);
        if (where.stream == "evaluation/" + lot_ && where.type == "evaluation.reevaluation-ordered")
            return order(entry);
        if (where.stream == "award/" + lot_ && where.type == "award.candidates-posted") {
            auto const posted = entry.as<Posted>();
            return posted && !ordered_ && posted->notice.report.value_or(1) == count_;
        }
        return true;
    }
    [[nodiscard]] std::int64_t count() const { return count_; }

private:
    bool report(ArchivedEntry const& entry) {
        auto const reported = entry.as<Reported>();
        if (!reported || reported->report.number.value_or(1) != count_ + 1) return false;
        auto const& corrects = reported->report.corrects;
        if (count_ == 0 ? corrects.has_value() : !ordered_ || !corrects || corrects->report != last_) return false;
        last_ = trust::sm3(signed_bytes(entry.body.get_object().at("report")));
        ordered_ = false;
        ++count_;
        return true;
    }
    bool order(ArchivedEntry const& entry) {
        auto const order = entry.as<Ordered>();
        if (!order || ordered_ || order->report != count_ || order->digest != last_) return false;
        ordered_ = true;
        return true;
    }

    std::string lot_;
    kernel::Digest last_;
    std::int64_t count_ = 0;
    bool ordered_ = false;
};

} // namespace

void examine_reports(Log const& log, Parties const& parties, Testimony& testimony) {
    for (auto const& lot : parties.lots) {
        Reports reports(lot);
        std::int64_t broken = -1;
        for (auto const& entry : log.entries)
            if (broken < 0 && !reports.take(entry)) broken = entry.index;
        if (broken < 0 && reports.count() < 2) continue; // nothing was corrected
        auto const count = std::to_string(reports.count());
        auto facts = broken < 0 ? std::vector<kernel::Fact>{{"reports", count}} : at_entry(broken);
        facts.push_back({"lot", lot});
        testimony.say(
            "corrected_reports_stay", broken < 0,
            {"标段 " + lot + " 有 " + count + " 份评标报告，依次编号，重新评标的报告各载明其所更正的原报告。",
             "The lot " + lot + " has " + count +
                 " evaluation reports, numbered in order; each corrected one names the one before."},
            {"标段 " + lot + "：" + entry_named(broken).zh + "不是由先前的评标报告得出的。",
             "Lot " + lot + ": the " + entry_named(broken).en + " does not follow from the reports before it."},
            std::move(facts));
    }
}

} // namespace haihe::proof
