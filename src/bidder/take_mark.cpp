#include "bidder/take_mark.hpp"

#include "trust/digest.hpp"

namespace haihe::bidder {

namespace {

struct Digested {
    kernel::Digest digest;
};
BOOST_DESCRIBE_STRUCT(Digested, (), (digest))

} // namespace

kernel::Result<trust::Mark> take_mark(BidFolder const& folder, Platform& witness,
                                      trust::Certificate const& witness_certificate) {
    auto const submission = folder.submission();
    if (!submission) return std::unexpected(submission.error());
    auto const digest = trust::sm3(json::write(*submission));
    auto text = folder.mark();
    if (!text) {
        text = witness.post("/marks", json::write(Digested{digest}));
        if (!text) return std::unexpected(text.error());
    }
    auto const mark = witness.read<trust::SignedMark>(*text);
    if (!mark) return std::unexpected(mark.error());
    auto checked = trust::check_mark(*mark, digest, witness_certificate);
    if (checked) folder.keep_mark(*text);
    return checked;
}

} // namespace haihe::bidder
