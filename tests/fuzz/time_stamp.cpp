// Answers and tokens of a time stamping authority, by whoever stands between.

#include "fuzz/fuzz.hpp"

#include "trust/time_stamp.hpp"

using namespace haihe;

namespace {

constexpr kernel::Instant kAt{1'772'499'600'000}; ///< 2026-03-03T01:00Z, when it stamped

struct Authority {
    std::vector<trust::Certificate> trusted{
        trust::Certificate::parse(fuzz::read_file("authority/stamping.pem")).value()};
    std::string question = fuzz::read_file("authority/stamp-question.der");

    Authority() {
        auto const stamp =
            trust::read_time_stamp(fuzz::read_file("corpus/time_stamp/answer"), question, trusted, {kAt, kAt});
        fuzz::require(stamp && stamp->time == kAt, "what the authority stamped is believed");
    }
};

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    static Authority const authority;
    auto const& [trusted, question] = authority;
    auto const bytes = fuzz::text_of(data, size);
    if (auto const stamp = trust::read_time_stamp(bytes, question, trusted, {kAt, kAt})) {
        fuzz::require(stamp->time == kAt, "nobody but the authority says when");
        auto const kept = trust::verify_time_stamp(stamp->token, "text", trusted);
        fuzz::require(kept && *kept == *stamp, "a token that was kept is read as it was got");
    }
    if (auto const stamp = trust::verify_time_stamp(bytes, "text", trusted)) {
        fuzz::require(stamp->time == kAt || stamp->time == kAt + kernel::hours(1),
                      "a kept token says when it was made");
        fuzz::require(!trust::verify_time_stamp(bytes, "another text", trusted), "a stamp is of one text");
    }
    return 0;
}
