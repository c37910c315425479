#include "edge/sql/connection.hpp"

#include "edge/sql/driver.hpp"

#include <algorithm>
#include <cctype>
#include <functional>
#include <unordered_map>
#include <utility>

namespace haihe::edge::sql {

bool names_a_server(std::string_view address) {
    return address.starts_with("postgres://") || address.starts_with("postgresql://");
}

struct Connection::Implementation {
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    struct Prepared {
        bool reads_late_rows = false;
        std::vector<std::unique_ptr<Statement>> statements;
    };
    std::unique_ptr<Driver> driver;
    std::string late_table;
    std::function<void()> late_rows_are_read;
    /// By text; a second one is prepared only while the first is being read.
    std::unordered_map<std::string, Prepared, TextHash, std::equal_to<>> statements;

    Prepared& known(std::string_view text);
    Statement* idle(Prepared& known, std::string_view text) {
        for (auto const& statement : known.statements)
            if (!statement->busy) return statement.get();
        return known.statements.emplace_back(driver->prepare(text)).get();
    }
};

namespace {

bool reads(std::string_view statement, std::string const& table) {
    for (auto const* before : {"FROM ", "JOIN "}) {
        auto const place = before + table;
        for (auto at = statement.find(place); at != std::string_view::npos; at = statement.find(place, at + 1))
            if (auto const end = at + place.size();
                end == statement.size() ||
                !(std::isalnum(static_cast<unsigned char>(statement[end])) || statement[end] == '_'))
                return true;
    }
    return false;
}

} // namespace

Query::Query(Statement* statement) : statement_(statement) { statement_->busy = true; }

Query::Query(Query&& other) noexcept : statement_(std::exchange(other.statement_, nullptr)), bound_(other.bound_) {}

Query::~Query() {
    if (statement_ == nullptr) return;
    statement_->reset();
    statement_->busy = false;
}

Query& Query::bind(std::int64_t value) {
    statement_->bind_integer(++bound_, value);
    return *this;
}

Query& Query::bind(std::string_view text) {
    if (text.find('\0') == std::string_view::npos) {
        statement_->bind_text(++bound_, text);
        return *this;
    }
    std::string known;
    for (auto const c : text)
        if (c == '\0')
            known += "\xef\xbf\xbd";
        else
            known += c;
    statement_->bind_text(++bound_, known);
    return *this;
}

Query& Query::bind_blob(std::string_view bytes) {
    statement_->bind_blob(++bound_, bytes);
    return *this;
}

Query& Query::bind_null() {
    statement_->bind_null(++bound_);
    return *this;
}

Query& Query::bind_optional(std::optional<std::string> const& text) {
    return text ? bind(std::string_view(*text)) : bind_null();
}

bool Query::next() { return statement_->next(); }
void Query::run() { statement_->run(); }
std::int64_t Query::integer(int column) const { return statement_->integer(column); }
std::string Query::text(int column) const { return std::string(statement_->view(column)); }
std::string_view Query::view(int column) const { return statement_->view(column); }
bool Query::is_null(int column) const { return statement_->kind(column) == Kind::null; }
Kind Query::kind(int column) const { return statement_->kind(column); }
int Query::columns() const { return statement_->columns(); }
std::string Query::name(int column) const { return statement_->name(column); }

Connection::Connection(std::string const& address, Mode mode) : implementation_(std::make_unique<Implementation>()) {
    implementation_->driver = names_a_server(address) ? open_postgres(address, mode) : open_sqlite(address, mode);
}

Connection::~Connection() = default;

Connection::Implementation::Prepared& Connection::Implementation::known(std::string_view text) {
    auto found = statements.find(text);
    if (found == statements.end()) {
        found = statements.try_emplace(std::string(text)).first;
        found->second.reads_late_rows = late_rows_are_read && reads(text, late_table);
    }
    return found->second;
}

Query Connection::query(std::string_view text) {
    auto& known = implementation_->known(text);
    if (known.reads_late_rows) implementation_->late_rows_are_read();
    return Query(implementation_->idle(known, text));
}

Query Connection::query_past_late_rows(std::string_view text) {
    return Query(implementation_->idle(implementation_->known(text), text));
}

void Connection::before_reading(std::string_view table, std::function<void()> told) {
    implementation_->late_table = table;
    implementation_->late_rows_are_read = std::move(told);
    for (auto& [text, prepared] : implementation_->statements)
        prepared.reads_late_rows = reads(text, implementation_->late_table);
}

void Connection::execute(std::string const& script) { implementation_->driver->execute(script); }
void Connection::begin() { implementation_->driver->begin(); }
void Connection::commit() { implementation_->driver->commit(); }
void Connection::rollback() noexcept { implementation_->driver->rollback(); }
void Connection::savepoint(std::string_view name) { implementation_->driver->savepoint(name); }
void Connection::release(std::string_view name) { implementation_->driver->release(name); }
void Connection::rollback_to(std::string_view name) { implementation_->driver->rollback_to(name); }
std::int64_t Connection::changes() { return implementation_->driver->changes(); }
bool Connection::is_empty() { return implementation_->driver->is_empty(); }
Format Connection::format() { return implementation_->driver->format(); }
void Connection::set_format(Format const& format) { implementation_->driver->set_format(format); }
std::map<std::string, std::string> Connection::schema() { return implementation_->driver->schema(); }
bool Connection::others_may_have_written() { return implementation_->driver->others_may_have_written(); }
void Connection::announce() { implementation_->driver->announce(); }
void Connection::on_log_growth(std::function<void(std::int64_t pages)> told) {
    implementation_->driver->on_log_growth(std::move(told));
}
void Connection::checkpoint() { implementation_->driver->checkpoint(); }

} // namespace haihe::edge::sql
