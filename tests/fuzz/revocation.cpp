// What an authority says of its certificates: lists (CRL) and answers (OCSP), by whoever stands between.
// tests/fuzz/authority holds two authorities' roots and a question to each; what they once said is in the corpus, and
// their keys are gone.

#include "fuzz/fuzz.hpp"

#include "trust/revocation_list.hpp"
#include "trust/status_answer.hpp"

#include <algorithm>
#include <array>

using namespace haihe;

namespace {

constexpr kernel::Instant kAt{1'772'499'600'000}; ///< 2026-03-03T01:00Z, when they spoke
constexpr auto kAgeMax = kernel::minutes(30);

struct Authority {
    trust::Certificate root;
    std::string question;

    explicit Authority(std::string const& name)
        : root(trust::Certificate::parse(fuzz::read_file("authority/" + name + "-root.pem")).value()),
          question(fuzz::read_file("authority/" + name + "-question.der")) {
        fuzz::require(trust::read_revocation_list(fuzz::read_file("corpus/revocation/" + name + "-list"), root, kAt) &&
                          trust::read_status_answer(fuzz::read_file("corpus/revocation/" + name + "-answer"), question,
                                                    root, kAt, kAgeMax),
                      "what the authority said is believed");
    }
};

bool was_listed(trust::CertificateStatus const& one) {
    return (one.serial == "1a2b" && one.state == "revoked") || (one.serial == "3c" && one.state == "held");
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    static std::array<Authority, 2> const authorities{Authority("sm2"), Authority("p256")};
    auto const bytes = fuzz::text_of(data, size);
    for (auto const& [root, question] : authorities) {
        if (auto const list = trust::read_revocation_list(bytes, root, kAt)) {
            fuzz::require(list->certificates.empty() || list->certificates.size() == 2, "nobody shortens a list");
            fuzz::require(std::ranges::all_of(list->certificates, was_listed), "nobody lists whom it did not list");
            fuzz::require(!trust::read_revocation_list(bytes, root, kAt + kernel::days(2)), "a list grows old");
        }
        if (auto const answer = trust::read_status_answer(bytes, question, root, kAt, kAgeMax)) {
            fuzz::require(answer->status.state == "revoked", "nobody else gives an answer");
            fuzz::require(!trust::read_status_answer(bytes, question, root, kAt + kernel::days(1), kAgeMax),
                          "an answer grows old");
        }
    }
    return 0;
}
