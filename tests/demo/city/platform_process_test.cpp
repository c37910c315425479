#include "demo/city/platform_process.hpp"

#include "demo/city/child_process.hpp"
#include "demo/city/text_file.hpp"
#include "demo/patience.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>

#include <signal.h>
#include <unistd.h>

namespace haihe::demo {

namespace {

struct Here {
    std::filesystem::path place =
        std::filesystem::temp_directory_path() / ("haihe-process-" + std::to_string(::getpid()));
    Here() { std::filesystem::create_directories(place); }
    ~Here() { std::filesystem::remove_all(place); }
    [[nodiscard]] std::string log() const { return (place / "log").string(); }
};

/// Polls with a deadline that is never met when all is well.
bool comes(std::function<bool()> const& condition) {
    Patience patience({}, std::chrono::seconds(20));
    while (!condition())
        if (!patience.again()) return false;
    return true;
}

std::vector<std::string> says_its_number_and_waits() { return {"/bin/sh", "-c", "echo $$; exec sleep 1000"}; }

} // namespace

TEST(PlatformProcess, WhoIsKilledIsStartedAgain) {
    Here here;
    std::atomic<int> status = 0;
    PlatformProcess process(says_its_number_and_waits, here.log(), [&](int how) { status = how; });
    ASSERT_TRUE(comes([&] { return tail_of(here.log(), 1).ends_with('\n'); }));
    auto const first = tail_of(here.log(), 1);
    ::kill(std::stoi(first), SIGKILL);
    EXPECT_TRUE(comes([&] { return tail_of(here.log(), 1) != first && tail_of(here.log(), 1).ends_with('\n'); }));
    EXPECT_EQ(status, 128 + SIGKILL);
    auto const second = std::stoi(tail_of(here.log(), 1));
    process.stop();
    EXPECT_NE(::kill(second, 0), 0);
    EXPECT_FALSE(process.gave_up());
}

TEST(PlatformProcess, WhoCannotLiveIsLeftAlone) {
    Here here;
    PlatformProcess process(
        [] {
            return std::vector<std::string>{"/bin/sh", "-c", "echo no; exit 3"};
        },
        here.log(), [](int) {});
    EXPECT_TRUE(comes([&] { return process.gave_up(); }));
    EXPECT_EQ(tail_of(here.log(), 2), "no\nno\n");
}

TEST(ChildProcess, TellsHowItEnded) {
    EXPECT_EQ(run_child({"/bin/sh", "-c", "exit 7"}, ""), 7);
    EXPECT_EQ(run_child({"/bin/sh", "-c", "kill -9 $$"}, ""), 128 + SIGKILL);
    EXPECT_EQ(run_child({"/nowhere/to/be/found"}, ""), 127);
}

TEST(Patience, EndsWhenTheDemoIsInterrupted) {
    std::stop_source source;
    Patience patience(source.get_token(), std::chrono::hours(1));
    source.request_stop();
    EXPECT_THROW((void)patience.again(), Interrupted);
    EXPECT_THROW(patience.spend(), Interrupted);
}

TEST(Patience, EndsWhenTheTimeIsUp) {
    Patience patience({}, std::chrono::milliseconds(0));
    EXPECT_FALSE(patience.again());
}

} // namespace haihe::demo
