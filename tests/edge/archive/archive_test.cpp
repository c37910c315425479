// A container has one form; whatever else a tar may say is refused.

#include "edge/archive/archive_reader.hpp"
#include "edge/archive/archive_writer.hpp"
#include "edge/files/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <utility>
#include <vector>

namespace haihe::edge::archive {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

kernel::Instant const kInstant = *kernel::Instant::parse("2026-03-03T01:00:00.123Z");

std::string written(Files const& files) {
    std::string bytes;
    ArchiveWriter writer([&](std::string_view some) { bytes.append(some); }, kInstant);
    for (auto const& [path, content] : files) {
        writer.begin(path, content.size());
        writer.write(content);
    }
    writer.finish();
    return bytes;
}

class Containers : public testing::Test {
protected:
    /// The files of a container, or the rule by which it is refused.
    std::expected<Files, std::string> read(std::string const& bytes) const {
        auto const place = directory.path() / "container.tar";
        std::ofstream(place, std::ios::binary) << bytes;
        ArchiveReader reader(place);
        Files files;
        for (;;) {
            auto const file = reader.next();
            if (!file) return std::unexpected(file.error().rule);
            if (!*file) return files;
            EXPECT_EQ(bytes.substr((*file)->offset, 1).size(), bytes.size() > (*file)->offset ? 1U : 0U);
            files.emplace_back((*file)->path, "");
            for (;;) {
                auto const piece = reader.read();
                if (!piece) return std::unexpected(piece.error().rule);
                if (piece->empty()) break;
                files.back().second.append(*piece);
            }
            EXPECT_EQ(bytes.substr((*file)->offset, files.back().second.size()), files.back().second);
        }
    }
    std::string refusal_of(std::string const& bytes) const {
        auto const files = read(bytes);
        return files ? "" : files.error();
    }

