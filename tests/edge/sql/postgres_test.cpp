// What only a server can do, and what it must not do to us.

#include "edge/sql/connection.hpp"
#include "edge/sql/fresh_database.hpp"
#include "edge/sql/listener.hpp"
#include "edge/sql/postgres_dialect.hpp"

#include <atomic>
#include <chrono>
#include <thread>

namespace haihe::edge::sql {

namespace {

class Postgres : public testing::Test {
protected:
    Postgres() : writer(fresh.address(), Mode::read_write) {
        writer.execute("CREATE TABLE IF NOT EXISTS things(number INTEGER PRIMARY KEY)");
    }
    static void put(Connection& database, std::int64_t number) {
        database.query("INSERT INTO things(number) VALUES(?)").bind(number).run();
    }
    static std::int64_t count(Connection& database) {
        auto query = database.query("SELECT count(*) FROM things");
        query.next();
        return query.integer(0);
    }
    /// The address of a database that cannot hold every text.
    std::string make_latin() {
        writer.execute(
            "CREATE DATABASE haihe_latin ENCODING 'LATIN1' LOCALE 'C' LOCALE_PROVIDER libc TEMPLATE template0");
        auto address = fresh.address();
        auto const begin = address.find(":///") + 4;
        return address.replace(begin, address.find('?') - begin, "haihe_latin");
    }
    /// The server drops every connection to this database but the one that asks.
    void drop_connections() const {
        Connection other(fresh.address(), Mode::read_write);
        other
            .query("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() "
                   "AND pid <> pg_backend_pid()")
            .next();
    }

