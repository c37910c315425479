#include "draw/replacement.hpp"

#include "draw/steps.hpp"
#include "trust/digest.hpp"

#include <algorithm>

namespace haihe::draw {

Seating::Seating(std::vector<StratumSelection> const& selection) {
    for (auto const& [drawn, reserves] : selection) {
        strata_.push_back({{drawn.begin(), drawn.end()}, reserves, 0});
        called_.insert(called_.end(), drawn.begin(), drawn.end());
    }
}

kernel::Result<std::optional<std::int64_t>> Seating::replace(std::int64_t out) {
    for (auto& stratum : strata_) {
        auto const seat = std::find(stratum.seats.begin(), stratum.seats.end(), out);
        if (seat == stratum.seats.end()) continue;
        seat->reset();
        if (stratum.next < stratum.reserves.size()) {
            *seat = stratum.reserves[stratum.next++];
            called_.push_back(**seat);
        }
        return *seat;
    }
    return no("replaced_expert_has_a_seat", {"被替换者不在席位上。", "Who is replaced has no seat."}, "/document/out");
}

std::vector<std::vector<std::int64_t>> Seating::members() const {
    std::vector<std::vector<std::int64_t>> members;
    for (auto const& stratum : strata_) {
        members.emplace_back();
        for (auto const& seat : stratum.seats)
            if (seat) members.back().push_back(*seat);
    }
    return members;
}

std::vector<std::int64_t> Seating::called() const {
    auto called = called_;
    std::sort(called.begin(), called.end());
    return called;
}

kernel::Result<SignedDocument> replace(Transcript const& so_far, std::int64_t out, ReplacementGround ground,
                                       Signer const& department, kernel::Instant now) {
    auto reading = read_through(so_far, Step::replacements);
    if (!reading) return std::unexpected(std::move(reading.error()));
    auto const in = reading->seating.replace(out);
    if (!in) return std::unexpected(in.error());
    Replacement const replacement{digest_before_result(so_far), now, ground, *in, out};
    return sign_document(json::write(replacement), kReplacementLabel, department,
                         reading->freeze.party(kDepartment).signCertDigest);
}

kernel::Result<Seating> check_replacements(std::vector<SignedDocument> const& documents, Freeze const& freeze,
                                           kernel::Digest const& selection_digest, Seating seating) {
    auto after = selection_digest;
    for (std::size_t k = 0; k < documents.size(); ++k) {
        auto const path = "/" + std::to_string(k);
        auto const read =
            read_signed<Replacement>(documents[k], kReplacementLabel, freeze.party(kDepartment).signCertDigest);
        if (!read) return std::unexpected(under(path, read.error()));
        if (auto right = require_after(read->after, after); !right)
            return std::unexpected(under(path, std::move(right.error())));
        auto const next = seating.replace(read->out);
        if (!next) return std::unexpected(under(path, next.error()));
        if (read->in != *next)
            return no("replacement_takes_the_next_reserve",
                      {"替换者应当是该专业组的下一名候补。", "The next reserve of the stratum takes the seat."},
                      path + "/document/in");
        after = trust::sm3(documents[k].document);
    }
    return seating;
}

} // namespace haihe::draw
