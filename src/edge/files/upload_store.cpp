#include "edge/files/upload_store.hpp"

#include "edge/files/durable_directory.hpp"
#include "edge/files/upload_description.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <stdexcept>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace haihe::edge::files {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kData = ".data";
constexpr std::string_view kDescription = ".upload";
constexpr std::string_view kUnfinished = ".new";
constexpr std::chrono::minutes kBegunWithin{1}; ///< what is younger may be another process's that is just begun

std::string fresh_id() {
    std::array<unsigned char, 16> bytes{};
    if (::getentropy(bytes.data(), bytes.size()) != 0) refuse_by_disk("no random bytes to be had");
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string id;
    for (auto const byte : bytes) {
        id.push_back(kDigits[byte >> 4]);
        id.push_back(kDigits[byte & 15]);
    }
    return id;
}

bool is_id(std::string_view text) {
    return text.size() == 32 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool is_old(fs::path const& path) {
    std::error_code gone;
    auto const written = fs::last_write_time(path, gone);
    return !gone && fs::file_time_type::clock::now() - written > kBegunWithin;
}

/// Whether nobody else has it, and it still stands under its name.
bool lock_file(int descriptor, fs::path const& path, int how) {
    struct stat ours = {};
    struct stat named = {};
    return ::flock(descriptor, how | LOCK_NB) == 0 && ::fstat(descriptor, &ours) == 0 &&
           ::stat(path.c_str(), &named) == 0 && ours.st_ino == named.st_ino && ours.st_dev == named.st_dev;
}

void remove_quietly(fs::path const& path) {
    std::error_code ignored;
    fs::remove(path, ignored);
}

std::int64_t size_of(fs::path const& path) {
    std::error_code absent;
    auto const size = fs::file_size(path, absent);
    return absent ? -1 : static_cast<std::int64_t>(size);
}

void create_empty(fs::path const& path) {
    int const descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) refuse_by_disk("cannot begin an upload");
    ::close(descriptor);
}

bool make_durable(fs::path const& path) {
    int const descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    bool const is_durable = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0) ::close(descriptor);
    return is_durable;
}

std::unexpected<kernel::Refusal> no_room() {
    return kernel::refuse(kernel::RefusalKind::unavailable, "upload_can_be_stored",
                          {"平台暂时无法接收新的上传，请稍后重试或联系平台运营机构。",
                           "The platform cannot take another upload now; try again later or ask its operator."});
}

std::unexpected<kernel::Refusal> too_many_open(int most) {
    auto const text = std::to_string(most);
    kernel::Refusal refusal{
        kernel::RefusalKind::too_many,
        "open_uploads_are_few_enough",
        {"贵单位未完成的上传已达 " + text + " 个，请先完成或取消其中一部分。",
         "There are " + text + " unfinished uploads of yours already; finish or cancel some of them first."}};
    refusal.facts.push_back({"openMax", text});
    return kernel::refuse(std::move(refusal));
}

std::unexpected<kernel::Refusal> too_long(std::int64_t most) {
    auto const text = std::to_string(most);
    kernel::Refusal refusal{
        kernel::RefusalKind::too_large,
        "upload_is_short_enough",
        {"文件超过允许的 " + text + " 字节，请压缩后重新上传。",
         "The file is longer than the " + text + " bytes that are taken; make it smaller and upload it again."}};
    refusal.facts.push_back({"bytesMax", text});
    return kernel::refuse(std::move(refusal));
}

} // namespace

UploadStore::Lease::Lease(UploadStore& store, std::string id, int descriptor,
                          std::shared_ptr<ChunkDigests::File> chunks)
    : store_(store), id_(std::move(id)), descriptor_(descriptor), chunks_(std::move(chunks)) {}

UploadStore::Lease::~Lease() { store_.let_go(id_); }

std::int64_t UploadStore::Lease::size() const { return ::lseek(descriptor_, 0, SEEK_END); }

void UploadStore::Lease::resized(std::int64_t size) { store_.digests_.resize(chunks_, size); }

UploadStore::UploadStore(fs::path directory, Chunking chunking, UploadLimits limits)
    : directory_(std::move(directory)), limits_(limits), digests_(std::move(chunking)) {}

UploadStore::~UploadStore() = default;

fs::path UploadStore::data(std::string const& id) const { return directory_ / (id + std::string(kData)); }
fs::path UploadStore::description(std::string const& id) const { return directory_ / (id + std::string(kDescription)); }

