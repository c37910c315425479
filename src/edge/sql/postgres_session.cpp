#include "edge/sql/postgres_session.hpp"

#include <array>
#include <charconv>
#include <utility>

namespace haihe::edge::sql {

namespace {

constexpr Oid kInt8 = 20;
/// The answers to so many fit into the socket's buffer: neither side ever waits for the other to read.
constexpr std::size_t kDeferredMax = 64;

// A node that vanished must not hold the lock for hours; a server that loses what it has confirmed is of no use. Others
// wait for the lock no longer than a writer of a file does.
constexpr char const* kGreeting =
    "SET lock_timeout = '5s'; SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; "
    "SET tcp_keepalives_count = 3; SET DateStyle = 'ISO'; "
    "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') IN ('off', "
    "'local');";

bool is_good(PGresult const* result) {
    auto const status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

std::string trimmed(std::string text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
    return text;
}

} // namespace

void fail_postgres(PGconn* connection, PGresult const* result, std::string_view what) {
    auto const* const said = result ? PQresultErrorMessage(result) : nullptr;
    auto const text = std::string(what) + ": " +
                      trimmed(said && *said ? said
                              : connection  ? PQerrorMessage(connection)
                                            : "");
    auto const* const state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    // Class 53: insufficient resources.
    if (state && std::string_view(state).starts_with("53")) throw DatabaseFull(text);
    if (PQstatus(connection) != CONNECTION_OK) throw ServerAway(text);
    throw DatabaseError(text);
}

std::string& PostgresParameters::at(int number, Oid type, bool null) {
    auto const place = static_cast<std::size_t>(number - 1);
    if (place >= used_) {
        used_ = place + 1;
        types_.resize(used_);
        if (used_ > bytes_.size()) bytes_.resize(used_);
        nulls_.resize(bytes_.size());
        lengths_.resize(bytes_.size());
        formats_.assign(bytes_.size(), 1);
    }
    types_[place] = type;
    nulls_[place] = null ? 1 : 0;
    return bytes_[place];
}

void PostgresParameters::integer(int number, std::int64_t value) {
    auto& bytes = at(number, kInt8, false);
    bytes.resize(8);
    auto rest = static_cast<std::uint64_t>(value);
    for (std::size_t i = 8; i-- > 0; rest >>= 8) bytes[i] = static_cast<char>(rest & 0xff);
}

void PostgresParameters::bytes(int number, Oid type, std::string_view value) { at(number, type, false) = value; }
void PostgresParameters::null(int number) { at(number, 0, true).clear(); }

char const* const* PostgresParameters::values() {
    values_.resize(used_);
    for (std::size_t i = 0; i < used_; ++i) {
        values_[i] = nulls_[i] ? nullptr : bytes_[i].data();
        lengths_[i] = static_cast<int>(bytes_[i].size());
    }
    return values_.data();
}

PostgresSession::PostgresSession(std::string address, Mode mode) : address_(std::move(address)), mode_(mode) {
    reconnect();
}

PostgresSession::~PostgresSession() { close(); }

void PostgresSession::close() noexcept {
    PQfinish(std::exchange(connection_, nullptr));
    broken_ = false;
    names_.clear();
    waiting_.clear();
    ++life_;
}

void PostgresSession::reconnect() {
    close();
    // What stands before the address may be said otherwise by it. A machine that lost its power says nothing: then its
    // nodes must notice, to find the one that took its place.
    std::array<char const*, 9> const names{"connect_timeout",  "keepalives_idle",           "keepalives_interval",
                                           "keepalives_count", "tcp_user_timeout",          "dbname",
                                           "client_encoding",  "fallback_application_name", nullptr};
    std::array<char const*, 9> const values{"5", "10", "5", "3", "20000", address_.c_str(), "UTF8", "haihe", nullptr};
    connection_ = PQconnectdbParams(names.data(), values.data(), 1);
    if (PQstatus(connection_) != CONNECTION_OK) {
        auto const why = trimmed(connection_ ? PQerrorMessage(connection_) : "out of memory");
        close();
        throw ServerAway("cannot open the database: " + why); // never the address: it may hold a password
    }
    try {
        greet();
    } catch (...) {
        close(); // else it would be kept open, and taken for one that is as it must be
        throw;
    }
}

void PostgresSession::greet() {
    PQsetNoticeProcessor(
        connection_, [](void*, char const*) {}, nullptr);
    auto const* const encoding = PQparameterStatus(connection_, "server_encoding");
    if (!encoding || std::string_view(encoding) != "UTF8")
        throw DatabaseError(
            "the database is not encoded in UTF8: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0");
    say(kGreeting);
    if (mode_ == Mode::read_only) say("SET default_transaction_read_only = on");
}

bool PostgresSession::lost() const { return broken_ || PQstatus(connection_) != CONNECTION_OK; }

PostgresResult PostgresSession::say(std::string const& script) {
    settle();
    PostgresResult result(PQexec(connection_, script.c_str()));
    if (!is_good(result.get())) fail_postgres(connection_, result.get(), script);
    note_changes(result.get());
    return result;
}

std::string const& PostgresSession::prepared(std::string const& text, std::vector<Oid> const& types) {
    std::string key;
    for (auto const type : types) key += std::to_string(type) + " ";
    key += text;
    auto const known = names_.find(key);
    if (known != names_.end()) return known->second;
    settle();
    auto const name = "s" + std::to_string(names_.size());
    PostgresResult const result(
        PQprepare(connection_, name.c_str(), text.c_str(), static_cast<int>(types.size()), types.data()));
    if (!is_good(result.get())) fail_postgres(connection_, result.get(), text);
    return names_.emplace(std::move(key), name).first->second;
}

void PostgresSession::note_changes(PGresult* result) {
    if (PQresultStatus(result) != PGRES_COMMAND_OK) return;
    std::string_view const count = PQcmdTuples(result);
    std::int64_t value = 0;
    if (std::from_chars(count.data(), count.data() + count.size(), value).ec == std::errc{} && !count.empty())
        changes_ = value;
}

void PostgresSession::send(std::string const& name, PostgresParameters& parameters, std::string const& text) {
    auto const* const* const values = parameters.values();
    if (PQsendQueryPrepared(connection_, name.c_str(), parameters.count(), values, parameters.lengths(),
                            parameters.formats(), 1) == 0)
        fail_postgres(connection_, nullptr, text);
    waiting_.push_back(&text);
}

void PostgresSession::defer(std::string const& name, std::string const& text, PostgresParameters& parameters) {
    if (waiting_.size() >= kDeferredMax) settle();
    if (waiting_.empty() && PQenterPipelineMode(connection_) == 0) fail_postgres(connection_, nullptr, text);
    send(name, parameters, text);
}

PostgresResult PostgresSession::ask(std::string const& name, std::string const& text, PostgresParameters& parameters) {
    if (!waiting_.empty()) {
        send(name, parameters, text);
        return settled();
    }
    auto const* const* const values = parameters.values();
    PostgresResult result(PQexecPrepared(connection_, name.c_str(), parameters.count(), values, parameters.lengths(),
                                         parameters.formats(), 1));
    if (!is_good(result.get())) fail_postgres(connection_, result.get(), text);
    note_changes(result.get());
    return result;
}

void PostgresSession::settle() {
    if (!waiting_.empty()) settled();
}

void PostgresSession::settle_whatever_it_was() noexcept {
    try {
        settle();
    } catch (DatabaseError const&) {
        waiting_.clear(); // it was said before, or is undone now
    }
}

void PostgresSession::give_up(PGresult const* fault) {
    broken_ = true;
    auto const* const said = fault ? PQresultErrorMessage(fault) : PQerrorMessage(connection_);
    throw ServerAway("the connection is lost: " + trimmed(said ? said : ""));
}

PostgresResult PostgresSession::settled() {
    auto const texts = std::exchange(waiting_, {});
    if (PQpipelineSync(connection_) == 0) give_up(nullptr);
    PostgresResult last, fault;
    std::size_t done = 0, of_fault = 0;
    for (bool was_null = false;;) {
        PostgresResult result(PQgetResult(connection_));
        if (!result) {
            if (std::exchange(was_null, true)) break; // nothing more comes: the connection is lost
            ++done;
            continue;
        }
        was_null = false;
        if (PQresultStatus(result.get()) == PGRES_PIPELINE_SYNC) break;
        if (is_good(result.get())) {
            note_changes(result.get());
            last = std::move(result);
        } else if (!fault) {
            of_fault = done;
            fault = std::move(result);
        }
    }
    if (PQexitPipelineMode(connection_) == 0 || lost()) give_up(fault.get());
    if (fault) fail_postgres(connection_, fault.get(), of_fault < texts.size() ? *texts[of_fault] : "pipeline");
    return last;
}

} // namespace haihe::edge::sql
