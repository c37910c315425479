#include "demo/city/lost_bid.hpp"

#include "demo/city/text_file.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <unistd.h>

namespace haihe::demo {

namespace fs = std::filesystem;

TEST(LostBid, HasOneByteInItsMiddleTurnedOver) {
    auto const files = fs::temp_directory_path() / ("haihe-lost-bid-" + std::to_string(::getpid()));
    kernel::Digest root;
    root.bytes[0] = 0xab;
    auto const path = files / "bids/ab" / root.to_string();
    fs::create_directories(path.parent_path());
    write_text_file(path, std::string(1001, 'x'));
    damage_ciphertext(files, root);
    std::ifstream file(path, std::ios::binary);
    std::string expected(1001, 'x');
    expected[500] = 'y';
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), expected);
    root.bytes[0] = 0xac;
    EXPECT_THROW(damage_ciphertext(files, root), std::runtime_error);
    fs::remove_all(files);
}

} // namespace haihe::demo
