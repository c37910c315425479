// The one small document by which a bid arrives.

#include "fuzz/fuzz.hpp"

#include "sealing/submission.hpp"
#include "trust/certificate.hpp"
#include "json/codec.hpp"

using namespace haihe;

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    static auto const key = trust::PrivateKey::generate_sm2();
    static auto const bidder =
        trust::issue_certificate({"示例投标人", "示例", "", false, {0}, {4'102'444'800'000}}, key, key, nullptr);
    auto const text = fuzz::text_of(data, size);
    if (auto const header = sealing::read_header(text)) {
        fuzz::require(json::write(*header) == text, "a header is its own canonical text");
        fuzz::require(header->cipherBytes > 0 && header->sc.size() <= 99, "a header is complete");
    }
    auto const submission = sealing::read_submission(text);
    if (!submission) return 0;
    fuzz::require(json::write(*submission) == text, "a submission is its own canonical text");
    fuzz::require(!sealing::check_submission(*submission, bidder), "nobody signs for a bidder");
    if (auto const header = sealing::read_header(submission->header))
        for (std::int64_t i = 0; i <= static_cast<std::int64_t>(header->sc.size()); ++i)
            (void)sealing::wrap_of(*submission, *header, i);
    return 0;
}
