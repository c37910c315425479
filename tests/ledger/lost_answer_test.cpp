// The server has committed, and the answer is lost on its way: what is said to whoever asked must be true.

#include "ledger/audit.hpp"
#include "ledger/ledger_fixture.hpp"

#include <array>
#include <atomic>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <vector>

namespace haihe::ledger {

namespace {

/// Stands between a ledger and its server, and can lose what the server answers to COMMIT.
class Line {
public:
    explicit Line(std::string const& address, std::filesystem::path directory)
        : server_(address.substr(address.rfind('=') + 1) + kSocket), directory_(std::move(directory)) {
        listening_ = ::socket(AF_UNIX, SOCK_STREAM, 0);
        auto const place = named(directory_.string() + kSocket);
        if (::bind(listening_, reinterpret_cast<sockaddr const*>(&place), sizeof place) != 0 ||
            ::listen(listening_, 16) != 0)
            throw std::runtime_error("the line cannot listen");
        address_ = address.substr(0, address.rfind('=') + 1) + directory_.string();
        thread_ = std::thread([this] { take_calls(); });
    }
    ~Line() {
        stopping = true;
        thread_.join();
        for (auto& call : calls_) call.join();
        ::close(listening_);
    }
    Line(Line const&) = delete;
    Line& operator=(Line const&) = delete;

    [[nodiscard]] std::string const& address() const { return address_; }

    std::atomic<bool> lose_next = false; ///< the answer to the next COMMIT
    std::atomic<bool> down = false;      ///< nobody gets through
    std::atomic<bool> down_afterwards = false;
    std::atomic<bool> stopping = false;

private:
    static constexpr char const* kSocket = "/.s.PGSQL.5432";
    static constexpr std::string_view kCommit{"COMMIT", 7}; ///< with its end: not READ COMMITTED

    static sockaddr_un named(std::string const& path) {
        sockaddr_un place{};
        place.sun_family = AF_UNIX;
        std::strncpy(place.sun_path, path.c_str(), sizeof place.sun_path - 1);
        return place;
    }
    static bool readable(int one, int other, std::array<pollfd, 2>& watched) {
        watched = {pollfd{one, POLLIN, 0}, pollfd{other, POLLIN, 0}};
        return ::poll(watched.data(), watched.size(), 20) > 0;
    }
    void take_calls() {
        while (!stopping) {
            pollfd watched{listening_, POLLIN, 0};
            if (::poll(&watched, 1, 20) <= 0) continue;
            auto const client = ::accept(listening_, nullptr, nullptr);
            auto const server = ::socket(AF_UNIX, SOCK_STREAM, 0);
            auto const place = named(server_);
            if (down || ::connect(server, reinterpret_cast<sockaddr const*>(&place), sizeof place) != 0) {
                ::close(client);
                ::close(server);
                continue;
            }
            calls_.emplace_back([this, client, server] {
                carry(client, server);
                ::close(client);
                ::close(server);
            });
        }
    }
    void carry(int client, int server) {
        std::array<char, 65536> bytes{};
        bool losing = false;
        while (!stopping) {
            std::array<pollfd, 2> watched{};
            if (!readable(client, server, watched)) continue;
            for (auto const& [from, to, answers] : {std::tuple{0U, server, false}, std::tuple{1U, client, true}}) {
                if (watched[from].revents == 0) continue;
                auto const count = ::read(watched[from].fd, bytes.data(), bytes.size());
                if (count <= 0 || (answers && losing)) return;
                std::string_view const told(bytes.data(), static_cast<std::size_t>(count));
                if (!answers && told.find(kCommit) != std::string_view::npos && lose_next.exchange(false)) {
                    losing = true;
                    down = down_afterwards.load();
                }
                if (::write(to, told.data(), told.size()) != count) return;
            }
        }
    }

    std::string const server_;
    std::filesystem::path const directory_;
    std::string address_;
    int listening_ = -1;
    std::thread thread_;
    std::vector<std::thread> calls_;
};

class LostAnswer : public LedgerTest {
protected:
    LostAnswer() : LedgerTest(edge::sql::Store::postgres) {}

    [[nodiscard]] std::unique_ptr<Ledger> open_on_line() const {
        auto on_line = options();
        on_line.path = line.address();
        return std::make_unique<Ledger>(on_line, note_book(), clock);
    }

    Line line{database.address(), database.directory()};
};

} // namespace

TEST_F(LostAnswer, is_looked_up_and_the_command_answered_as_committed) {
    auto const ledger = open_on_line();
    ledger->submit(note("before"));
    line.lose_next = true;
    auto const outcome = ledger->submit(note("committed", trust::kNow, "key"));
    EXPECT_FALSE(outcome.refusal) << outcome.refusal->rule;
    EXPECT_EQ(outcome.indexes, (std::vector<std::int64_t>{1}));
    EXPECT_EQ(outcome.position, 2);
    EXPECT_TRUE(ledger->submit(note("committed", trust::kNow, "key")).repeated);
    EXPECT_EQ(ledger->submit(note("after")).indexes, (std::vector<std::int64_t>{2}));
    auto const book = note_book();
    EXPECT_TRUE(audit(path(), &book).faults.empty());
}

TEST_F(LostAnswer, is_not_called_recorded_nor_unrecorded_while_nobody_can_say) {
    auto const ledger = open_on_line();
    line.down_afterwards = true;
    line.lose_next = true;
    auto const outcome = ledger->submit(note("perhaps", trust::kNow, "key"));
    ASSERT_TRUE(outcome.refusal);
    EXPECT_EQ(outcome.refusal->rule, "ledger_says_what_it_recorded");
    EXPECT_EQ(ledger->submit(note("perhaps", trust::kNow, "key")).refusal->rule, "ledger_accepts_commands");
    line.down = false;
    auto const again = ledger->submit(note("perhaps", trust::kNow, "key"));
    EXPECT_FALSE(again.refusal);
    EXPECT_TRUE(again.repeated);
    EXPECT_EQ(again.indexes, (std::vector<std::int64_t>{0}));
    EXPECT_EQ(ledger->submit(note("after")).indexes, (std::vector<std::int64_t>{1}));
    EXPECT_TRUE(audit(path()).faults.empty());
}

TEST_F(LostAnswer, of_a_commit_that_the_server_refused_is_nothing_recorded) {
    auto const ledger = open();
    ledger->submit(note("before"));
    edge::sql::Connection(path(), edge::sql::Mode::read_write)
        .execute("CREATE FUNCTION refused() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN IF NEW.text = ''refused'' THEN "
                 "RAISE ''no''; END IF; RETURN NEW; END'; CREATE CONSTRAINT TRIGGER refuses AFTER INSERT ON notes "
                 "DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refused()");
    EXPECT_EQ(ledger->submit(note("refused")).refusal->rule, "ledger_accepts_commands");
    EXPECT_EQ(ledger->submit(note("after")).indexes, (std::vector<std::int64_t>{1}));
    EXPECT_EQ(ledger->entry(1).what, json::write(Noted{"after", false}));
}

} // namespace haihe::ledger