void UploadStore::load() {
    if (is_loaded_) return;
    make_durable_directory(directory_);
    look_again();
    is_loaded_ = true;
}

void UploadStore::look_again() {
    std::vector<fs::path> files;
    std::set<std::string> described;
    for (auto const& file : fs::directory_iterator(directory_)) files.push_back(file.path());
    for (auto const& file : files)
        if (file.extension() == kDescription && described.insert(file.stem().string()).second &&
            !entries_.contains(file.stem().string()))
            load_one(file);
    for (auto one = entries_.begin(); one != entries_.end();) {
        auto const next = std::next(one);
        if (!one->second.is_held && !described.contains(one->first) && !fs::exists(description(one->first)))
            remove(one);
        one = next;
    }
    for (auto const& file : files)
        if ((file.extension() == kUnfinished ||
             (file.extension() == kData && !entries_.contains(file.stem().string()))) &&
            is_old(file))
            remove_quietly(file);
}

UploadStore::Entry* UploadStore::find(std::string const& id) {
    auto found = entries_.find(id);
    if (found == entries_.end()) {
        if (!is_id(id) || !fs::exists(description(id))) return nullptr;
        load_one(description(id)); // begun in another process
        found = entries_.find(id);
        return found == entries_.end() ? nullptr : &found->second;
    }
    if (found->second.is_held || size_of(data(id)) >= 0 || fs::exists(description(id))) return &found->second;
    remove(found); // ended in another process
    return nullptr;
}

void UploadStore::load_one(fs::path const& description) {
    auto const id = description.stem().string();
    auto const found = is_id(id) ? read_description(description) : std::nullopt;
    auto const size = found ? size_of(data(id)) : -1;
    if (size < 0 || size > found->length) {
        remove_quietly(description);
        if (is_id(id)) remove_quietly(data(id)); // nobody could ever ask for it
        return;
    }
    ++open_[found->owner];
    ++open_total_;
    insert(id, {found->owner, found->length, found->expires_at});
}

void UploadStore::remove(Entries::iterator one) {
    give_back(one->second.owner);
    by_expiry_.erase({one->second.expires_at, one->first});
    entries_.erase(one);
}

void UploadStore::insert(std::string const& id, Entry entry) {
    by_expiry_.emplace(entry.expires_at, id);
    entries_.emplace(id, std::move(entry));
}

kernel::Result<void> UploadStore::reserve(std::string const& owner) {
    std::lock_guard const lock(mutex_);
    load();
    look_again(); // what the owner began elsewhere counts too
    auto& open = open_[owner];
    if (open >= limits_.open_each_owner_max) return too_many_open(limits_.open_each_owner_max);
    if (open_total_ >= limits_.open_max) return no_room();
    ++open;
    ++open_total_;
    return {};
}

void UploadStore::give_back(std::string const& owner) {
    --open_total_;
    auto const found = open_.find(owner);
    if (--found->second == 0) open_.erase(found);
}

kernel::Result<std::string> UploadStore::create(std::string const& owner, std::int64_t length,
                                                kernel::Instant expires_at) {
    if (owner.empty() || std::any_of(owner.begin(), owner.end(), [](char c) { return c >= 0 && c < ' '; }))
        throw std::logic_error("an upload's owner has a name of one line");
    if (length < 0) throw std::logic_error("an upload has a length");
    if (length > limits_.bytes_max) return too_long(limits_.bytes_max);
    if (auto const room = reserve(owner); !room) return std::unexpected(room.error());
    auto id = fresh_id();
    try {
        create_empty(data(id));
        write_description(description(id), {owner, length, expires_at});
    } catch (std::exception const&) {
        remove_quietly(description(id));
        remove_quietly(data(id));
        std::lock_guard const lock(mutex_);
        give_back(owner);
        throw;
    }
    std::lock_guard const lock(mutex_);
    if (entries_.contains(id))
        give_back(owner); // somebody who looked again has counted it
    else
        insert(id, {owner, length, expires_at});
    return id;
}

std::optional<UploadState> UploadStore::state(std::string const& id) {
    std::lock_guard const lock(mutex_);
    load();
    auto const* const entry = find(id);
    if (!entry) return std::nullopt;
    return UploadState{entry->owner, entry->length, std::max<std::int64_t>(size_of(data(id)), 0), entry->expires_at};
}

std::shared_ptr<ChunkDigests::File> UploadStore::follow(std::string const& id, Entry& entry) {
    if (!entry.chunks) entry.chunks = digests_.follow(data(id), entry.length);
    return entry.chunks;
}