    files::TemporaryDirectory directory;
};

/// A header as a hostile program writes it, with a right checksum.
std::string header(std::string const& name, char type, std::string const& size = "00000000000", std::string link = "") {
    std::string block(512, '\0');
    auto const put = [&](std::size_t at, std::string const& text) { block.replace(at, text.size(), text); };
    put(0, name);
    put(100, "000644 ");
    put(108, "000000 ");
    put(116, "000000 ");
    put(124, size + " ");
    put(136, "15151431620 ");
    put(148, "        ");
    block[156] = type;
    put(157, link);
    put(257, std::string("ustar\0", 6) + "00");
    put(329, "000000 ");
    put(337, "000000 ");
    unsigned sum = 0;
    for (char const c : block) sum += static_cast<unsigned char>(c);
    std::string digits;
    for (int i = 0; i < 6; ++i, sum /= 8) digits.insert(digits.begin(), static_cast<char>('0' + sum % 8));
    put(148, digits + std::string("\0 ", 2));
    return block;
}
std::string const kEnd(1024, '\0');

TEST_F(Containers, ComeBackAsTheyWereWritten) {
    Files const files{{"manifest.json", "{}"},
                      {"ledger/entries/0.json", std::string(512, 'x')},
                      {"empty", ""},
                      {"bids/a/ciphertext", std::string(200'000, 'y')},
                      {std::string(100, 'n'), "long name"}};
    auto const bytes = written(files);
    EXPECT_EQ(bytes, written(files));
    EXPECT_EQ(bytes.size() % 512, 0U);
    auto const back = read(bytes);
    ASSERT_TRUE(back) << back.error();
    EXPECT_EQ(*back, files);
}

TEST_F(Containers, TheHandWrittenFormOfTheSpecificationIsTheOne) {
    EXPECT_EQ(header("a", '0') + kEnd, [] {
        std::string bytes;
        ArchiveWriter writer([&](std::string_view some) { bytes.append(some); }, {std::int64_t{015151431620} * 1000});
        writer.begin("a", 0);
        writer.finish();
        return bytes;
    }());
}

TEST_F(Containers, NoByteIsWithoutMeaning) {
    Files const files{{"a", "hello"}, {"b/c", ""}};
    auto const bytes = written(files);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        auto changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ (1 << at % 8));
        EXPECT_EQ(refusal_of(changed).empty(), at >= 512 && at < 517) << at; // a file's content is for its reader
    }
}

TEST_F(Containers, AreRefusedWhenTheyAreCutOrGoOn) {
    auto const bytes = written({{"a", std::string(1000, 'x')}, {"b", "y"}});
    for (std::size_t size = 0; size < bytes.size(); size += 64)
        EXPECT_NE(refusal_of(bytes.substr(0, size)), "") << size;
    EXPECT_NE(refusal_of(bytes + '\0'), "");
    EXPECT_NE(refusal_of(bytes + std::string(512, '\0')), "");
    EXPECT_NE(refusal_of(bytes + bytes), "");
    EXPECT_NE(refusal_of("not a tar at all"), "");
    EXPECT_NE(refusal_of(kEnd), "");
}

TEST_F(Containers, HoldPlainFilesUnderPlainPathsOnly) {
    for (auto const* name :
         {"../a", "/etc/passwd", "a/../../b", "a//b", "./a", "a/", "a\\b", "\xe6\xb5\xb7", "a b", "."})
        EXPECT_EQ(refusal_of(header(name, '0') + kEnd), "container_holds_plain_files") << name;
    for (char const type : {'1', '2', '3', '4', '5', '6'})
        EXPECT_EQ(refusal_of(header("a", type, "00000000000", "b") + kEnd), "container_holds_plain_files") << type;
    EXPECT_NE(refusal_of(header("a", '7') + kEnd), "");
    EXPECT_NE(refusal_of(header("././@LongLink", 'L', "00000000002") + "b" + std::string(511, '\0') + header("a", '0') +
                         kEnd),
              "");
    EXPECT_NE(
        refusal_of(header("x", 'x', "00000000012") + "10 path=b\n" + std::string(502, '\0') + header("a", '0') + kEnd),
        "");
}

TEST_F(Containers, HaveAPathOnce) {
    EXPECT_EQ(refusal_of(header("a", '0') + header("a", '0') + kEnd), "container_has_a_path_once");
    EXPECT_EQ(refusal_of(header("a", '0') + header("b", '0') + kEnd), "");
}

TEST_F(Containers, SayWhereTheyDiffer) {
    auto bytes = written({{"a", "hello"}});
    bytes[600] = 'x'; // padding
    std::ofstream(directory.path() / "t.tar", std::ios::binary) << bytes;
    ArchiveReader reader(directory.path() / "t.tar");
    ASSERT_TRUE(reader.next());
    auto const end = reader.next();
    ASSERT_FALSE(end);
    EXPECT_EQ(end.error().rule, "container_is_in_its_one_form");
    EXPECT_EQ(end.error().facts.at(0).value, "600");
}

TEST(ArchiveWriting, TakesNothingThatItCouldNotReadBack) {
    std::string bytes;
    ArchiveWriter writer([&](std::string_view some) { bytes.append(some); }, kInstant);
    EXPECT_THROW(writer.begin("../a", 0), std::invalid_argument);
    EXPECT_THROW(writer.begin(std::string(101, 'a'), 0), std::invalid_argument);
    EXPECT_THROW(writer.begin("a", kFileBytesMax + 1), std::invalid_argument);
    writer.begin("a", 3);
    EXPECT_THROW(writer.begin("b", 0), std::invalid_argument);
    EXPECT_THROW(writer.write("four"), std::invalid_argument);
    EXPECT_THROW(writer.finish(), std::invalid_argument);
    EXPECT_THROW(ArchiveWriter([](std::string_view) {}, {-1}), std::invalid_argument);
}

TEST(ArchiveWriting, PassesOnWhatTheSinkThrows) {
    ArchiveWriter writer([](std::string_view) { throw std::length_error("full"); }, kInstant);
    EXPECT_THROW(
        {
            writer.begin("a", 1 << 20);
            writer.write(std::string(1 << 20, 'x'));
        },
        std::length_error);
}

} // namespace
} // namespace haihe::edge::archive
