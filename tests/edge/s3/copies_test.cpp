#include "edge/s3/copies.hpp"

#include "edge/files/temporary_directory.hpp"
#include "kernel/no_room.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <memory>

namespace haihe::edge::s3 {
namespace {

namespace fs = std::filesystem;

struct CopiesTest : testing::Test {
    void bring(std::string const& name, std::int64_t bytes) {
        Copies::Arriving copy(copies);
        copy.begin(bytes);
        copy.write(std::string(static_cast<std::size_t>(bytes), name[0]));
        copy.keep(name);
    }
    std::string content(std::string const& name) {
        auto const place = copies.find(name);
        if (!place) return "none";
        std::ifstream file(*place);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    /// Beside the one that says whose they are.
    [[nodiscard]] int files() const {
        return static_cast<int>(std::distance(fs::directory_iterator(place), fs::directory_iterator())) - 1;
    }

    files::TemporaryDirectory directory;
    fs::path place = directory.path() / "copies";
    Copies::Time now{};
    Copies copies{place, 10, std::chrono::milliseconds(0), [this] { return now; }};
};

TEST_F(CopiesTest, those_asked_for_longest_ago_make_room) {
    bring("a", 4);
    now += std::chrono::seconds(1);
    bring("b", 4);
    now += Copies::kYoung;
    EXPECT_EQ(content("a"), "aaaa");
    bring("c", 4);
    EXPECT_EQ(content("b"), "none");
    EXPECT_EQ(content("a"), "aaaa");
    EXPECT_EQ(copies.bytes(), 8);
    EXPECT_EQ(files(), 2);
}

TEST_F(CopiesTest, one_that_somebody_is_about_to_open_stays) {
    bring("a", 10);
    now += Copies::kYoung - std::chrono::milliseconds(1);
    EXPECT_THROW(bring("b", 1), kernel::NoRoom);
    EXPECT_EQ(content("a").size(), 10U); // asked for again
    now += Copies::kYoung;
    bring("b", 1);
    EXPECT_EQ(content("a"), "none");
    EXPECT_EQ(copies.bytes(), 1);
}

TEST_F(CopiesTest, one_that_was_taken_away_is_none) {
    bring("a", 4);
    fs::remove(place / "a");
    EXPECT_EQ(content("a"), "none");
    EXPECT_EQ(copies.bytes(), 0);
    bring("a", 4);
    EXPECT_EQ(content("a"), "aaaa");
}

TEST_F(CopiesTest, whoever_needs_the_room_waits_for_it) {
    Copies patient(directory.path() / "others", 10, std::chrono::seconds(5),
                   [this] { return now += Copies::kYoung / 2; });
    for (int i = 0; i < 3; ++i) {
        Copies::Arriving copy(patient);
        copy.begin(10);
        copy.keep(std::to_string(i));
    }
    EXPECT_EQ(patient.bytes(), 10);
}

TEST_F(CopiesTest, one_alone_may_be_as_large_as_it_is) {
    bring("a", 100);
    EXPECT_EQ(copies.bytes(), 100);
    EXPECT_THROW(bring("b", 1), kernel::NoRoom);
    now += Copies::kYoung;
    bring("b", 1);
    EXPECT_EQ(copies.bytes(), 1);
}

TEST_F(CopiesTest, what_is_not_kept_leaves_nothing) {
    {
        Copies::Arriving copy(copies);
        copy.begin(5);
        copy.write("xxxxx");
        EXPECT_EQ(copies.bytes(), 5);
        copy.begin(3); // once more from the beginning
        copy.write("yyy");
        EXPECT_EQ(copies.bytes(), 3);
    }
    EXPECT_EQ(copies.bytes(), 0);
    EXPECT_EQ(files(), 0);
    bring("a", 3);
    bring("a", 4); // two were as quick
    EXPECT_EQ(content("a"), "aaaa");
    EXPECT_EQ(copies.bytes(), 4);
    copies.drop("a");
    copies.drop("b");
    EXPECT_EQ(content("a"), "none");
    EXPECT_EQ(copies.bytes(), 0);
}

TEST_F(CopiesTest, files_are_taken_in_if_there_is_room) {
    auto const file = directory.path() / "file";
    std::ofstream(file) << "12345678";
    copies.take(file, "a");
    EXPECT_EQ(content("a"), "12345678");
    std::ofstream(file) << "12345678";
    copies.take(file, "b");
    EXPECT_EQ(content("b"), "none");
    EXPECT_FALSE(fs::exists(file));
}

TEST_F(CopiesTest, a_directory_is_of_one_process) {
    bring("a", 4);
    Copies::Arriving copy(copies);
    copy.begin(2);
    copy.write("bb");
    EXPECT_THROW(Copies(place, 10), CopiesTaken);
    EXPECT_EQ(content("a"), "aaaa") << "who comes second takes nothing away";
    copy.keep("b");
    EXPECT_EQ(content("b"), "bb");
    EXPECT_EQ(copies.bytes(), 6);
    Copies const elsewhere(directory.path() / "elsewhere", 10);
}

TEST(Copies, of_a_process_that_has_ended_are_worth_nothing) {
    files::TemporaryDirectory const directory;
    for (auto const* name : {"a", "b"}) {
        Copies copies(directory.path(), 10);
        EXPECT_FALSE(copies.find("a"));
        fs::create_directory(directory.path() / name); // whatever it is
        std::ofstream(directory.path() / name / name) << name;
    }
    Copies const copies(directory.path(), 10);
    EXPECT_EQ(std::distance(fs::directory_iterator(directory.path()), fs::directory_iterator()), 1);
}

} // namespace
} // namespace haihe::edge::s3
