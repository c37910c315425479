#include "app/installation.hpp"

namespace haihe::app {

std::filesystem::path Installation::program() {
    std::error_code error;
    return std::filesystem::read_symlink("/proc/self/exe", error);
}

std::optional<Installation> Installation::find(std::string const& home) {
    std::error_code error;
    if (!home.empty()) {
        Installation const given(std::filesystem::absolute(home));
        return std::filesystem::is_directory(given.schemas(), error) ? std::optional(given) : std::nullopt;
    }
    auto directory = program().parent_path();
    while (directory.has_relative_path()) {
        for (auto const& place : {directory, directory / "share/haihe"}) { // a checkout, or a prefix
            Installation here(place);
            if (std::filesystem::is_directory(here.schemas(), error)) return here;
        }
        directory = directory.parent_path();
    }
    return std::nullopt;
}

} // namespace haihe::app
