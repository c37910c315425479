// PostgreSQL: one database a platform, any number of nodes. Who writes holds one advisory lock for its transaction.

#include "edge/sql/driver.hpp"
#include "edge/sql/postgres_dialect.hpp"
#include "edge/sql/postgres_schema.hpp"
#include "edge/sql/postgres_session.hpp"

#include <utility>

namespace haihe::edge::sql {

namespace {

enum Type : Oid { kBool = 16, kBytes = 17, kInt8 = 20, kInt2 = 21, kInt4 = 23, kText = 25 };

/// What one connection has under way.
struct Course {
    PostgresSession session;
    bool writing = false; ///< within a transaction that may write: what is run is deferred
};

class PostgresStatement final : public Statement {
public:
    PostgresStatement(Course& course, std::string_view text) : course_(course), text_(postgres_statement(text)) {}

    void bind_integer(int at, std::int64_t value) override { parameters_.integer(at, value); }
    void bind_text(int at, std::string_view text) override { parameters_.bytes(at, kText, text); }
    void bind_blob(int at, std::string_view bytes) override { parameters_.bytes(at, kBytes, bytes); }
    void bind_null(int at) override { parameters_.null(at); }

    bool next() override {
        if (!rows_) {
            auto const& name = prepared();
            rows_ = course_.session.ask(name, text_, parameters_);
            row_ = -1;
        }
        return ++row_ < PQntuples(rows_.get());
    }
    void run() override {
        if (rows_) return;
        auto const& name = prepared();
        if (course_.writing)
            course_.session.defer(name, text_, parameters_);
        else
            rows_ = course_.session.ask(name, text_, parameters_);
    }
    [[nodiscard]] std::int64_t integer(int column) const override {
        if (PQgetisnull(rows_.get(), row_, column)) return 0;
        auto const type = PQftype(rows_.get(), column);
        if (type != kInt8 && type != kInt4 && type != kInt2 && type != kBool)
            throw DatabaseError("column " + std::to_string(column) + " is not an integer: " + text_);
        auto const bytes = raw(column);
        // The sign is that of the first byte.
        std::uint64_t value = static_cast<unsigned char>(bytes[0]) & 0x80 ? ~std::uint64_t{0} : 0;
        for (auto const c : bytes) value = value << 8 | static_cast<unsigned char>(c);
        return static_cast<std::int64_t>(value);
    }
    [[nodiscard]] std::string_view view(int column) const override {
        if (PQgetisnull(rows_.get(), row_, column)) return "";
        if (auto const found = kind(column); found != Kind::text && found != Kind::blob)
            throw DatabaseError("column " + std::to_string(column) + " is not a text: " + text_);
        return raw(column);
    }
    [[nodiscard]] Kind kind(int column) const override {
        if (PQgetisnull(rows_.get(), row_, column)) return Kind::null;
        switch (PQftype(rows_.get(), column)) {
        case kInt8:
        case kInt4:
        case kInt2:
        case kBool: return Kind::integer;
        case kBytes: return Kind::blob;
        default: return Kind::text;
        }
    }
    [[nodiscard]] int columns() const override { return PQnfields(rows_.get()); }
    [[nodiscard]] std::string name(int column) const override { return PQfname(rows_.get(), column); }
    void reset() noexcept override {
        rows_.reset();
        parameters_.clear();
    }

private:
    [[nodiscard]] std::string_view raw(int column) const {
        return {PQgetvalue(rows_.get(), row_, column),
                static_cast<std::size_t>(PQgetlength(rows_.get(), row_, column))};
    }
    std::string const& prepared() {
        if (life_ != course_.session.life() || types_ != parameters_.types()) {
            life_ = -1; // until it has succeeded
            name_ = course_.session.prepared(text_, parameters_.types());
            types_ = parameters_.types();
            life_ = course_.session.life();
        }
        return name_;
    }
    Course& course_;
    std::string const text_;
    PostgresParameters parameters_;
    PostgresResult rows_;
    int row_ = -1;
    std::string name_;
    std::vector<Oid> types_;
    std::int64_t life_ = -1;
};

class PostgresDriver final : public Driver {
public:
    PostgresDriver(std::string const& address, Mode mode) : course_{{address, mode}}, mode_(mode) {}

    std::unique_ptr<Statement> prepare(std::string_view text) override {
        return std::make_unique<PostgresStatement>(course_, text);
    }
    void execute(std::string const& script) override { session().say(postgres_schema_script(script)); }
    void begin() override {
        auto const* const text = mode_ == Mode::read_only ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
                                                          : "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";
        if (session().lost()) session().reconnect();
        try {
            session().say(text);
        } catch (DatabaseError const&) {
            if (!session().lost()) throw;
            session().reconnect(); // nothing was begun: the server was away since the last transaction
            session().say(text);
        }
        if (mode_ == Mode::read_only) return;
        try {
            // A statement of its own: those after it see what whoever held the lock before has committed.
            session().say(kLock);
        } catch (DatabaseError const&) {
            rollback();
            throw;
        }
        course_.writing = true;
    }
    void commit() override {
        session().settle();
        course_.writing = false;
        auto const done = session().say("COMMIT");
        // The answer to COMMIT of a transaction that has failed is ROLLBACK.
        if (std::string_view(PQcmdStatus(done.get())) != "COMMIT")
            throw DatabaseError("the transaction has failed before its commit");
    }
    void rollback() noexcept override {
        course_.writing = false;
        session().settle_whatever_it_was();
        if (session().lost()) return;
        PostgresResult const done(PQexec(session().connection(), "ROLLBACK"));
    }
    void savepoint(std::string_view name) override { say_later("SAVEPOINT " + std::string(name)); }
    void release(std::string_view name) override {
        say_later("RELEASE " + std::string(name));
        session().settle();
    }
    void rollback_to(std::string_view name) override {
        session().settle_whatever_it_was();
        session().say("ROLLBACK TO " + std::string(name) + "; RELEASE " + std::string(name));
    }
    std::int64_t changes() override {
        session().settle();
        return session().changes();
    }
    bool is_empty() override { return postgres_is_empty(*this); }
    Format format() override { return postgres_format(*this); }
    void set_format(Format const& format) override { set_postgres_format(*this, format); }
    std::map<std::string, std::string> schema() override { return postgres_schema(*this); }
    bool others_may_have_written() override { return true; }
    void announce() override { say_later("NOTIFY haihe"); }
    void on_log_growth(std::function<void(std::int64_t)>) override {}
    void checkpoint() override {}

private:
    static constexpr char const* kLock = "SELECT pg_advisory_xact_lock(5208148577320943687)"; // HHLEDGER

    PostgresSession& session() { return course_.session; }
    void say_later(std::string const& text) {
        auto& statement = kept_[text];
        if (!statement) statement = prepare(text);
        statement->run();
        statement->reset();
    }

    Course course_;
    Mode const mode_;
    std::map<std::string, std::unique_ptr<Statement>> kept_;
};

} // namespace

std::unique_ptr<Driver> open_postgres(std::string const& address, Mode mode) {
    return std::make_unique<PostgresDriver>(address, mode);
}

} // namespace haihe::edge::sql
