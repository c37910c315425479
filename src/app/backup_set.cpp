#include "app/backup_set.hpp"

#include "app/input.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <fstream>
#include <map>
#include <set>
#include <system_error>
#include <unistd.h>

namespace haihe::app {

namespace {

namespace fs = std::filesystem;

constexpr char const* kRestoring = "restoring";

/// Directories of what is not finished: an upload that was cut off is begun again.
bool is_unfinished(fs::path const& path) {
    return path == kRestoring ||
           std::ranges::any_of(path, [](fs::path const& part) { return part == "incoming" || part == "uploads"; });
}

/// Of the finished files below `directory`, relative and sorted.
std::vector<fs::path> finished_files(fs::path const& directory) {
    std::vector<fs::path> paths;
    if (!fs::is_directory(directory)) return paths;
    for (auto const& entry : fs::recursive_directory_iterator(directory)) {
        auto relative = entry.path().lexically_relative(directory);
        if (entry.is_regular_file() && !is_unfinished(relative)) paths.push_back(std::move(relative));
    }
    std::ranges::sort(paths);
    return paths;
}

kernel::Digest digest_of_file(fs::path const& path) {
    std::ifstream file(path, std::ios::binary);
    trust::Sm3 digest;
    std::array<char, 64 << 10> buffer{};
    while (file.read(buffer.data(), buffer.size()), file.gcount() > 0)
        digest.update({buffer.data(), static_cast<std::size_t>(file.gcount())});
    if (file.bad()) throw fs::filesystem_error("cannot be read", path, std::make_error_code(std::errc::io_error));
    return digest.finish();
}

std::string line_of(kernel::Digest const& digest, fs::path const& path) {
    return digest.to_string() + "  " + path.generic_string() + "\n";
}

std::unexpected<kernel::Refusal> broken(kernel::Text text) {
    return kernel::refuse(kernel::RefusalKind::unacceptable, "backup_is_whole", std::move(text));
}

} // namespace

fs::path restore_mark(fs::path const& files) { return files / kRestoring; }

void make_durable(std::vector<fs::path> const& files_and_directories) {
    for (auto const& path : files_and_directories) {
        int const handle = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        bool const done = handle >= 0 && ::fsync(handle) == 0;
        std::error_code const error(errno, std::generic_category());
        if (handle >= 0) ::close(handle);
        if (!done) throw fs::filesystem_error("cannot be made durable", path, error);
    }
}

namespace {

/// Copies below a directory, each file durable and the directories at the end.
class Copying {
public:
    explicit Copying(fs::path to) : to_(std::move(to)), directories_{to_} { fs::create_directories(to_); }

    void copy(fs::path const& file, fs::path const& path) {
        auto const target = to_ / path;
        fs::create_directories(target.parent_path());
        fs::copy_file(file, target, fs::copy_options::overwrite_existing);
        make_durable({target});
        for (auto above = target.parent_path(); directories_.insert(above).second;) above = above.parent_path();
        lines_.emplace(path, line_of(digest_of_file(target), path));
        copied_.bytes += static_cast<std::int64_t>(fs::file_size(target));
        ++copied_.count;
    }
    CopiedFiles finish() {
        make_durable({directories_.begin(), directories_.end()});
        for (auto const& [path, line] : lines_) copied_.list += line;
        return std::move(copied_);
    }

private:
    fs::path to_;
    std::set<fs::path> directories_;
    std::map<fs::path, std::string> lines_;
    CopiedFiles copied_;
};

} // namespace

CopiedFiles copy_files(fs::path const& from, fs::path const& to) {
    Copying copying(to);
    for (auto const& path : finished_files(from)) copying.copy(from / path, path);
    return copying.finish();
}

CopiedFiles copy_objects(std::vector<PlacedStore> const& stores, fs::path const& to) {
    Copying copying(to);
    for (auto const& [directory, store] : stores)
        for (auto const& digest : store->digests()) {
            auto const name = digest.to_string();
            if (auto const place = store->find(digest)) copying.copy(*place, directory / name.substr(0, 2) / name);
        }
    return copying.finish();
}

void put_objects(fs::path const& from, std::vector<PlacedStore> const& stores) {
    for (auto const& path : finished_files(from)) {
        auto const digest = kernel::Digest::parse(path.filename().string());
        auto const placed = std::ranges::find_if(
            stores, [&](PlacedStore const& one) { return path.parent_path().parent_path() == one.directory; });
        if (!digest || placed == stores.end()) continue; // nobody's
        auto const handed_in = placed->store->incoming() / path.filename();
        fs::copy_file(from / path, handed_in, fs::copy_options::overwrite_existing);
        placed->store->keep(handed_in, *digest);
    }
}

kernel::Result<BackupManifest> read_backup(BackupSet const& backup) {
    auto const text = bytes_of(backup.manifest().string());
    if (!text)
        return broken({"没有 backup.json：备份不完整，或者这不是备份。",
                       "There is no backup.json: the backup was not finished, or this is none."});
    auto manifest = json::read<BackupManifest>(*text);
    if (!manifest || manifest->format != BackupManifest::kFormat)
        return broken({"backup.json 不可读，或者格式未知。", "backup.json cannot be read, or is of another format."});
    auto const list = bytes_of(backup.file_list().string());
    if (!list || trust::sm3(*list) != manifest->fileList)
        return broken({"files.sm3 与 backup.json 不符。", "files.sm3 is not the one that backup.json names."});
    std::string found;
    for (auto const& path : finished_files(backup.files()))
        found += line_of(digest_of_file(backup.files() / path), path);
    if (found != *list)
        return broken({"文件与 files.sm3 不符：有文件缺失、多出或者被改动。",
                       "The files are not as files.sm3 lists them: one is gone, added or changed."});
    return manifest;
}

} // namespace haihe::app
