#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace haihe::edge::config {

/// A directory for one test.
class ConfigDirectory : public testing::Test {
protected:
    ConfigDirectory() {
        std::string pattern = (std::filesystem::temp_directory_path() / "haihe-config-XXXXXX").string();
        directory = ::mkdtemp(pattern.data());
    }
    ~ConfigDirectory() override { std::filesystem::remove_all(directory); }

    [[nodiscard]] std::filesystem::path write(std::string const& name, std::string const& text) const {
        auto const path = directory / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }

    std::filesystem::path directory;
};

/// `text` with the first `from` replaced by `to`.
inline std::string replaced(std::string text, std::string const& from, std::string const& to) {
    auto const at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

} // namespace haihe::edge::config
