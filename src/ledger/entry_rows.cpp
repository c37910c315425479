#include "ledger/entry_rows.hpp"

#include "ledger/tables.hpp"

namespace haihe::ledger {

void EntryRows::begin_command() {
    rows_.erase(rows_.begin(), rows_.begin() + static_cast<std::ptrdiff_t>(written_));
    written_ = 0;
    earlier_ = rows_.size();
}

void EntryRows::undo_command() {
    rows_.resize(earlier_);
    written_ = 0;
    unwritten_bytes_ = 0;
    streams_.clear();
    for (auto const& row : rows_) {
        unwritten_bytes_ += row.entry.what.size();
        streams_.insert(row.entry.where.stream);
    }
}

void EntryRows::clear() {
    rows_.clear();
    streams_.clear();
    earlier_ = written_ = unwritten_bytes_ = 0;
}

Entry& EntryRows::add(Entry entry, std::optional<kernel::Digest> what) {
    if (written_ > earlier_) { // of this command, and in the table: a rollback takes them back there
        rows_.resize(earlier_);
        written_ = earlier_;
    }
    unwritten_bytes_ += entry.what.size();
    streams_.insert(entry.where.stream);
    return rows_.emplace_back(Row{std::move(entry), what}).entry;
}

void EntryRows::write(trust::merkle::Frontier& log) {
    if (unwritten() == 0) return;
    std::vector<std::string> where, who;
    for (auto i = written_; i < rows_.size(); ++i) {
        where.push_back(canonical(rows_[i].entry.where));
        who.push_back(canonical(rows_[i].entry.who));
    }
    std::vector<SaltedParts> parts;
    for (std::size_t i = 0; i < where.size(); ++i) {
        auto const& [entry, what] = rows_[written_ + i];
        parts.push_back(
            {entry.index, where[i], entry.where_salt, who[i], entry.who_salt, entry.what, entry.what_salt, what});
    }
    auto const leaves = leaves_of(parts);
    auto const closes = log.append_all(leaves);
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        auto const& entry = rows_[written_ + i].entry;
        database_.query(kInsertEntry)
            .bind(entry.index)
            .bind(entry.where.stream)
            .bind(entry.where.version)
            .bind(entry.where.type)
            .bind(entry.where.instant.milliseconds)
            .bind(where[i])
            .bind_blob(entry.where_salt)
            .bind(who[i])
            .bind_blob(entry.who_salt)
            .bind(entry.what)
            .bind_blob(entry.what_salt)
            .bind_blob({reinterpret_cast<char const*>(leaves[i].bytes.data()), leaves[i].bytes.size()})
            .bind_blob(concatenated(closes[i]))
            .run();
    }
    written_ = rows_.size();
    unwritten_bytes_ = 0;
    streams_.clear();
}

edge::sql::Query EntryRows::of_stream(std::string const& stream, std::string_view statement) {
    auto query = streams_.contains(stream) ? database_.query(statement) : database_.query_past_late_rows(statement);
    query.bind(stream);
    return query;
}

} // namespace haihe::ledger
