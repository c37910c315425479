#include "ledger/audit_rows.hpp"

#include "ledger/mark.hpp"
#include "ledger/tables.hpp"
#include "json/canonical.hpp"
#include "json/codec.hpp"

namespace haihe::ledger {

EntrySeen see(EntryRow const& row, kernel::Digest const& leaf) {
    constexpr std::size_t kSalt = 32;
    EntrySeen seen;
    if (auto where = json::read<Where>(row.where); where && json::write(*where) == row.where) {
        seen.columns_fit = where->stream == row.stream && where->version == row.version && where->type == row.type &&
                           where->instant.milliseconds == row.instant;
        seen.where = std::move(*where);
    }
    auto const who = json::read<Who>(row.who);
    seen.who_is_canonical = who && json::write(*who) == row.who;
    seen.what_is_canonical = json::require_canonical(row.what).has_value();
    seen.salts_fit = row.where_salt.size() == kSalt && row.who_salt.size() == kSalt && row.what_salt.size() == kSalt;
    seen.leaf = leaf;
    return seen;
}

std::vector<kernel::Digest> leaves_of(std::vector<EntryRow> const& rows) {
    std::vector<SaltedParts> parts;
    parts.reserve(rows.size());
    for (auto const& row : rows)
        parts.push_back({row.index, row.where, row.where_salt, row.who, row.who_salt, row.what, row.what_salt});
    return leaves_of(parts);
}

MessageSeen see(MessageRow const& row, kernel::Digest const& leaf) {
    MessageSeen seen;
    seen.is_canonical = json::require_canonical(row.message).has_value();
    if (auto message = json::read<exchange::Message>(row.message)) seen.message = std::move(*message);
    seen.leaf = leaf;
    seen.mark_fits = mark_of({std::to_string(row.sequence), row.leaf, std::to_string(row.entry)}) == row.mark;
    return seen;
}

std::vector<kernel::Digest> leaves_of(std::vector<MessageRow> const& rows) {
    std::vector<std::string_view> messages;
    messages.reserve(rows.size());
    for (auto const& row : rows) messages.push_back(row.message);
    return trust::merkle::leaves(messages);
}

} // namespace haihe::ledger
