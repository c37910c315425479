#include "ledger/ledger_fixture.hpp"

#include "ledger/committer.hpp"
#include "ledger/mark.hpp"
#include "ledger/read_ahead.hpp"
#include "trust/merkle.hpp"

#include <csignal>
#include <fstream>
#include <sys/wait.h>
#include <thread>

namespace haihe::ledger {

INSTANTIATE_TEST_SUITE_P(On, LedgerTest, edge::sql::both_stores(), edge::sql::store_name);

namespace {

class LedgerFile : public LedgerTest {
protected:
    LedgerFile() : LedgerTest(edge::sql::Store::sqlite) {}
};

} // namespace

TEST_P(LedgerTest, a_receipt_proves_itself_and_nothing_else_passes) {
    auto const ledger = open();
    for (int i = 0; i < 20; ++i) ledger->submit(note("note " + std::to_string(i)));
    for (std::int64_t index = 0; index < 20; ++index) {
        auto const receipt = ledger->receipt(index);
        EXPECT_TRUE(verify(receipt));
        EXPECT_EQ(*receipt.what.value, json::write(Noted{"note " + std::to_string(index), false}));
        auto changed = receipt;
        changed.what.value->back() = '?';
        EXPECT_EQ(verify(changed).error().rule, "receipt_parts_match_their_commitments");
        changed = receipt;
        changed.index += 1;
        EXPECT_EQ(verify(changed).error().rule, "receipt_is_included_in_the_head");
        changed = receipt;
        changed.head.head.time = trust::kNow + kernel::seconds(1);
        EXPECT_EQ(verify(changed).error().rule, "receipt_head_is_signed");
    }
    auto const closed = ledger->receipt(3, true, false, false);
    EXPECT_TRUE(verify(closed));
    EXPECT_FALSE(closed.who.value || closed.what.value || closed.what.salt);
}

TEST_P(LedgerTest, an_idempotency_key_answers_once_and_only_its_request) {
    auto const ledger = open();
    auto const first = ledger->submit(note("a", trust::kNow, "key"));
    auto const again = ledger->submit(note("a", trust::kNow, "key"));
    EXPECT_FALSE(first.repeated);
    EXPECT_TRUE(again.repeated);
    EXPECT_EQ(again.indexes, first.indexes);
    EXPECT_EQ(again.result, first.result);
    EXPECT_EQ(ledger->submit(note("b", trust::kNow, "key")).refusal->rule, "idempotency_key_fits_its_request");
    EXPECT_EQ(ledger->size(), 1);
}

TEST_P(LedgerTest, later_commands_see_earlier_ones_and_instants_never_go_back) {
    auto const ledger = open();
    ledger->submit(note("late ticket", trust::kNow + kernel::hours(1)));
    ledger->submit(note("early ticket", trust::kNow));
    EXPECT_EQ(ledger->entry(1).where.instant, trust::kNow + kernel::hours(1));
    EXPECT_EQ(ledger->entry(1).where.version, 2);
    std::vector<std::string> seen;
    ledger->submit({trust::kNow, {}, "", {}, [&](States& states, Context const&) {
                        seen = states.of<Notes, NoteEvent>("notes/1").texts;
                        return Decision::refused({kernel::RefusalKind::conflict, "looked_only", {"", ""}, "", {}, {}});
                    }});
    EXPECT_EQ(seen, (std::vector<std::string>{"late ticket", "early ticket"}));
    EXPECT_EQ(ledger->size(), 2);
}

TEST_P(LedgerTest, a_command_that_fails_leaves_nothing_and_spoils_nothing) {
    auto const ledger = open();
    ledger->submit(note("before"));
    EXPECT_EQ(ledger->submit(note("unprojectable")).refusal->rule, "command_can_be_decided");
    auto const thrown = ledger->submit(
        {trust::kNow, {}, "", {}, [](States&, Context const&) -> Decision { throw std::runtime_error("broken"); }});
    EXPECT_EQ(thrown.refusal->rule, "command_can_be_decided");
    ledger->submit(note("after"));
    EXPECT_EQ(ledger->size(), 2);
    EXPECT_TRUE(verify(ledger->receipt(1)));
    EXPECT_TRUE(audit(path()).faults.empty());
}

TEST_P(LedgerTest, the_outbox_is_a_log_of_its_own) {
    auto const ledger = open();
    ledger->submit(note("closed"));
    ledger->submit(note("open", trust::kNow, "", true));
    ASSERT_EQ(ledger->outbox_size(), 1);
    auto const head = ledger->outbox_head();
    EXPECT_TRUE(trust::verifies(head, trust::kOutboxHeadLabel, certificate));
    auto const item = ledger->outbox(0, 10).at(0);
    EXPECT_NE(item.message.find("\"sequence\":0"), std::string::npos);
    EXPECT_TRUE(trust::merkle::verify_inclusion(trust::merkle::leaf(item.message), 0, 1, ledger->outbox_inclusion(0, 1),
                                                head.head.root));
}

TEST_P(LedgerTest, many_threads_are_served_and_the_whole_verifies) {
    constexpr int kThreads = 16, kEach = 25;
    {
        auto const ledger = open(false);
        std::vector<std::thread> threads;
        for (int thread = 0; thread < kThreads; ++thread)
            threads.emplace_back([&, thread] {
                for (int i = 0; i < kEach; ++i)
                    EXPECT_FALSE(
                        ledger->submit(note(std::to_string(thread * kEach + i), trust::kNow, "", i % 2 == 0)).refusal);
            });
        for (auto& thread : threads) thread.join();
        EXPECT_EQ(ledger->size(), kThreads * kEach);
        ledger->stop();
        EXPECT_EQ(ledger->submit(note("too late")).refusal->rule, "ledger_accepts_commands");
    }
    auto const report = audit(path());
    EXPECT_EQ(report.entries, kThreads * kEach);
    EXPECT_TRUE(report.faults.empty()) << report.faults.front();
}

TEST_P(LedgerTest, heads_are_consistent_across_a_restart) {
    { open()->submit(note("one")); }
    auto const ledger = open();
    auto const first = ledger->head();
    ledger->submit(note("two"));
    auto const second = ledger->head();
    EXPECT_TRUE(trust::merkle::verify_consistency(1, first.head.root, 2, second.head.root, ledger->consistency(1, 2)));
}

TEST_P(LedgerTest, nothing_acknowledged_is_lost_to_a_kill) {
    int pipe_ends[2];
    ASSERT_EQ(::pipe(pipe_ends), 0);
    auto const child = ::fork();
    if (child == 0) {
        auto const ledger = open();
        for (int i = 0;; ++i) {
            auto const index = ledger->submit(note(std::to_string(i), trust::kNow, "", true)).indexes.at(0);
            if (::write(pipe_ends[1], &index, sizeof index) != sizeof index) ::_exit(1);
        }
    }
    std::int64_t acknowledged = -1, last = -1;
    while (last < 40 && ::read(pipe_ends[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged)
        last = acknowledged;
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(pipe_ends[1]);
    while (::read(pipe_ends[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged) last = acknowledged;
    ::close(pipe_ends[0]);
    auto const ledger = open();
    EXPECT_GT(ledger->size(), last);
    EXPECT_EQ(*ledger->receipt(last).what.value, json::write(Noted{std::to_string(last), true}));
    EXPECT_TRUE(audit(path()).faults.empty());
}

TEST_P(LedgerTest, views_are_rebuilt_alike) {
    auto const read_notes = [&] {
        edge::sql::Connection database(path(), edge::sql::Mode::read_only);
        auto query = database.query("SELECT text FROM notes ORDER BY text");
        std::vector<std::string> texts;
        while (query.next()) texts.push_back(query.text(0));
        return texts;
    };
    {
        auto const ledger = open();
        for (int i = 0; i < 10; ++i) ledger->submit(note(std::to_string(i)));
    }
    auto const before = read_notes();
    { edge::sql::Connection(path(), edge::sql::Mode::read_write).execute("DELETE FROM notes WHERE text > '4'"); }
    EXPECT_EQ(rebuild_views(path(), note_book()), 10);
    EXPECT_EQ(read_notes(), before);
}

TEST_P(LedgerTest, views_are_rebuilt_with_what_was_read_ahead_of_each_entrys_turn) {
    constexpr int kMoreThanAreReadAtOnce = 1100;
    {
        auto const ledger = open();
        for (int i = 0; i < kMoreThanAreReadAtOnce; ++i) ledger->submit(note(std::to_string(i)));
    }
    std::int64_t fitting = 0;
    Book book;
    book.project("", [&](edge::sql::Connection&, Entry const& entry) {
        auto const* index = entry.event ? entry.event->as<std::int64_t>() : nullptr;
        fitting += index ? *index == entry.index && *index % 2 == 0 : entry.index % 2 == 1;
    });
    auto const read_ahead = [](Entry const& entry) {
        return entry.index % 2 == 0 ? AtHand::made(entry.index) : AtHand();
    };
    EXPECT_EQ(rebuild_views(path(), book, read_ahead), kMoreThanAreReadAtOnce);
    EXPECT_EQ(fitting, kMoreThanAreReadAtOnce);
}

TEST_P(LedgerTest, nothing_changes_when_an_entry_cannot_be_read_ahead) {
    {
        auto const ledger = open();
        for (int i = 0; i < 10; ++i) ledger->submit(note(std::to_string(i)));
    }
    auto const read_ahead = [](Entry const& entry) -> AtHand {
        if (entry.index == 9) throw std::runtime_error("no");
        return {};
    };
    EXPECT_THROW(rebuild_views(path(), note_book(), read_ahead), std::runtime_error);
    auto const book = note_book();
    EXPECT_TRUE(audit(path(), &book).faults.empty());
}

TEST_P(LedgerTest, audit_names_every_changed_column) {
    {
        auto const ledger = open();
        for (int i = 0; i < 9; ++i) ledger->submit(note(std::to_string(i), trust::kNow, "", true));
        ledger->keep(trust::cosign(key, "E1201000001", ledger->head().head, trust::kNow), ledger->head().head.size);
    }
    ASSERT_TRUE(audit(path()).faults.empty());
    for (auto const* change :
         {"UPDATE entries SET stream = 'notes/2' WHERE idx = 3",
          "UPDATE entries SET version = 99 WHERE idx = 3",
          "UPDATE entries SET type = 'x' WHERE idx = 3",
          "UPDATE entries SET instant = instant + 1 WHERE idx = 3",
          "UPDATE entries SET where_json = replace(where_json, 'notes/1', 'notes/2') WHERE idx = 3",
          "UPDATE entries SET where_salt = CAST('00000000000000000000000000000000' AS BLOB) WHERE idx = 3",
          "UPDATE entries SET who_json = replace(who_json, 'somebody', 'anybody') WHERE idx = 3",
          "UPDATE entries SET who_salt = CAST('00000000000000000000000000000000' AS BLOB) WHERE idx = 3",
          "UPDATE entries SET what_json = replace(what_json, '3', '4') WHERE idx = 3",
          "UPDATE entries SET what_salt = CAST('00000000000000000000000000000000' AS BLOB) WHERE idx = 3",
          "UPDATE entries SET leaf = CAST('00000000000000000000000000000000' AS BLOB) WHERE idx = 3",
          "UPDATE entries SET closes = CAST('00000000000000000000000000000000' AS BLOB) WHERE idx = 3",
          "DELETE FROM entries WHERE idx = 8",
          "DELETE FROM entries WHERE idx = 2",
          "UPDATE heads SET head = replace(head, 'A1201000001', 'A1201000002') WHERE size = 4",
          "DELETE FROM heads WHERE size = 9",
          "UPDATE outbox SET message = replace(message, 'subject', 'Subject') WHERE sequence = 2",
          "UPDATE outbox SET leaf = CAST('00000000000000000000000000000000' AS BLOB) WHERE sequence = 2",
          "UPDATE outbox SET closes = CAST('00000000000000000000000000000000' AS BLOB) WHERE sequence = 1",
          "DELETE FROM outbox WHERE sequence = 8",
          "UPDATE outbox_heads SET head = replace(head, '\"epoch\":1', '\"epoch\":2') WHERE size = 4",
          "UPDATE identity SET certificate = 'x'",
          "UPDATE cosignatures SET value = replace(value, 'E1201000001', 'E1201000002')"}) {
        edge::sql::FreshDatabase const copy(&database);
        edge::sql::Connection(copy.address(), edge::sql::Mode::read_write).execute(change);
        EXPECT_FALSE(audit(copy.address()).faults.empty()) << change;
    }
}

TEST_F(LedgerFile, audit_never_trips_over_garbage) {
    { open()->submit(note("one", trust::kNow, "", true)); }
    auto const copy = (database.directory() / "changed.db").string();
    auto const size = std::filesystem::file_size(path());
    for (std::uint64_t at = 0; at < size; at += size / 97) {
        std::filesystem::copy_file(path(), copy, std::filesystem::copy_options::overwrite_existing);
        std::fstream file(copy, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(static_cast<std::streamoff>(at)).write("\xff\x00\x55\xaa", 4);
        file.close();
        // It says what it finds, or nothing where no content stands; it never crashes.
        EXPECT_EQ(audit(copy, nullptr, 3).faults, audit(copy, nullptr, 1).faults) << at;
    }
}

TEST_P(LedgerTest, audit_finds_the_same_in_the_same_order_on_any_number_of_threads) {
    auto const book = note_book();
    constexpr int kNotes = 2300; // more than a part, and no whole number of them
    {
        Command many = note("");
        many.decide = [](States&, Context const&) {
            Decision decision;
            for (int i = 0; i < kNotes; ++i)
                decision.record("notes/" + std::to_string(i % 7), NoteEvent{Noted{std::to_string(i), i % 2 == 0}});
            return decision;
        };
        ASSERT_FALSE(open()->submit(std::move(many)).refusal);
    }
    auto const whole = audit(path(), &book, 2);
    EXPECT_TRUE(whole.faults.empty());
    EXPECT_EQ(whole.entries, kNotes);
    EXPECT_EQ(whole.messages, kNotes / 2);
    edge::sql::Connection(path(), edge::sql::Mode::read_write)
        .execute(
            "UPDATE entries SET who_json = replace(who_json, 'somebody', 'anybody') WHERE idx IN (499, 500, 2299);"
            "UPDATE entries SET instant = instant + 1, where_json = replace(where_json, ':1,', ':2,') WHERE idx = 4;"
            "UPDATE outbox SET mark = CAST('x' AS BLOB) WHERE sequence IN (3, 1149);"
            "UPDATE notes SET text = 'another' WHERE text = '17';");
    auto const damaged = audit(path(), &book, 1);
    std::vector<std::string> begins;
    for (auto const& fault : damaged.faults) begins.push_back(fault.substr(0, fault.find(':')));
    EXPECT_EQ(begins.front(), "entries[4]");
    EXPECT_EQ(std::count(begins.begin(), begins.end(), "entries[499]"), 2); // its content, and the nodes above it
    EXPECT_EQ(begins.back(), "notes['another']");
    for (unsigned const threads : {2U, 5U}) EXPECT_EQ(audit(path(), &book, threads).faults, damaged.faults) << threads;
    // So many faults that not all are listed.
    edge::sql::Connection(path(), edge::sql::Mode::read_write).execute("UPDATE entries SET leaf = CAST('x' AS BLOB)");
    EXPECT_EQ(audit(path(), &book, 4).faults, audit(path(), &book, 1).faults);
    EXPECT_EQ(audit(path(), &book, 4).faults.back(), "more faults are not listed");
}

TEST_P(LedgerTest, a_command_decided_in_steps_sees_its_own_effects_and_falls_as_a_whole) {
    auto const ledger = open();
    auto const in_steps = [&](std::size_t steps, bool breaks) {
        Command command = note("");
        command.decide = [steps, breaks](States& states, Context const&) {
            auto const written = states.of<Notes, NoteEvent>("notes/1").texts.size();
            if (breaks && written == 5) throw std::runtime_error("broken in the middle");
            Decision decision;
            decision.record("notes/1", NoteEvent{Noted{"step " + std::to_string(written), true}});
            decision.result = json::write(Noted{std::to_string(written + 1), false});
            decision.more = written + 1 < steps;
            return decision;
        };
        return ledger->submit(std::move(command));
    };
    auto const done = in_steps(3, false);
    EXPECT_FALSE(done.refusal);
    EXPECT_EQ(done.indexes, (std::vector<std::int64_t>{0, 1, 2}));
    EXPECT_EQ(json::read<Noted>(done.result)->text, "3");
    auto const broken = in_steps(10, true);
    ASSERT_TRUE(broken.refusal);
    EXPECT_EQ(broken.refusal->rule, "command_can_be_decided");
    EXPECT_EQ(ledger->size(), 3);
    EXPECT_EQ(ledger->outbox_size(), 3);
    EXPECT_EQ(in_steps(5, false).indexes, (std::vector<std::int64_t>{3, 4}));
    ledger->stop();
    EXPECT_TRUE(audit(path()).faults.empty());
}

namespace {

Command many_notes(Command command, std::size_t notes) {
    command.decide = [notes](States&, Context const&) {
        Decision decision;
        for (std::size_t i = 0; i < notes; ++i) decision.record("notes/1", NoteEvent{Noted{std::to_string(i), false}});
        return decision;
    };
    return command;
}

} // namespace

namespace {

/// Reads the table of entries itself, as a command may.
Command look(std::vector<std::string>& seen) {
    Command command;
    command.decide = [&seen](States& states, Context const&) {
        auto query = states.views().query("SELECT what_json FROM entries ORDER BY idx");
        while (query.next()) seen.push_back(json::read<Noted>(query.view(0))->text);
        return Decision::refused({kernel::RefusalKind::conflict, "looked_only", {"", ""}, "", {}, {}});
    };
    return command;
}

} // namespace

TEST_P(LedgerTest, rows_that_are_written_late_are_there_for_whoever_reads_them) {
    auto const given = options();
    auto const book = note_book();
    Committer committer(given, book, clock);
    std::vector<std::string> first, second;
    auto a = note("a"), b = note("b"), c = note("c"), look_first = look(first), look_second = look(second);
    committer.commit(std::vector<Committer::Item>{&a, &b, &look_first, &c, &look_second});
    EXPECT_EQ(first, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(second, (std::vector<std::string>{"a", "b", "c"}));
    EXPECT_EQ(committer.size(), 3);
    EXPECT_TRUE(audit(path(), &book).faults.empty());
}

TEST_P(LedgerTest, what_fails_after_rows_were_written_late_takes_none_of_the_others_along) {
    auto const given = options();
    auto const book = note_book();
    Committer committer(given, book, clock);
    std::vector<std::string> seen, at_last;
    auto broken = note("");
    int step = 0;
    broken.decide = [&](States& states, Context const& context) -> Decision {
        if (++step >= 3) throw std::runtime_error("broken in the middle");
        look(seen).decide(states, context); // now all rows before are in the table, within this command
        Decision decision;
        decision.record("notes/" + std::to_string(step), NoteEvent{Noted{"broken", true}});
        decision.more = true;
        return decision;
    };
    Committer::Work throwing = [&](edge::sql::Connection& database) {
        auto query = database.query("SELECT count(*) FROM entries");
        query.next();
        seen.push_back(std::to_string(query.integer(0)));
        throw std::runtime_error("a work that fails");
    };
    auto a = note("a"), b = note("b", trust::kNow, "", true), c = note("c"), look_last = look(at_last);
    auto const answers =
        committer.commit(std::vector<Committer::Item>{&a, &b, &broken, &throwing, &c, &broken, &look_last});
    EXPECT_EQ(seen, (std::vector<std::string>{"a", "b", "a", "b", "broken", "2"}));
    EXPECT_EQ(answers[2].outcome.refusal->rule, "command_can_be_decided");
    EXPECT_TRUE(answers[3].failure);
    EXPECT_EQ(answers[4].outcome.indexes, (std::vector<std::int64_t>{2}));
    EXPECT_EQ(at_last, (std::vector<std::string>{"a", "b", "c"}));
    EXPECT_EQ(committer.size(), 3);
    EXPECT_TRUE(audit(path(), &book).faults.empty());
}

TEST_P(LedgerTest, a_stream_goes_on_from_rows_that_are_still_to_be_written) {
    auto const given = options();
    auto const book = note_book();
    Committer committer(given, book, clock);
    std::vector<std::size_t> seen;
    std::vector<Command> commands(4, note(""));
    for (std::size_t i = 0; i < commands.size(); ++i)
        commands[i].decide = [&seen, i](States& states, Context const&) -> Decision {
            // A failed command forgets its streams: what is known of them is read again.
            seen.push_back(states.of<Notes, NoteEvent>("notes/1").texts.size());
            Decision decision;
            decision.record("notes/1", NoteEvent{Noted{i == 1 ? "unprojectable" : "kept", false}});
            return decision;
        };
    committer.commit(std::vector<Committer::Item>{&commands[0], &commands[1], &commands[2], &commands[3]});
    EXPECT_EQ(seen, (std::vector<std::size_t>{0, 1, 1, 2}));
    EXPECT_EQ(committer.size(), 3);
    EXPECT_TRUE(audit(path(), &book).faults.empty());
}

TEST_P(LedgerTest, as_many_events_as_one_decision_may_have_become_rows) {
    auto const ledger = open();
    EXPECT_EQ(ledger->submit(many_notes(note(""), 10'000)).indexes.size(), 10'000);
    EXPECT_EQ(ledger->submit(many_notes(note(""), 10'001)).refusal->rule, "command_can_be_decided");
    auto large = note(std::string(std::size_t{3} << 20, 'x'));
    EXPECT_EQ(ledger->submit(many_notes(note(""), 255)).indexes.size(), 255);
    EXPECT_FALSE(ledger->submit(large).refusal);
    EXPECT_FALSE(ledger->submit(large).refusal);
    EXPECT_EQ(ledger->size(), 10'257);
    ledger->stop();
    EXPECT_TRUE(audit(path()).faults.empty());
}

TEST_P(LedgerTest, a_commit_takes_no_further_command_when_it_is_worth_its_cost) {
    auto const given = options();
    auto const book = note_book();
    Committer committer(given, book, clock);
    for (auto const& [notes, answered, written] :
         {std::tuple<std::size_t, std::size_t, std::int64_t>{499, 2, 998}, {500, 1, 500}, {1, 5, 5}}) {
        std::vector<Command> commands(5, many_notes(note(""), notes));
        std::vector<Committer::Item> items;
        for (auto& command : commands) items.emplace_back(&command);
        auto const before = committer.size();
        auto const answers = committer.commit(items);
        EXPECT_EQ(answers.size(), answered) << notes;
        EXPECT_EQ(committer.size() - before, written) << notes;
        for (auto const& answer : answers) EXPECT_EQ(answer.outcome.position, committer.size());
    }
}

TEST_P(LedgerTest, whoever_waits_for_a_later_commit_is_answered_too) {
    auto const ledger = open(false);
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] { EXPECT_EQ(ledger->submit(many_notes(note(""), 300)).indexes.size(), 300); });
    threads.clear();
    EXPECT_EQ(ledger->size(), 2400);
    ledger->stop();
    EXPECT_TRUE(audit(path()).faults.empty());
}

TEST_P(LedgerTest, with_its_book_the_audit_leaves_no_content_out) {
    auto book = note_book();
    book.tables("kept", "CREATE TABLE IF NOT EXISTS kept(name TEXT PRIMARY KEY, number INTEGER NOT NULL, mark BLOB NOT "
                        "NULL);");
    {
        Ledger ledger(options(), book, clock);
        ledger.submit(note("one"));
        ledger.submit(note("two"));
        ledger.write([](edge::sql::Connection& tables) {
            tables.query("INSERT INTO kept(name, number, mark) VALUES('a', 7, ?)").bind_blob(mark_of({"a", "7"})).run();
        });
    }
    EXPECT_TRUE(audit(path(), &book).faults.empty());
    auto const found_after = [&](char const* change) {
        edge::sql::FreshDatabase const copy(&database);
        edge::sql::Connection(copy.address(), edge::sql::Mode::read_write).execute(change);
        auto const faults = audit(copy.address(), &book).faults;
        return faults.empty() ? std::string() : faults.front();
    };
    EXPECT_NE(found_after("UPDATE notes SET text = 'three' WHERE text = 'two'").find("notes["), std::string::npos);
    EXPECT_NE(found_after("DELETE FROM notes WHERE text = 'two'").find("notes["), std::string::npos);
    EXPECT_NE(found_after("INSERT INTO notes(text) VALUES('two')").find("notes["), std::string::npos);
    EXPECT_NE(found_after("UPDATE kept SET number = 8").find("kept["), std::string::npos);
    EXPECT_NE(found_after("UPDATE kept SET name = 'b'").find("kept["), std::string::npos);
    auto const* const trigger =
        GetParam() == edge::sql::Store::sqlite
            ? "CREATE TRIGGER t AFTER INSERT ON notes BEGIN SELECT 1; END"
            : "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; "
              "CREATE TRIGGER t AFTER INSERT ON notes EXECUTE FUNCTION f()";
    EXPECT_NE(found_after(trigger).find("schema["), std::string::npos);
    EXPECT_NE(found_after("DROP INDEX entries_stream").find("schema["), std::string::npos);
    EXPECT_NE(found_after("ALTER TABLE entries ADD COLUMN more TEXT").find("schema["), std::string::npos);
}

TEST_P(LedgerTest, the_outbox_is_read_by_entries_and_its_head_at_any_size) {
    auto const ledger = open();
    for (int i = 0; i < 5; ++i) ledger->submit(note("public", trust::kNow, "", true));
    EXPECT_EQ(ledger->outbox_after_entry(-1, 2).size(), 2U);
    EXPECT_EQ(ledger->outbox_after_entry(1, 100).front().entry, 2);
    EXPECT_TRUE(ledger->outbox_after_entry(4, 100).empty());
    for (std::int64_t size = 0; size <= 5; ++size) {
        auto const head = ledger->outbox_head_at(size);
        EXPECT_EQ(head.head.size, size);
        EXPECT_TRUE(trust::verifies(head, trust::kOutboxHeadLabel, certificate));
    }
    EXPECT_THROW(ledger->outbox_head_at(6), std::out_of_range);
}

} // namespace haihe::ledger
