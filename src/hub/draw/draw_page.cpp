#include "hub/draw/draw_page.hpp"

#include "hub/expert/expert_endpoints.hpp"

#include <array>

namespace haihe::hub {

namespace {

constexpr std::int64_t kParties = 3;

draw::SignedDocument document_of(DrawDocument const& said) { return {said.document, said.signature}; }

std::vector<draw::SignedDocument> from_all(Attempt const& attempt, std::string const& part) {
    std::vector<draw::SignedDocument> all;
    for (std::int64_t i = 1; i <= kParties; ++i)
        if (auto const* one = attempt.find(part, i)) all.push_back(document_of(one->said));
    return all.size() == static_cast<std::size_t>(kParties) ? all : std::vector<draw::SignedDocument>{};
}

std::optional<draw::SignedDocument> from_one(Attempt const& attempt, std::string const& part, std::int64_t i) {
    auto const* one = attempt.find(part, i);
    return one ? std::optional(document_of(one->said)) : std::nullopt;
}

/// Of each party its reveal, or what was released of it. A release that crossed nothing is left out when the value is
/// not whole.
void put_values(Attempt const& attempt, draw::Transcript& transcript) {
    for (std::int64_t from = 1; from <= kParties; ++from) {
        if (auto const* reveal = attempt.find("reveal", from)) {
            transcript.reveals.push_back(document_of(reveal->said));
            continue;
        }
        for (std::int64_t i = 1; i <= kParties; ++i)
            if (auto const* release = attempt.find("release", i, from))
                transcript.releases.push_back(document_of(release->said));
    }
}

} // namespace

draw::Part part_of(std::string const& name) {
    constexpr std::array kParts{draw::Part::countersignature, draw::Part::commitment,  draw::Part::escrow,
                                draw::Part::acceptance,       draw::Part::reveal,      draw::Part::release,
                                draw::Part::selection,        draw::Part::replacement, draw::Part::result};
    std::size_t place = 0;
    while (name != kDrawParts[place]) ++place;
    return kParts[place];
}

draw::Transcript transcript_of(Attempt const& attempt) {
    draw::Transcript transcript;
    transcript.freeze = document_of(attempt.frozen.freeze);
    transcript.leaves.reserve(attempt.frozen.leaves.size());
    for (auto const& [leaf, stratum] : attempt.frozen.leaves)
        transcript.leaves.push_back({*kernel::Digest::parse(leaf), stratum});
    transcript.countersignature = from_one(attempt, "countersignature", kDepartmentParty);
    transcript.commitments = from_all(attempt, "commitment");
    transcript.escrows = from_all(attempt, "escrow");
    transcript.acceptances = from_all(attempt, "acceptance");
    put_values(attempt, transcript);
    transcript.selection = from_one(attempt, "selection", kHubParty);
    for (auto const& one : attempt.spoken)
        if (one.part == "replacement") transcript.replacements.push_back(document_of(one.said));
    transcript.result = from_one(attempt, "result", kDepartmentParty);
    return transcript;
}

DrawPage page_of(Draw const& draw, kernel::Instant now) {
    auto const& requested = *draw.requested;
    DrawPage page{
        requested.id, requested.request.tender, now, name_of(stage_of(draw, now)), requested.asSigned.document, {},
        {},           awaited(draw, now),       {}};
    page.jurisdiction = requested.jurisdiction;
    for (auto const& attempt : draw.attempts) {
        auto const& frozen = attempt.frozen;
        ShownAttempt shown{frozen.attempt,
                           frozen.frozenAt,
                           frozen.windows,
                           static_cast<std::int64_t>(frozen.leaves.size()),
                           {},
                           frozen.eligible,
                           {}};
        shown.listed.resize(frozen.eligible.size());
        for (auto const& leaf : frozen.leaves) ++shown.listed[static_cast<std::size_t>(leaf.stratum)];
        for (auto const& one : attempt.spoken) shown.spoken.push_back({one.part, one.i, one.from, one.spokenAt});
        page.attempts.push_back(std::move(shown));
        page.signers = frozen.signers;
        page.encryptionCertificates = frozen.encryptionCertificates;
    }
    return page;
}

bool may_follow(Draw const& draw, access::Caller const& caller) {
    return caller.entity == draw.requested->entity || may_read_pool(caller).has_value();
}

} // namespace haihe::hub