    FreshDatabase fresh{Store::postgres};
    Connection writer;
};

bool soon(std::atomic<int> const& heard, int wanted) {
    auto const patience = std::chrono::steady_clock::now() + std::chrono::seconds(5);
    while (heard < wanted && std::chrono::steady_clock::now() < patience)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    return heard >= wanted;
}

} // namespace

TEST(PostgresDialect, says_otherwise_only_what_differs) {
    EXPECT_EQ(postgres_statement("SELECT a FROM t WHERE b = ? AND c IN (?, ?)"),
              "SELECT a FROM t WHERE b = $1 AND c IN ($2, $3)");
    EXPECT_EQ(postgres_statement("SELECT ?2, ?1, instr(a, ?2) FROM instruments"),
              "SELECT $2, $1, strpos(a, $2) FROM instruments");
    EXPECT_EQ(postgres_statement("SELECT 'instr ? it''s' || \"what?\" || ?"),
              "SELECT 'instr ? it''s' || \"what?\" || $1");
    EXPECT_EQ(postgres_statement("SELECT 'open ?"), "SELECT 'open ?");
    EXPECT_EQ(
        postgres_schema_script("CREATE TABLE t(text TEXT NOT NULL, n INTEGER PRIMARY KEY, b BLOB) STRICT, WITHOUT "
                               "ROWID; CREATE TABLE u(a TEXT) WITHOUT ROWID;CREATE TABLE v(a TEXT) STRICT;"),
        "CREATE TABLE t(text TEXT COLLATE \"C\" NOT NULL, n BIGINT PRIMARY KEY, b BYTEA); CREATE TABLE u(a TEXT "
        "COLLATE \"C\");CREATE TABLE v(a TEXT COLLATE \"C\");");
}

TEST_F(Postgres, a_writer_whose_connection_was_dropped_begins_anew) {
    put(writer, 1);
    EXPECT_EQ(count(writer), 1);
    drop_connections();
    writer.begin();
    put(writer, 2);
    EXPECT_EQ(count(writer), 2);
    writer.commit();
    EXPECT_EQ(count(writer), 2);
}

TEST_F(Postgres, a_transaction_whose_connection_was_dropped_is_gone_and_says_so) {
    put(writer, 1);
    writer.begin();
    put(writer, 2);
    EXPECT_EQ(count(writer), 2);
    drop_connections();
    EXPECT_THROW(
        {
            put(writer, 3);
            writer.commit();
        },
        DatabaseError);
    writer.rollback();
    writer.begin();
    EXPECT_EQ(count(writer), 1);
    writer.rollback();
}

TEST_F(Postgres, readers_come_back_too) {
    ReadPool pool(fresh.address());
    put(writer, 1);
    EXPECT_EQ(count(*pool.lease()), 1);
    drop_connections();
    EXPECT_EQ(count(*pool.lease()), 1);
}

TEST_F(Postgres, a_lock_that_is_held_too_long_is_not_waited_for) {
    Connection other(fresh.address(), Mode::read_write);
    other.execute("SET lock_timeout = '200ms'");
    writer.begin();
    EXPECT_THROW(other.begin(), DatabaseError);
    writer.rollback();
    other.begin();
    other.rollback();
}

TEST_F(Postgres, what_is_announced_is_heard_after_the_commit_and_only_then) {
    std::atomic<int> heard = 0;
    Listener const listener(fresh.address(), [&] { ++heard; });
    ASSERT_TRUE(soon(heard, 1)); // it listens
    Connection other(fresh.address(), Mode::read_write);
    int wanted = 1;
    for (int round = 0; round < 20; ++round) {
        writer.begin();
        writer.announce();
        writer.rollback();
        writer.begin();
        writer.announce();
        count(writer);                 // the server has it by now
        other.execute("NOTIFY haihe"); // comes after whatever was said before
        ASSERT_TRUE(soon(heard, ++wanted));
        EXPECT_EQ(heard, wanted);
        writer.rollback();
    }
    writer.begin();
    writer.announce();
    writer.commit();
    EXPECT_TRUE(soon(heard, ++wanted));
    drop_connections();
    EXPECT_TRUE(soon(heard, ++wanted)); // it may have missed something
}

TEST_F(Postgres, confirmed_means_durable_whatever_the_server_is_set_to) {
    writer.execute("ALTER ROLE haihe SET synchronous_commit = 'off'");
    Connection other(fresh.address(), Mode::read_write);
    auto query = other.query("SELECT current_setting('synchronous_commit')");
    query.next();
    EXPECT_EQ(query.text(0), "on");
    writer.execute("ALTER ROLE haihe RESET synchronous_commit");
}

TEST_F(Postgres, a_database_that_cannot_hold_every_text_is_refused_and_left) {
    auto const address = make_latin();
    EXPECT_THROW(Connection(address, Mode::read_write), DatabaseError);
    auto const is_connected = [&] {
        auto query = writer.query("SELECT count(*) FROM pg_stat_activity WHERE datname = 'haihe_latin'");
        query.next();
        return query.integer(0) != 0;
    };
    auto const patience = std::chrono::steady_clock::now() + std::chrono::seconds(5);
    while (is_connected() && std::chrono::steady_clock::now() < patience) {}
    EXPECT_FALSE(is_connected());
    PostgresServer::shared().drop_database(address);
}

TEST_F(Postgres, a_database_that_takes_anothers_place_is_refused_as_often_as_it_is_asked) {
    put(writer, 1);
    PostgresServer::shared().put_in_place_of(fresh.address(), make_latin());
    for (int i = 0; i < 3; ++i) {
        EXPECT_THROW(writer.begin(), DatabaseError) << i;
        EXPECT_THROW(writer.execute("SELECT 1"), DatabaseError) << i;
    }
}

TEST_F(Postgres, a_fault_names_no_password) {
    try {
        Connection const database("postgres://somebody:secret@127.0.0.1:1/haihe", Mode::read_write);
        FAIL() << "nobody listens there";
    } catch (DatabaseError const& fault) {
        EXPECT_EQ(std::string(fault.what()).find("secret"), std::string::npos) << fault.what();
    }
}

TEST_F(Postgres, what_was_committed_outlives_the_server) {
    PostgresServer server;
    auto const address = server.make_database();
    Connection database(address, Mode::read_write);
    database.execute("CREATE TABLE IF NOT EXISTS things(number INTEGER PRIMARY KEY)");
    for (std::int64_t i = 0; i < 20; ++i) {
        database.begin();
        put(database, i);
        database.commit();
    }
    database.begin();
    put(database, 20);
    server.kill();
    EXPECT_THROW(database.commit(), DatabaseError);
    database.rollback();
    EXPECT_THROW(database.begin(), DatabaseError);
    server.start();
    database.begin();
    EXPECT_EQ(count(database), 20);
    database.rollback();
}

} // namespace haihe::edge::sql
