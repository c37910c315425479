// What the ledger and the slices rely on, of whichever database.

#include "edge/sql/connection.hpp"
#include "edge/sql/fresh_database.hpp"

#include <atomic>
#include <chrono>
#include <limits>
#include <thread>

namespace haihe::edge::sql {

namespace {

constexpr char const* kThings = "CREATE TABLE IF NOT EXISTS things(number INTEGER PRIMARY KEY, name TEXT, bytes BLOB, "
                                "note TEXT UNIQUE, story TEXT);"
                                "CREATE INDEX IF NOT EXISTS things_name ON things(name, number);";

class Contract : public testing::TestWithParam<Store> {
protected:
    Contract() : fresh(GetParam()), writer(fresh.address(), Mode::read_write) { writer.execute(kThings); }

    static void put(Connection& database, std::int64_t number, std::string_view name) {
        database.query("INSERT INTO things(number, name) VALUES(?, ?)").bind(number).bind(name).run();
    }
    static std::int64_t count(Connection& database) {
        auto query = database.query("SELECT count(*) FROM things");
        query.next();
        return query.integer(0);
    }

    FreshDatabase fresh;
    Connection writer;
};

INSTANTIATE_TEST_SUITE_P(Of, Contract, both_stores(), store_name);

} // namespace

TEST_P(Contract, whoever_writes_rows_late_is_told_before_they_are_read) {
    count(writer); // prepared before anybody wrote late
    std::int64_t late = 0, number = 100;
    writer.begin();
    writer.before_reading("things", [&] {
        for (; late > 0; --late) put(writer, ++number, "late");
    });
    late = 2;
    EXPECT_EQ(count(writer), 2);
    late = 1;
    put(writer, 1, "in time");
    EXPECT_EQ(late, 1) << "nobody has read";
    auto unconcerned = writer.query_past_late_rows("SELECT count(*) FROM things WHERE number < 100");
    ASSERT_TRUE(unconcerned.next());
    EXPECT_EQ(unconcerned.integer(0), 1);
    EXPECT_EQ(late, 1);
    auto joined =
        writer.query("SELECT count(*) FROM (SELECT 1 AS number) AS one JOIN things ON things.number > one.number");
    EXPECT_EQ(late, 0);
    writer.execute("CREATE TABLE things_else(number INTEGER)");
    late = 1;
    { auto other = writer.query("SELECT number FROM things_else"); }
    EXPECT_EQ(late, 1) << "another table";
    writer.rollback();
}

TEST_P(Contract, values_come_back_as_they_were_given) {
    std::string const all_bytes = [] {
        std::string bytes;
        for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
        return bytes;
    }();
    std::string const large(std::size_t{3} << 20, 'x');
    for (auto const number : {std::numeric_limits<std::int64_t>::min(), std::int64_t{-1}, std::int64_t{0},
                              std::int64_t{1} << 40, std::numeric_limits<std::int64_t>::max()})
        for (auto const& [name, bytes] :
             {std::pair<std::string, std::string>{"", ""}, {"海河 O'Hara \"%_\\", all_bytes}, {large, large}}) {
            writer.execute("DELETE FROM things");
            writer.query("INSERT INTO things(number, name, bytes, note, story) VALUES(?, ?, ?, ?, ?)")
                .bind(number)
                .bind(name.substr(0, 100)) // what is indexed is short
                .bind_blob(bytes)
                .bind_null()
                .bind(name)
                .run();
            auto row = writer.query("SELECT number, story, bytes, note FROM things WHERE number = ?");
            row.bind(number);
            ASSERT_TRUE(row.next());
            EXPECT_EQ(row.integer(0), number);
            EXPECT_EQ(row.text(1), name);
            EXPECT_EQ(row.view(2), bytes);
            EXPECT_TRUE(row.is_null(3));
            EXPECT_EQ(row.text(3), "");
            EXPECT_EQ(row.integer(3), 0);
            EXPECT_EQ(row.columns(), 4);
            EXPECT_EQ(row.name(2), "bytes");
            EXPECT_EQ(row.kind(0), Kind::integer);
            EXPECT_EQ(row.kind(1), Kind::text);
            EXPECT_EQ(row.kind(2), Kind::blob);
            EXPECT_EQ(row.kind(3), Kind::null);
            EXPECT_FALSE(row.next());
        }
}

TEST_P(Contract, a_text_holds_no_zero) {
    put(writer, 1, std::string_view("a\0b", 3));
    auto row = writer.query("SELECT name FROM things WHERE name = ?");
    row.bind(std::string_view("a\0b", 3));
    ASSERT_TRUE(row.next());
    EXPECT_EQ(row.text(0), "a\xef\xbf\xbd"
                           "b");
}

TEST_P(Contract, texts_are_ordered_by_their_bytes) {
    std::int64_t number = 0;
    for (auto const* name : {"b", "a", "B", "_", "天津", "上海", "a b", "ab", "aB", "", "é", "北京", "10", "9"})
        put(writer, ++number, name);
    std::vector<std::string> found;
    auto rows = writer.query("SELECT name FROM things ORDER BY name");
    while (rows.next()) found.push_back(rows.text(0));
    auto wanted = found;
    std::sort(wanted.begin(), wanted.end());
    EXPECT_EQ(found, wanted);
    auto above = writer.query("SELECT count(*) FROM things WHERE name > ?");
    above.bind("a").next();
    EXPECT_EQ(above.integer(0),
              std::count_if(wanted.begin(), wanted.end(), [](std::string const& name) { return name > "a"; }));
}

TEST_P(Contract, the_words_of_the_dialect_mean_the_same) {
    put(writer, 1, "天津市水务局");
    put(writer, 2, "Water");
    auto const found = [&](char const* statement, std::string_view words) {
        auto query = writer.query(statement);
        query.bind(words);
        std::string all;
        while (query.next()) all += std::to_string(query.integer(0)) + " ";
        return all;
    };
    EXPECT_EQ(found("SELECT number FROM things WHERE ?1 = '' OR instr(name, ?1) > 0 ORDER BY number", ""), "1 2 ");
    EXPECT_EQ(found("SELECT number FROM things WHERE ?1 = '' OR instr(name, ?1) > 0 ORDER BY number", "水务"), "1 ");
    EXPECT_EQ(found("SELECT number FROM things WHERE instr('x' || name, ?) > 0", "water"), "");
    EXPECT_EQ(found("SELECT number FROM things WHERE name IN (?1, substr(?1, 1, 5))", "Water-pipe"), "2 ");
    EXPECT_EQ(found("SELECT number FROM things WHERE name LIKE '%er' AND name <> ?", "?"), "2 ");
    EXPECT_EQ(found("SELECT coalesce(max(number) + 1, 0) FROM things WHERE name = ?", "none"), "0 ");
    EXPECT_EQ(found("SELECT CAST(coalesce(sum(number), 0) AS BIGINT) FROM things WHERE name <> ?", ""), "3 ");
    EXPECT_EQ(found("SELECT count(*) FROM (SELECT 1 FROM things WHERE name <> ? LIMIT 1) AS found", ""), "1 ");
    EXPECT_EQ(found("SELECT number FROM things WHERE name <> ? ORDER BY name <> 'Water', number", ""), "2 1 ");
    EXPECT_EQ(found("SELECT CASE WHEN name = ? THEN 7 ELSE 8 END FROM things ORDER BY number", "Water"), "8 7 ");
    EXPECT_EQ(found("SELECT coalesce(number, 9007199254740991) FROM things WHERE name = ?", "Water"), "2 ");
}

TEST_P(Contract, what_is_there_already_is_left_or_replaced_as_is_said) {
    put(writer, 1, "first");
    writer.query("INSERT INTO things(number, name) VALUES(?, ?) ON CONFLICT DO NOTHING").bind(1).bind("second").run();
    EXPECT_EQ(writer.changes(), 0);
    auto name = [&] {
        auto query = writer.query("SELECT name FROM things WHERE number = 1");
        query.next();
        return query.text(0);
    };
    EXPECT_EQ(name(), "first");
    writer.query("INSERT INTO things(number, name) VALUES(?, ?) ON CONFLICT(number) DO UPDATE SET name = excluded.name")
        .bind(1)
        .bind("third")
        .run();
    EXPECT_EQ(writer.changes(), 1);
    EXPECT_EQ(name(), "third");
    writer
        .query("INSERT INTO things(number, name) VALUES(?1, ?2) ON CONFLICT(number) DO UPDATE SET name = ?2 WHERE "
               "things.name <> 'third'")
        .bind(1)
        .bind("fourth")
        .run();
    EXPECT_EQ(name(), "third");
    EXPECT_THROW(put(writer, 1, "fifth"), DatabaseError);
    EXPECT_EQ(name(), "third");
}

TEST_P(Contract, one_text_is_read_twice_at_once) {
    for (std::int64_t i = 0; i < 3; ++i) put(writer, i, "x");
    auto outer = writer.query("SELECT number FROM things ORDER BY number");
    int seen = 0;
    while (outer.next()) {
        auto inner = writer.query("SELECT number FROM things ORDER BY number");
        while (inner.next()) ++seen;
    }
    EXPECT_EQ(seen, 9);
}

TEST_P(Contract, a_parameter_may_be_of_another_kind_the_next_time) {
    for (int i = 0; i < 8; ++i) {
        auto query = writer.query("INSERT INTO things(number, name) VALUES(?, ?)");
        query.bind(i).bind_optional(i % 2 == 0 ? std::optional<std::string>("even") : std::nullopt).run();
    }
    auto even = writer.query("SELECT count(*) FROM things WHERE name IS NOT NULL");
    even.next();
    EXPECT_EQ(even.integer(0), 4);
}

TEST_P(Contract, a_savepoint_undoes_what_failed_and_nothing_else) {
    writer.begin();
    put(writer, 1, "before");
    writer.savepoint("one");
    put(writer, 2, "kept");
    writer.release("one");
    for (int round = 0; round < 3; ++round) {
        writer.savepoint("two");
        EXPECT_THROW(
            {
                put(writer, 3, "undone");
                put(writer, 1, "fails"); // said here, or at the release
                put(writer, 4, "after the fault");
                writer.release("two");
            },
            DatabaseError);
        writer.rollback_to("two");
    }
    EXPECT_EQ(count(writer), 2);
    EXPECT_THROW(writer.query("SELECT nothing FROM things").next(), DatabaseError);
    if (GetParam() == Store::sqlite) writer.commit();
}

TEST_P(Contract, a_read_after_writes_sees_them) {
    writer.begin();
    for (std::int64_t i = 0; i < 1000; ++i) {
        put(writer, i, "x");
        if (i % 300 == 0) {
            EXPECT_EQ(count(writer), i + 1);
        }
    }
    writer.query("UPDATE things SET name = 'y' WHERE number < ?").bind(10).run();
    EXPECT_EQ(writer.changes(), 10);
    writer.commit();
    EXPECT_EQ(count(writer), 1000);
}

TEST_P(Contract, others_see_a_transaction_whole_or_not_at_all) {
    Connection reader(fresh.address(), Mode::read_only);
    writer.begin();
    put(writer, 1, "a");
    put(writer, 2, "b");
    EXPECT_EQ(count(reader), 0);
    writer.commit();
    EXPECT_EQ(count(reader), 2);
    reader.begin();
    EXPECT_EQ(count(reader), 2);
    writer.begin();
    put(writer, 3, "c");
    writer.commit();
    EXPECT_EQ(count(reader), 2); // one snapshot
    reader.rollback();
    EXPECT_EQ(count(reader), 3);
    writer.begin();
    put(writer, 4, "d");
    writer.rollback();
    EXPECT_EQ(count(reader), 3);
    EXPECT_THROW(put(reader, 5, "e"), DatabaseError);
}

TEST_P(Contract, a_transaction_that_failed_is_not_committed) {
    put(writer, 1, "a");
    writer.begin();
    put(writer, 2, "b");
    EXPECT_THROW(
        {
            put(writer, 1, "again");
            writer.commit();
        },
        DatabaseError);
    writer.rollback();
    EXPECT_EQ(count(writer), 1);
    writer.begin();
    put(writer, 3, "c");
    writer.commit();
    EXPECT_EQ(count(writer), 2);
}

TEST_P(Contract, one_writes_at_a_time_and_sees_what_the_one_before_wrote) {
    constexpr int kThreads = 4, kEach = 25;
    std::atomic<int> within = 0, most = 0;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < kThreads; ++thread)
        threads.emplace_back([&] {
            Connection mine(fresh.address(), Mode::read_write);
            for (int i = 0; i < kEach; ++i) {
                mine.begin();
                most = std::max(most.load(), ++within);
                auto next = mine.query("SELECT coalesce(max(number) + 1, 0) FROM things");
                next.next();
                put(mine, next.integer(0), "x");
                --within;
                mine.commit();
            }
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(most, 1);
    EXPECT_EQ(count(writer), kThreads * kEach);
}

TEST_P(Contract, it_says_whose_it_is_and_what_is_in_it) {
    FreshDatabase const other(GetParam());
    Connection empty(other.address(), Mode::read_write);
    EXPECT_TRUE(empty.is_empty());
    EXPECT_EQ(empty.format().application, 0);
    EXPECT_FALSE(writer.is_empty());
    empty.begin();
    empty.execute(kThings);
    empty.set_format({7, 2});
    empty.commit();
    EXPECT_EQ(empty.format().application, 7);
    EXPECT_EQ(empty.format().version, 2);
    auto schema = empty.schema();
    EXPECT_EQ(schema, writer.schema());
    EXPECT_EQ(schema["things"], "table(number INTEGER NOT NULL, name TEXT, bytes BLOB, note TEXT, story TEXT, PRIMARY "
                                "KEY(number), UNIQUE(note))");
    EXPECT_EQ(schema["things_name"], "index of things(name, number)");
    EXPECT_EQ(schema.size(), 2U);
}

TEST_P(Contract, a_schema_is_undone_with_its_transaction) {
    writer.begin();
    writer.execute("DROP TABLE IF EXISTS things");
    writer.execute("CREATE TABLE IF NOT EXISTS others(a TEXT NOT NULL, b TEXT NOT NULL, PRIMARY KEY(a, b)) WITHOUT "
                   "ROWID;");
    writer.rollback();
    EXPECT_EQ(count(writer), 0);
    EXPECT_EQ(writer.schema().count("others"), 0U);
}

TEST_P(Contract, reads_are_lent_each_with_a_snapshot) {
    ReadPool pool(fresh.address());
    put(writer, 1, "a");
    auto first = pool.lease();
    EXPECT_EQ(count(*first), 1);
    put(writer, 2, "b");
    EXPECT_EQ(count(*first), 1);
    EXPECT_EQ(count(*pool.lease()), 2);
    { auto const moved = std::move(first); }
    EXPECT_EQ(count(*pool.lease()), 2);
    EXPECT_THROW(put(*pool.lease(), 3, "c"), DatabaseError);
    EXPECT_EQ(count(*pool.lease()), 2);
}

} // namespace haihe::edge::sql
