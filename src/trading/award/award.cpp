#include "trading/award/award.hpp"

#include <algorithm>

namespace haihe::trading {

namespace {

struct Applied {
    Award& award;

    void operator()(CandidatesPosted const& event) const {
        award.phase = AwardPhase::posted;
        award.posted = event;
    }
    /// A winner that gives up stays the winner until the host cancels its award.
    void operator()(CandidateGaveUp const& event) const {
        award.gave_up.push_back(event);
        if (auto const* examined = award.examination(); examined && examined->ordered.candidate == event.candidate)
            award.phase = AwardPhase::posted; // nothing is left to examine
        if (award.determined && award.determined->notice.winner == event.candidate) return;
        award.out.push_back({event.candidate, "gave_up", event.reasons});
    }
    void operator()(CandidatePassedOver const& event) const {
        award.out.push_back({event.candidate, event.ground, event.reasons});
    }
    void operator()(WinnerDetermined const& event) const {
        award.phase = AwardPhase::determined;
        award.determined = event;
    }
    void operator()(AwardCancelled const& event) const {
        award.phase = AwardPhase::posted;
        if (award.determined) award.fallen.push_back(*award.determined);
        award.determined.reset();
        award.written_report.reset();
        award.out.push_back({event.winner, event.ground, event.reasons});
        award.cancelled.push_back(event);
    }
    void operator()(LotToRetender const& event) const {
        award.phase = AwardPhase::to_retender;
        award.to_retender = event;
    }
    void operator()(WrittenReportMade const& event) const { award.written_report = event; }
    void operator()(ValidityRequested const& event) const { award.extensions.push_back({event, {}, {}}); }
    void operator()(ValidityAnswered const& event) const {
        if (!award.extensions.empty()) award.extensions.back().answers.push_back(event);
    }
    void operator()(ValiditySettled const& event) const {
        if (!award.extensions.empty()) award.extensions.back().settled = event;
        for (auto const& bidder : event.left)
            if (!award.out_of(bidder)) award.out.push_back({bidder, "other", "未同意延长投标有效期，投标失效。"});
    }
    /// Who is out stays out: its own word, or a ground that is not the committee's.
    void operator()(PostingFallen const& event) const {
        award.phase = AwardPhase::not_posted;
        if (award.posted) award.fallen_postings.push_back({*award.posted, event});
        award.posted.reset();
        award.corrected.insert(award.corrected.end(), event.objections.begin(), event.objections.end());
    }
    void operator()(ExaminationOrdered const& event) const {
        award.phase = AwardPhase::examining;
        award.examinations.push_back({event, {}, {}});
    }
    void operator()(ExaminationOpined const& event) const { award.examinations.back().opinions.push_back(event); }
    void operator()(CandidateExamined const& event) const {
        award.phase = AwardPhase::posted;
        award.examinations.back().concluded = event;
        if (event.confirmed) return;
        // 条例 第五十五条 names unlawful conduct; a changed state is one of its other cases.
        bool const unlawful = event.ground == "unlawful_conduct";
        award.out.push_back({event.candidate, unlawful ? "unlawful_conduct" : "other", event.reasons});
    }
};

} // namespace

bool Extension::asks(std::string const& bidder) const {
    return std::ranges::find(requested.bidders, bidder) != requested.bidders.end();
}

ValidityAnswered const* Extension::answer_of(std::string const& bidder) const {
    auto const found = std::ranges::find(answers, bidder, &ValidityAnswered::bidder);
    return found == answers.end() ? nullptr : &*found;
}

Extension const* Award::pending_extension() const {
    return extensions.empty() || extensions.back().settled ? nullptr : &extensions.back();
}

std::optional<kernel::Instant> Award::left_at(std::string const& bidder) const {
    for (auto const& one : extensions)
        if (one.settled && std::ranges::find(one.settled->left, bidder) != one.settled->left.end())
            return one.settled->settledAt;
    return std::nullopt;
}

exchange::PostedCandidate const* Award::candidate(std::string const& bidder) const {
    if (!posted) return nullptr;
    auto const& all = posted->notice.candidates;
    auto const found = std::ranges::find(all, bidder, &exchange::PostedCandidate::bidder);
    return found == all.end() ? nullptr : &*found;
}

CandidateOut const* Award::out_of(std::string const& bidder) const {
    auto const found = std::ranges::find(out, bidder, &CandidateOut::candidate);
    return found == out.end() ? nullptr : &*found;
}

bool Award::has_given_up(std::string const& bidder) const {
    return std::ranges::find(gave_up, bidder, &CandidateGaveUp::candidate) != gave_up.end();
}

Examination const* Award::examination() const {
    return phase == AwardPhase::examining ? &examinations.back() : nullptr;
}

exchange::PostedCandidate const* Award::first_standing() const {
    if (!posted) return nullptr;
    for (auto const& one : posted->notice.candidates)
        if (!out_of(one.bidder)) return &one;
    return nullptr;
}

void evolve(Award& award, AwardEvent const& event) { std::visit(Applied{award}, event); }

} // namespace haihe::trading
