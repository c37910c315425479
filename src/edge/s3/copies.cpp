#include "edge/s3/copies.hpp"

#include "kernel/no_room.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/file.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

namespace haihe::edge::s3 {

namespace fs = std::filesystem;

namespace {

struct CopiesFull : std::runtime_error, kernel::NoRoom {
    using std::runtime_error::runtime_error;
};

constexpr char const* kClaim = "of-this-process";

[[noreturn]] void fail() { throw std::system_error(errno, std::generic_category(), "a copy cannot be written"); }

} // namespace

Copies::Copies(fs::path directory, std::int64_t bytes_max, std::chrono::milliseconds longest_wait,
               std::function<Time()> now)
    : directory_(std::move(directory)),
      claim_(directory_),
      bytes_max_(bytes_max),
      longest_wait_(longest_wait),
      now_(std::move(now)) {
    for (auto const& left : fs::directory_iterator(directory_)) // after a power cut they may be anything
        if (left.path().filename() != kClaim) fs::remove_all(left.path());
}

Copies::Claim::Claim(fs::path const& directory) {
    fs::create_directories(directory);
    descriptor_ = ::open((directory / kClaim).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor_ < 0) fail();
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
    auto const fault = errno;
    ::close(descriptor_);
    errno = fault;
    if (fault != EWOULDBLOCK) fail();
    throw CopiesTaken("another process keeps its copies of objects in " + directory.string());
}

Copies::Claim::~Claim() { ::close(descriptor_); }

std::int64_t Copies::bytes() const {
    std::lock_guard const lock(mutex_);
    return bytes_;
}

std::optional<fs::path> Copies::find(std::string const& name) {
    std::lock_guard const lock(mutex_);
    auto const found = copies_.find(name);
    if (found == copies_.end()) return std::nullopt;
    if (auto place = directory_ / name; fs::exists(place)) {
        found->second.used = now_();
        return place;
    }
    bytes_ -= found->second.bytes; // somebody has tidied up
    copies_.erase(found);
    return std::nullopt;
}

bool Copies::reserve(std::int64_t bytes) {
    constexpr std::chrono::milliseconds kPause{200};
    for (auto waited = std::chrono::milliseconds(0);; waited += kPause) {
        {
            std::lock_guard const lock(mutex_);
            if (make_room(bytes)) return true;
        }
        if (waited >= longest_wait_) return false;
        std::this_thread::sleep_for(kPause);
    }
}

/// One alone is always let in: somebody wants it, however large.
bool Copies::make_room(std::int64_t bytes) {
    auto const now = now_();
    while (bytes_ > 0 && bytes_ + bytes > bytes_max_) {
        auto const oldest = std::ranges::min_element(copies_, {}, [](auto const& one) { return one.second.used; });
        if (oldest == copies_.end() || now - oldest->second.used < kYoung) return false;
        std::error_code ignored;
        fs::remove(directory_ / oldest->first, ignored);
        bytes_ -= oldest->second.bytes;
        copies_.erase(oldest);
    }
    bytes_ += bytes;
    return true;
}

/// Its bytes have been reserved.
fs::path Copies::insert(fs::path const& file, std::string const& name, std::int64_t bytes) {
    auto place = directory_ / name;
    fs::rename(file, place);
    std::lock_guard const lock(mutex_);
    auto const [found, is_first] = copies_.try_emplace(name);
    if (!is_first) bytes_ -= found->second.bytes; // somebody else was as quick
    found->second = {bytes, now_()};
    return place;
}

void Copies::take(fs::path const& file, std::string const& name) {
    auto const bytes = static_cast<std::int64_t>(fs::file_size(file));
    bool const has_room = [&] {
        std::lock_guard const lock(mutex_);
        return make_room(bytes);
    }();
    if (has_room)
        insert(file, name, bytes);
    else
        fs::remove(file);
}

void Copies::drop(std::string const& name) noexcept {
    std::lock_guard const lock(mutex_);
    auto const found = copies_.find(name);
    if (found == copies_.end()) return;
    std::error_code ignored;
    fs::remove(directory_ / name, ignored);
    bytes_ -= found->second.bytes;
    copies_.erase(found);
}

Copies::Arriving::Arriving(Copies& copies) : copies_(copies), path_(copies.directory_ / "new-XXXXXX") {
    auto pattern = path_.string();
    descriptor_ = ::mkstemp(pattern.data());
    if (descriptor_ < 0) fail();
    path_ = pattern;
}

Copies::Arriving::~Arriving() {
    ::close(descriptor_);
    if (!path_.empty()) {
        std::error_code ignored;
        fs::remove(path_, ignored);
    }
    std::lock_guard const lock(copies_.mutex_);
    copies_.bytes_ -= reserved_;
}

void Copies::Arriving::begin(std::int64_t bytes) {
    if (::ftruncate(descriptor_, 0) != 0 || ::lseek(descriptor_, 0, SEEK_SET) != 0) fail();
    {
        std::lock_guard const lock(copies_.mutex_);
        copies_.bytes_ -= std::exchange(reserved_, 0);
    }
    if (!copies_.reserve(bytes)) throw CopiesFull("there is no room for the copy of an object");
    reserved_ = bytes;
}

void Copies::Arriving::write(std::string_view bytes) {
    while (!bytes.empty()) {
        auto const written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail();
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

fs::path Copies::Arriving::keep(std::string const& name) {
    auto place = copies_.insert(path_, name, reserved_);
    reserved_ = 0;
    path_.clear();
    return place;
}

} // namespace haihe::edge::s3
