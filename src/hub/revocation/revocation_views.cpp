#include "hub/revocation/revocation_views.hpp"

#include "json/codec.hpp"

#include <algorithm>

namespace haihe::hub {

namespace {

/// The first instant at which trust::is_fresh says no.
kernel::Instant fresh_until(LastWord const& word, trust::RevocationPolicy const& policy) {
    auto const age_max = word.source == trust::kListSource ? policy.list_age_max : policy.answer_age_max;
    auto const aged = word.thisUpdate + age_max;
    return word.nextUpdate ? std::min(aged, *word.nextUpdate) : aged;
}

} // namespace

std::vector<LastWord> last_words(edge::sql::Connection& views, trust::RevocationPolicy const& policy,
                                 kernel::Instant now) {
    std::vector<LastWord> words;
    auto query = views.query(
        "SELECT w.issuer, w.source, w.this_update, w.next_update, w.position, (SELECT count(*) FROM "
        "directory_revocations AS r WHERE r.issuer = w.issuer AND r.source = w.source AND r.state <> 'good') AS "
        "revoked FROM directory_revocation_words AS w ORDER BY w.issuer, w.source");
    while (query.next()) {
        LastWord word{
            query.text(0), query.text(1), {query.integer(2)}, {}, query.integer(5), query.integer(4), false, {}};
        if (!query.is_null(3)) word.nextUpdate = kernel::Instant{query.integer(3)};
        word.fresh = trust::is_fresh({word.source, word.thisUpdate, word.nextUpdate, {}}, policy, now);
        word.freshUntil = fresh_until(word, policy);
        words.push_back(std::move(word));
    }
    return words;
}

std::vector<ToldStatus> told_of(edge::sql::Connection& views, std::string const& issuer, std::string const& serial) {
    std::vector<ToldStatus> told;
    auto query =
        views.query("SELECT source, value, position FROM directory_revocations WHERE issuer = ? AND serial = ? "
                    "ORDER BY source");
    query.bind(issuer).bind(serial);
    while (query.next())
        told.push_back({query.text(0), json::read<trust::CertificateStatus>(query.view(1)).value(), query.integer(2)});
    return told;
}

} // namespace haihe::hub
