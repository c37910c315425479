#include "demo/first_page/city_view.hpp"

#include <algorithm>
#include <filesystem>

namespace haihe::demo {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kOpeningsShown = 4;

/// GET /notices of the hub
struct OpenNotice {
    std::string tender;
    std::string title;
    std::string tendereeName;
    std::string platform;
    std::optional<kernel::Instant> bidDeadline;
};
BOOST_DESCRIBE_STRUCT(OpenNotice, (), (tender, title, tendereeName, platform, bidDeadline))

struct OpenNotices {
    std::vector<OpenNotice> items;
};
BOOST_DESCRIBE_STRUCT(OpenNotices, (), (items))

/// GET /tenders/{code} of the hub
struct NamedTender {
    std::string name;
};
BOOST_DESCRIBE_STRUCT(NamedTender, (), (name))

template <class T>
std::optional<T> read(std::optional<std::string> const& body) {
    if (!body) return std::nullopt;
    auto value = json::read<T>(*body, json::Unknown::ignore);
    return value ? std::optional<T>(std::move(*value)) : std::nullopt;
}

Platform const* by_code(std::map<std::string, Platform> const& platforms, std::string const& code) {
    for (auto const& [word, platform] : platforms)
        if (platform.code == code) return &platform;
    return nullptr;
}

/// As somebody types it who stands in the source tree.
std::string typed(fs::path const& path, fs::path const& home) {
    auto const below = path.lexically_relative(home);
    return below.empty() || *below.begin() == ".." ? path.string() : below.string();
}

std::optional<fs::path> latest_file(fs::path const& directory) {
    std::optional<fs::path> latest;
    std::error_code absent;
    for (auto const& entry : fs::directory_iterator(directory, absent))
        if (entry.path().extension() == ".tar" &&
            (!latest || fs::last_write_time(entry.path()) > fs::last_write_time(*latest)))
            latest = entry.path();
    return latest;
}

} // namespace

std::vector<ShownOpening> next_openings(Visitor& visitor, std::map<std::string, Platform> const& platforms,
                                        kernel::Instant now) {
    auto notices =
        read<OpenNotices>(visitor.glance(platforms.at("hub"), "/notices?kind=announcement&state=open&limit=100"));
    if (!notices) return {};
    std::erase_if(notices->items, [&](OpenNotice const& one) { return !one.bidDeadline || *one.bidDeadline <= now; });
    std::ranges::sort(notices->items, {}, [](OpenNotice const& one) { return *one.bidDeadline; });
    std::vector<ShownOpening> openings;
    for (auto const& one : notices->items) {
        auto const* platform = by_code(platforms, one.platform);
        if (!platform || openings.size() == kOpeningsShown) continue;
        auto const lot = "/lots/" + one.tender + "001/opening";
        auto const page =
            visitor.answers(*platform, lot) ? "/lot/" + one.tender + "001/opening" : "/tender/" + one.tender;
        openings.push_back({*one.bidDeadline, one.title, one.tendereeName, platform->url + page});
    }
    return openings;
}

std::optional<ShownArchive> latest_archive(Visitor& visitor, std::map<std::string, Platform> const& platforms,
                                           Places const& places, std::string const& program) {
    auto const file = latest_file(places.directory / "archives");
    if (!file) return std::nullopt;
    auto const code = file->stem().string();
    auto const& hub = platforms.at("hub");
    auto const named = read<NamedTender>(visitor.glance(hub, "/tenders/" + code));
    auto const at = [&](fs::path const& path) { return typed(path, places.home); };
    return ShownArchive{code, named ? named->name : code, hub.url + "/tender/" + code,
                        typed(program, places.home) + " verify archive " + at(*file) + " --hub " +
                            at(places.directory / "platforms/hub.certificate.pem") + " --authority " +
                            at(places.directory / "authorities/sm2.pem") + " --authority " +
                            at(places.directory / "authorities/p256.pem")};
}

} // namespace haihe::demo
