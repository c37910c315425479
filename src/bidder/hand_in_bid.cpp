#include "bidder/hand_in_bid.hpp"

#include "ledger/receipt.hpp"
#include "trust/digest.hpp"
#include "trust/signed_document.hpp"
#include "json/codec.hpp"

#include <optional>

namespace haihe::bidder {

namespace {

struct HandedIn {
    std::string submission;
    std::string upload;
    std::optional<std::string> supersedes;
    std::optional<trust::Signature> replacementSignature;
};
BOOST_DESCRIBE_STRUCT(HandedIn, (), (submission, upload, supersedes, replacementSignature))

struct Replacement {
    std::string lot;
    std::string bidId;
    std::string supersedes;
};
BOOST_DESCRIBE_STRUCT(Replacement, (), (lot, bidId, supersedes))

struct Withdrawal {
    std::string lot;
    std::string bidId;
};
BOOST_DESCRIBE_STRUCT(Withdrawal, (), (lot, bidId))

struct SignedWithdrawal {
    std::string withdrawal;
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedWithdrawal, (), (withdrawal, signature))

struct WithReceipt {
    std::optional<ledger::Receipt> receipt;
};
BOOST_DESCRIBE_STRUCT(WithReceipt, (), (receipt))

/// A receipt is worth something when it proves itself and speaks of this bid.
kernel::Result<void> check_receipt(std::string const& answer, std::string const& header_digest) {
    auto const read = json::read<WithReceipt>(answer, json::Unknown::ignore);
    if (!read) return std::unexpected(read.error());
    if (!read->receipt || !read->receipt->what.value ||
        read->receipt->what.value->find(header_digest) == std::string::npos)
        return kernel::refuse(kernel::RefusalKind::unacceptable, "receipt_is_of_this_bid",
                              {"平台的回执不是这份投标文件的。", "The platform's receipt is not of this bid."});
    return ledger::verify(*read->receipt);
}

} // namespace

std::string bid_id_of(sealing::Submission const& submission) {
    return sealing::read_header(submission.header).value().context.bidId;
}

kernel::Result<std::string> hand_in(BidFolder const& folder, Platform& platform, Credential const& bidder,
                                    std::string const& upload, std::string const& supersedes) {
    auto const plan = folder.plan();
    if (!plan) return std::unexpected(plan.error());
    auto const submission = folder.submission();
    if (!submission) return std::unexpected(submission.error());
    HandedIn body{json::write(*submission), upload, {}, {}};
    if (!supersedes.empty()) {
        body.supersedes = supersedes;
        body.replacementSignature =
            trust::sign(bidder.key, bidder.certificate, "haihe/bid-replacement/1",
                        json::write(Replacement{plan->lot, bid_id_of(*submission), supersedes}));
    }
    auto answer = platform.ask(bidder, "POST", "/lots/" + plan->lot + "/bids", json::write(body));
    if (!answer) return std::unexpected(answer.error());
    auto const header_digest = trust::sm3(submission->header).to_string();
    auto const receipt = check_receipt(answer->body, header_digest);
    if (receipt) folder.keep_receipt(answer->body);
    if (answer->status >= 400) return std::unexpected(refusal_in(*answer));
    if (!receipt) return std::unexpected(receipt.error());
    return std::move(answer->body);
}

kernel::Result<std::string> withdraw(BidFolder const& folder, Platform& platform, Credential const& bidder) {
    auto const plan = folder.plan();
    if (!plan) return std::unexpected(plan.error());
    auto const submission = folder.submission();
    if (!submission) return std::unexpected(submission.error());
    auto const bid_id = bid_id_of(*submission);
    auto const text = json::write(Withdrawal{plan->lot, bid_id});
    SignedWithdrawal const body{text, trust::sign(bidder.key, bidder.certificate, "haihe/bid-withdrawal/1", text)};
    return platform.body_of(bidder, "POST", "/lots/" + plan->lot + "/bids/" + bid_id + "/withdrawal",
                            json::write(body));
}

} // namespace haihe::bidder
