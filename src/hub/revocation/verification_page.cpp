#include "hub/revocation/verification_page.hpp"

#include "hub/revocation/revocation_views.hpp"
#include "json/codec.hpp"

#include <algorithm>

namespace haihe::hub {

namespace {

VerifiedLink link_of(trust::Certificate const& one) {
    return {one.digest().to_string(), one.subject(), one.issuer(), one.serial(), one.not_before(), one.not_after()};
}

std::optional<exchange::TrustListPublished> list_in_force(node::Desk& desk, edge::sql::Connection& views,
                                                          kernel::Instant at) {
    auto query = views.query("SELECT value, position FROM directory_trust_lists ORDER BY serial DESC");
    while (query.next())
        if (desk.ledger.entry(query.integer(1)).where.instant <= at)
            return json::read<exchange::TrustListPublished>(query.view(0)).value();
    return std::nullopt;
}

/// What each source that has spoken says of the link.
std::vector<StatusEvidence> evidence_of(std::vector<LastWord> const& words, edge::sql::Connection& views,
                                        trust::Certificate const& link, trust::Certificate const& issuer,
                                        kernel::Instant at) {
    std::vector<StatusEvidence> all;
    auto const issuer_name = issuer.digest().to_string();
    auto const told = told_of(views, issuer_name, link.serial());
    for (auto const& word : words) {
        if (word.issuer != issuer_name) continue;
        StatusEvidence one{
            link.digest().to_string(),           word.source,  "good", word.thisUpdate, word.nextUpdate, {}, {},
            word.fresh || word.thisUpdate >= at, word.position};
        auto const found =
            std::ranges::find_if(told, [&](ToldStatus const& status) { return status.source == word.source; });
        bool const counts = found != told.end() && (!found->status.revokedAt || *found->status.revokedAt <= at);
        if (counts) {
            one.state = found->status.state;
            one.revokedAt = found->status.revokedAt;
            one.reason = found->status.reason;
            one.position = found->position;
        }
        all.push_back(std::move(one));
    }
    return all;
}

/// What was said, as the policy of this node judges it at `at`.
trust::Revocations words_as_of(std::vector<StatusEvidence> const& evidence, kernel::Digest const& issuer,
                               std::string const& serial, kernel::Instant at) {
    trust::Revocations known;
    for (auto const& one : evidence) {
        trust::RevocationWord word{one.source, one.thisUpdate, one.nextUpdate, {}};
        if (one.fresh) word = {one.source, at, std::nullopt, {}};
        if (one.state != "good") word.certificates[serial] = {serial, one.state, one.revokedAt, one.reason};
        known[issuer].push_back(std::move(word));
    }
    return known;
}

void refuse(Verification& page, kernel::Refusal const& refusal) {
    page.valid = false;
    page.rule = refusal.rule;
    page.text = refusal.text;
}

} // namespace

Verification verification_of(node::Desk& desk, trust::Certificate const& certificate, kernel::Instant at) {
    Verification page{true, {}, {}, at, {}, {}, {link_of(certificate)}, {}};
    auto views = desk.ledger.reads().lease();
    auto const published = list_in_force(desk, *views, at);
    auto const list = access::compile(published.value_or(exchange::TrustListPublished{0, at + kernel::days(1), {}}));
    if (published) page.trustList = published->serial;
    auto const chain = list ? list->chain(certificate, at) : std::unexpected(list.error());
    if (!chain) {
        refuse(page, chain.error());
        return page;
    }
    page.authority = chain->authority->name;
    auto const words = last_words(*views, desk.settings.revocation, desk.clock.now());
    auto const& watched = chain->authority->watched_issuers;
    for (std::size_t i = 0; i + 1 < chain->certificates.size(); ++i) {
        auto const& link = chain->certificates[i];
        auto const& issuer = chain->certificates[i + 1];
        page.chain.push_back(link_of(issuer));
        auto evidence = evidence_of(words, *views, link, issuer, at);
        bool const is_watched = std::ranges::find(watched, issuer.digest()) != watched.end();
        auto const known = words_as_of(evidence, issuer.digest(), link.serial(), at);
        auto const standing =
            trust::require_not_revoked(known, desk.settings.revocation, issuer.digest(), link.serial(), is_watched, at);
        if (!standing && page.valid) refuse(page, standing.error());
        std::ranges::move(evidence, std::back_inserter(page.evidence));
    }
    return page;
}

} // namespace haihe::hub
