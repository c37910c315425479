#include "draw/reveal.hpp"

#include "draw/party_documents.hpp"
#include "draw/steps.hpp"

#include <algorithm>

namespace haihe::draw {

kernel::Result<SignedDocument> reveal(Transcript const& so_far, std::int64_t i, OwnShares const& shares,
                                      Signer const& signer, kernel::Instant now) {
    if (auto right = require_number(i); !right) return std::unexpected(std::move(right.error()));
    auto const reading = read_through(so_far, Step::acceptances);
    if (!reading) return std::unexpected(reading.error());
    auto const& freeze = reading->freeze;
    if (auto right = require_before(now, freeze.windows.revealBy); !right)
        return std::unexpected(std::move(right.error()));
    Reveal document{step_digest(so_far.acceptances), now, i, {}};
    for (auto const to : others_of(i)) {
        auto const& share = shares.shares[document.shares.size()];
        if (auto right = require_committed(reading->commitments, reading->freeze_digest, i, to, share); !right)
            return std::unexpected(std::move(right.error()));
        document.shares.push_back({to, share});
    }
    return sign_document(json::write(document), kRevealLabel, signer, freeze.party(i).signCertDigest);
}

kernel::Result<SignedDocument> release(Transcript const& so_far, std::int64_t from, std::int64_t i,
                                       trust::PrivateKey const& decryption_key, Signer const& signer,
                                       kernel::Instant now) {
    for (auto const party : {from, i})
        if (auto right = require_number(party); !right) return std::unexpected(std::move(right.error()));
    if (from == i) return wrong_holders();
    auto const reading = read_through(so_far, Step::acceptances);
    if (!reading) return std::unexpected(reading.error());
    auto const& freeze = reading->freeze;
    if (now < freeze.windows.revealBy)
        return no("share_is_released_after_the_window",
                  {"在 " + freeze.windows.revealBy.to_string() + " 之前不得开启托管的份额。",
                   "No share is released from escrow before " + freeze.windows.revealBy.to_string() + "."});
    for (auto const& one : so_far.reveals)
        if (read_signed<Reveal>(one, kRevealLabel, freeze.party(from).signCertDigest))
            return no("party_has_not_revealed", {"该方已经揭示。", "This party has revealed its value."});
    auto const share = open_escrow(*reading, from, i, decryption_key);
    if (!share) return std::unexpected(share.error());
    Release const document{step_digest(so_far.acceptances), now, from, i, *share};
    return sign_document(json::write(document), kReleaseLabel, signer, freeze.party(i).signCertDigest);
}

namespace {

std::unexpected<kernel::Refusal> neither_or_both(std::string path) {
    return no("value_is_revealed_or_released",
              {"每一方的随机数应当由其本人揭示，或者由另外两方从托管中开启，按编号排列。",
               "Each party's value is revealed by itself, or else released by both others; in the parties' order."},
              std::move(path));
}

bool is_by(SignedDocument const& document, Party const& party) {
    auto const certificate = trust::Certificate::parse(document.signature.certificate);
    return certificate && certificate->digest() == party.signCertDigest;
}

} // namespace

kernel::Result<OwnShares> check_reveal(SignedDocument const& document, std::int64_t i, Known const& known) {
    auto const read = read_signed<Reveal>(document, kRevealLabel, known.freeze.party(i).signCertDigest);
    if (!read) return std::unexpected(read.error());
    if (auto right = require_after(read->after, known.after); !right) return std::unexpected(std::move(right.error()));
    if (auto right = require_before(read->at, known.freeze.windows.revealBy); !right)
        return std::unexpected(std::move(right.error()));
    if (read->i != i || !goes_to_others(read->shares, i)) return wrong_holders();
    OwnShares shares{{read->shares[0].share, read->shares[1].share}};
    for (auto const& [to, share] : read->shares)
        if (auto right = require_committed(known.commitments, known.freeze_digest, i, to, share); !right)
            return std::unexpected(std::move(right.error()));
    return shares;
}

kernel::Result<kernel::Digest> check_release(SignedDocument const& document, std::int64_t from, std::int64_t holder,
                                             Known const& known) {
    auto const read = read_signed<Release>(document, kReleaseLabel, known.freeze.party(holder).signCertDigest);
    if (!read) return std::unexpected(read.error());
    if (auto right = require_after(read->after, known.after); !right) return std::unexpected(std::move(right.error()));
    if (read->at < known.freeze.windows.revealBy)
        return no("share_is_released_after_the_window",
                  {"托管的份额在揭示截止之前被开启。", "A share was released before the reveals had ended."},
                  "/document/at");
    if (read->from != from || read->i != holder) return neither_or_both("");
    if (auto right = require_committed(known.commitments, known.freeze_digest, from, holder, read->share); !right)
        return std::unexpected(std::move(right.error()));
    return read->share;
}

kernel::Result<RandomValues> check_values(std::vector<SignedDocument> const& reveals,
                                          std::vector<SignedDocument> const& releases, Freeze const& freeze,
                                          kernel::Digest const& freeze_digest, kernel::Digest const& after,
                                          std::vector<Commitment> const& commitments) {
    Known const known{freeze, freeze_digest, after, commitments};
    RandomValues found;
    std::size_t revealed = 0, released = 0;
    for (auto const& party : freeze.parties) {
        if (revealed < reveals.size() && is_by(reveals[revealed], party)) {
            auto const shares = check_reveal(reveals[revealed], party.i, known);
            if (!shares) return std::unexpected(under("/reveals/" + std::to_string(revealed), shares.error()));
            found.values.push_back(shares->value());
            ++revealed;
            continue;
        }
        OwnShares shares;
        for (std::size_t k = 0; k < 2; ++k) {
            if (released == releases.size()) return neither_or_both("/reveals");
            auto const share = check_release(releases[released], party.i, others_of(party.i)[k], known);
            if (!share) return std::unexpected(under("/releases/" + std::to_string(released), share.error()));
            shares.shares[k] = *share;
            ++released;
        }
        found.values.push_back(shares.value());
        found.recovered.push_back(party.i);
    }
    if (revealed != reveals.size()) return neither_or_both("/reveals");
    if (released != releases.size()) return neither_or_both("/releases");
    return found;
}

} // namespace haihe::draw
