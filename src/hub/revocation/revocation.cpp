#include "hub/revocation/revocation.hpp"

#include <algorithm>

namespace haihe::hub {

namespace {

using trust::CertificateStatus;

constexpr kernel::Duration kToldAgainAfter = kernel::minutes(10);
constexpr std::size_t kCertificatesMax = 2000; ///< in one message: well below its 512 KiB

/// Statuses that differ from those held, in the order of serials; one that a list names no more is good again.
std::vector<CertificateStatus> changes(IssuerWords::Word const& held, Heard const& heard, bool is_list) {
    std::map<std::string, CertificateStatus> said;
    for (auto const& one : heard.word.certificates) said.insert_or_assign(one.serial, one);
    if (is_list)
        for (auto const& [serial, one] : held.certificates)
            said.try_emplace(serial, CertificateStatus{serial, "good", {}, {}});
    std::vector<CertificateStatus> changed;
    for (auto const& [serial, one] : said) {
        auto const before = held.certificates.find(serial);
        bool const is_news =
            before == held.certificates.end() ? one.state != "good" : before->second.state != one.state;
        if (is_news) changed.push_back(one);
    }
    return changed;
}

bool is_due_again(IssuerWords::Word const& told, kernel::Instant now) {
    if (now >= told.this_update + kToldAgainAfter) return true;
    if (!told.next_update) return false;
    auto const life = *told.next_update - told.this_update;
    return now > told.this_update && now >= told.this_update + kernel::Duration{life.milliseconds / 2};
}

} // namespace

void evolve(IssuerWords& words, RevocationEvent const& event) {
    auto const& said = std::get<RevocationRecorded>(event).revocation;
    auto& word = words.sources[said.source];
    word.this_update = said.thisUpdate;
    word.next_update = said.nextUpdate;
    for (auto const& one : said.certificates) {
        if (one.state == "good")
            word.certificates.erase(one.serial);
        else
            word.certificates.insert_or_assign(one.serial, one);
    }
}

kernel::Result<std::vector<RevocationEvent>> hear(IssuerWords const& held, Heard const& heard) {
    static IssuerWords::Word const kNothing{};
    bool const is_list = heard.word.digest.has_value();
    auto const found = held.sources.find(heard.word.source);
    bool const is_first = found == held.sources.end();
    auto const& last = is_first ? kNothing : found->second;
    std::vector<RevocationEvent> events;
    if (is_list && !is_first && heard.word.thisUpdate < last.this_update)
        return kernel::refuse(kernel::RefusalKind::conflict, "revocation_list_is_not_older_than_the_last",
                              {"吊销列表早于上一次取得的列表,不予采用。",
                               "The revocation list is older than the one had before; it is not taken."});
    auto changed = changes(last, heard, is_list);
    bool const renews = heard.is_complete && (is_first || is_due_again(last, heard.word.thisUpdate));
    if (!renews && changed.empty()) return events;
    auto told = heard.word;
    if (!is_list && !heard.is_complete) told.thisUpdate = last.this_update; // the rest is as old as before
    std::size_t first = 0;
    do {
        auto const end = std::min(first + kCertificatesMax, changed.size());
        told.certificates.assign(changed.begin() + static_cast<std::ptrdiff_t>(first),
                                 changed.begin() + static_cast<std::ptrdiff_t>(end));
        events.emplace_back(RevocationRecorded{told});
        first = end;
    } while (first < changed.size());
    return events;
}

} // namespace haihe::hub
