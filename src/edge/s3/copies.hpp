#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace haihe::edge::s3 {

/// Another process keeps its copies in this directory.
struct CopiesTaken : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Local copies of objects, to be read from. They are of this process alone and nobody's only ones: the directory is
/// emptied at the start, and those that nobody has asked for longest go when there is no room. One that was asked for
/// a few seconds ago stays, since somebody is about to open it: whoever needs its room waits, but not for ever.
/// Thread-safe.
class Copies {
public:
    using Time = std::chrono::steady_clock::time_point;
    /// Throws CopiesTaken, with everything left as it is, and std::system_error.
    Copies(std::filesystem::path directory, std::int64_t bytes_max,
           std::chrono::milliseconds longest_wait = std::chrono::seconds(15),
           std::function<Time()> now = std::chrono::steady_clock::now);

    [[nodiscard]] std::optional<std::filesystem::path> find(std::string const& name);
    /// Moves a file of the same file system in, or removes it if there is no room now.
    void take(std::filesystem::path const& file, std::string const& name);
    void drop(std::string const& name) noexcept;

    /// A copy that is being written; gone unless it is kept.
    class Arriving {
    public:
        explicit Arriving(Copies& copies);
        ~Arriving();
        Arriving(Arriving const&) = delete;
        Arriving& operator=(Arriving const&) = delete;

        /// From the beginning, so many bytes. Throws std::runtime_error that is a kernel::NoRoom when there is no room.
        void begin(std::int64_t bytes);
        /// Throws std::runtime_error.
        void write(std::string_view bytes);
        std::filesystem::path keep(std::string const& name);

    private:
        Copies& copies_;
        std::filesystem::path path_;
        int descriptor_ = -1;
        std::int64_t reserved_ = 0;
    };

    [[nodiscard]] std::int64_t bytes() const; ///< held and promised

    static constexpr std::chrono::seconds kYoung{10};

private:
    struct Copy {
        std::int64_t bytes = 0;
        Time used;
    };
    /// That the directory is ours, as long as this process lives: a lock (flock) of a file in it.
    class Claim {
    public:
        explicit Claim(std::filesystem::path const& directory);
        ~Claim();
        Claim(Claim const&) = delete;
        Claim& operator=(Claim const&) = delete;

    private:
        int descriptor_;
    };
    bool reserve(std::int64_t bytes);
    bool make_room(std::int64_t bytes); ///< with the mutex held
    std::filesystem::path insert(std::filesystem::path const& file, std::string const& name, std::int64_t bytes);

    std::filesystem::path const directory_;
    Claim const claim_;
    std::int64_t const bytes_max_;
    std::chrono::milliseconds const longest_wait_;
    std::function<Time()> const now_;
    mutable std::mutex mutex_;
    std::map<std::string, Copy> copies_;
    std::int64_t bytes_ = 0;
};

} // namespace haihe::edge::s3
