#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace haihe::app {

/// The tree that the program came with: schemas, calendar, pages.
class Installation {
public:
    /// `home`, or empty = the nearest directory above the program itself that holds the schemas, or has them below
    /// share/haihe.
    static std::optional<Installation> find(std::string const& home);

    [[nodiscard]] std::filesystem::path const& home() const { return home_; }
    [[nodiscard]] std::filesystem::path schemas() const { return home_ / "spec/exchange/schemas"; }
    [[nodiscard]] std::filesystem::path calendar() const { return home_ / "data/working-days.json"; }
    [[nodiscard]] std::filesystem::path web() const { return home_ / "web/dist"; }
    static std::filesystem::path program(); ///< this one's file

private:
    explicit Installation(std::filesystem::path home) : home_(std::move(home)) {}
    std::filesystem::path home_;
};

} // namespace haihe::app
