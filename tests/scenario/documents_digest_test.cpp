// The digests that bids are sealed under. They are computed at the rim of trading, so they are tested where it is
// linked.

#include "trading/tender/documents_endpoints.hpp"
#include "trading/tender/tender_walk.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

namespace haihe::trading {

namespace {

using Digests = std::vector<kernel::Digest>;

/// A tender whose amendments are entered as they come, and the text that its documents add up to.
struct Amended {
    Tender tender = published_tender();
    std::string text = json::write(tender.published->manifest);

    kernel::Digest digest() const { return trust::sm3(text); }

    /// The digest after the change.
    kernel::Digest change() {
        auto const before = tender.timeTable.bidDeadline;
        exchange::DeadlineChange const made{tender.registered.code,
                                            static_cast<std::int64_t>(tender.deadlines_moved.size()) + 1,
                                            "hold",
                                            {},
                                            before,
                                            before + kernel::days(1),
                                            "暂停"};
        evolve(tender, TenderEvent{DeadlineMoved{made, {}, "signer", {}, {}, kIssue}});
        text += json::write(made);
        return digest();
    }
    kernel::Digest clarify() {
        auto const deadline = tender.timeTable.bidDeadline;
        exchange::Clarification const made{tender.registered.code,
                                           static_cast<std::int64_t>(tender.clarifications.size()) + 1,
                                           "澄清",
                                           "内容",
                                           false,
                                           {},
                                           {}};
        evolve(tender, TenderEvent{TenderClarified{made, {}, "signer", kIssue, deadline, deadline}});
        text += json::write(made);
        return digest();
    }
};

} // namespace

TEST(DocumentsDigest, is_of_the_manifest_and_all_amendments_in_the_order_they_came) {
    Amended walk;
    EXPECT_EQ(documents_digest(walk.tender), walk.digest());
    for (auto const step : {&Amended::change, &Amended::clarify, &Amended::clarify, &Amended::change, &Amended::change,
                            &Amended::clarify}) {
        auto const after = (walk.*step)();
        EXPECT_EQ(documents_digest(walk.tender), after);
        EXPECT_EQ(digests_alike(walk.tender).back(), after);
    }
}

TEST(DigestsAlike, are_one_while_nothing_was_amended) {
    Amended const walk;
    EXPECT_EQ(digests_alike(walk.tender), Digests{walk.digest()});
}

TEST(DigestsAlike, a_deadline_change_leaves_those_before_it_good) {
    Amended walk;
    auto const issued = walk.digest(), changed = walk.change();
    EXPECT_EQ(digests_alike(walk.tender), (Digests{issued, changed}));
    auto const changed_again = walk.change();
    EXPECT_EQ(digests_alike(walk.tender), (Digests{issued, changed, changed_again}));
}

TEST(DigestsAlike, a_clarification_leaves_only_the_newest) {
    Amended walk;
    auto const clarified = walk.clarify();
    EXPECT_EQ(digests_alike(walk.tender), Digests{clarified});
    auto const again = walk.clarify();
    EXPECT_EQ(digests_alike(walk.tender), Digests{again});
}

TEST(DigestsAlike, a_change_after_a_clarification_leaves_the_clarified_good) {
    Amended walk;
    auto const clarified = walk.clarify(), changed = walk.change();
    EXPECT_EQ(digests_alike(walk.tender), (Digests{clarified, changed}));
}

TEST(DigestsAlike, a_clarification_after_a_change_leaves_only_the_newest) {
    Amended walk;
    walk.change();
    auto const clarified = walk.clarify();
    EXPECT_EQ(digests_alike(walk.tender), Digests{clarified});
    auto const changed = walk.change();
    EXPECT_EQ(digests_alike(walk.tender), (Digests{clarified, changed}));
}

} // namespace haihe::trading
