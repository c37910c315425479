#pragma once

// What can be told of a row by itself, on any thread: the rest follows from the rows before it. Leaves are made for
// many at once.

#include "exchange/message.hpp"
#include "ledger/entry.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::ledger {

struct EntryRow {
    std::int64_t index = 0;
    std::string stream;
    std::int64_t version = 0;
    std::string type;
    std::int64_t instant = 0;
    std::string where, where_salt, who, who_salt, what, what_salt, leaf, closes;
};
struct EntrySeen {
    std::optional<Where> where; ///< absent: not canonical
    bool columns_fit = false, who_is_canonical = false, what_is_canonical = false, salts_fit = false;
    kernel::Digest leaf; ///< of the content
};
EntrySeen see(EntryRow const& row, kernel::Digest const& leaf);
std::vector<kernel::Digest> leaves_of(std::vector<EntryRow> const& rows);

struct MessageRow {
    std::int64_t sequence = 0;
    std::string message, leaf, closes;
    std::int64_t entry = 0;
    std::string mark;
    std::optional<std::int64_t> instant; ///< of the entry
};
struct MessageSeen {
    std::optional<exchange::Message> message; ///< absent: cannot be read
    bool is_canonical = false, mark_fits = false;
    kernel::Digest leaf; ///< of the message
};
MessageSeen see(MessageRow const& row, kernel::Digest const& leaf);
std::vector<kernel::Digest> leaves_of(std::vector<MessageRow> const& rows);

} // namespace haihe::ledger