bool UploadStore::hold(std::string const& id, bool only_complete) {
    std::lock_guard const lock(mutex_);
    load();
    auto* const entry = find(id);
    if (!entry || entry->is_held) return false;
    auto const path = data(id);
    int const descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    auto const fault = errno;
    if (descriptor < 0 && fault != ENOENT) refuse_by_disk("cannot go on with an upload");
    if ((descriptor >= 0 && !lock_file(descriptor, path, LOCK_EX)) ||
        (only_complete && size_of(path) != entry->length)) {
        if (descriptor >= 0) ::close(descriptor);
        return false;
    }
    entry->descriptor = descriptor;
    entry->is_held = true;
    errno = fault;
    return true;
}

void UploadStore::let_go(std::string const& id) {
    std::lock_guard const lock(mutex_);
    auto& entry = entries_.at(id);
    if (entry.descriptor >= 0) ::close(std::exchange(entry.descriptor, -1));
    entry.is_held = false;
}

void UploadStore::forget(std::string const& id) {
    // First the small file: bytes without it are removed at the next start, it without them too.
    remove_quietly(description(id));
    remove_quietly(data(id));
    std::lock_guard const lock(mutex_);
    auto const found = entries_.find(id);
    if (found->second.descriptor >= 0) ::close(found->second.descriptor);
    remove(found);
}

std::shared_ptr<UploadStore::Lease> UploadStore::lock(std::string const& id) {
    if (!hold(id, false)) return nullptr;
    auto const fault = errno;
    int descriptor = -1;
    std::shared_ptr<ChunkDigests::File> chunks;
    {
        std::lock_guard const lock(mutex_);
        auto& entry = entries_.at(id);
        descriptor = entry.descriptor;
        chunks = follow(id, entry);
    }
    if (descriptor < 0) {
        let_go(id);
        errno = fault;
        refuse_by_disk("cannot go on with an upload");
    }
    auto lease = std::make_shared<Lease>(*this, id, descriptor, std::move(chunks));
    lease->resized(lease->size()); // after a start: what came before it
    return lease;
}

bool UploadStore::drop(std::string const& id) {
    if (!hold(id, false)) return false;
    forget(id);
    return true;
}

bool UploadStore::is_complete(std::string const& id, Entry const& entry) const {
    auto const path = data(id);
    int const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0 && errno != ENOENT) refuse_by_disk("cannot look at an upload");
    // Whoever writes it may still cut off what it wrote last.
    bool const complete = descriptor >= 0 && lock_file(descriptor, path, LOCK_SH) && size_of(path) == entry.length;
    if (descriptor >= 0) ::close(descriptor);
    return complete;
}

std::optional<std::vector<kernel::Digest>> UploadStore::chunk_digests(std::string const& id) {
    std::shared_ptr<ChunkDigests::File> chunks;
    {
        std::lock_guard const lock(mutex_);
        load();
        auto* const entry = find(id);
        if (!entry || entry->is_held || !is_complete(id, *entry)) return std::nullopt;
        chunks = follow(id, *entry);
        digests_.resize(chunks, entry->length);
    }
    auto digests = digests_.await(chunks);
    if (digests) return digests;
    std::lock_guard const lock(mutex_); // unreadable now is not unreadable for ever
    auto const found = entries_.find(id);
    if (found != entries_.end() && !found->second.is_held && found->second.chunks == chunks)
        found->second.chunks.reset();
    return std::nullopt;
}

std::optional<fs::path> UploadStore::complete_file(std::string const& id) {
    std::lock_guard const lock(mutex_);
    load();
    auto const found = entries_.find(id);
    if (found == entries_.end() || size_of(data(id)) != found->second.length) return std::nullopt;
    return data(id);
}

bool UploadStore::take_over(std::string const& id, std::function<void(fs::path const&)> const& move) {
    if (!hold(id, true)) return false;
    try {
        if (!make_durable(data(id))) refuse_by_disk("cannot make an upload durable");
        move(data(id));
    } catch (...) {
        let_go(id);
        throw;
    }
    forget(id);
    return true;
}

std::size_t UploadStore::sweep(kernel::Instant now) {
    std::vector<std::string> expired;
    {
        std::lock_guard const lock(mutex_);
        load();
        look_again();
        for (auto const& [at, id] : by_expiry_) {
            if (at > now) break;
            expired.push_back(id);
        }
    }
    return static_cast<std::size_t>(
        std::count_if(expired.begin(), expired.end(), [this](auto const& id) { return drop(id); }));
}

} // namespace haihe::edge::files
