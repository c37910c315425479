#include "edge/archive/archive_reader.hpp"

#include "edge/archive/archive_writer.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <utility>
#include <vector>

namespace haihe::edge::archive {

namespace {

constexpr std::size_t kPieceBytes = 64 << 10;
constexpr std::uint64_t kHeaderBytes = 512;

struct FreeArchive {
    void operator()(::archive* handle) const { archive_read_free(handle); }
};

std::unexpected<kernel::Refusal> no(char const* rule, kernel::Text text, std::uint64_t offset) {
    auto const place = std::to_string(offset);
    text.zh += "（第 " + place + " 字节处）";
    text.en += " (at byte " + place + ")";
    return kernel::refuse({kernel::RefusalKind::unacceptable, rule, std::move(text), {}, {}, {{"offset", place}}});
}

/// Holds the container against what a writer makes of the files that were read in it.
class Mirror {
public:
    explicit Mirror(std::filesystem::path const& container) : file_(container, std::ios::binary) {}

    void compare(std::string_view written) {
        if (differs_) return;
        buffer_.resize(written.size());
        file_.read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
        auto const got = static_cast<std::size_t>(file_.gcount());
        auto const [mine, theirs] =
            std::mismatch(written.begin(), written.end(), buffer_.begin(), buffer_.begin() + static_cast<long>(got));
        differs_ = mine != written.end();
        offset_ += static_cast<std::uint64_t>(mine - written.begin());
    }
    /// Nothing comes after what was written.
    void expect_end() {
        if (!differs_ && file_.peek() != std::ifstream::traits_type::eof()) differs_ = true;
    }
    [[nodiscard]] bool differs() const { return differs_; }
    [[nodiscard]] std::uint64_t offset() const { return offset_; } ///< of the first byte that differs

private:
    std::ifstream file_;
    std::string buffer_;
    std::uint64_t offset_ = 0;
    bool differs_ = false;
};

} // namespace

struct ArchiveReader::Implementation {
    explicit Implementation(std::filesystem::path const& container) : mirror(container) {
        handle.reset(archive_read_new());
        opened = archive_read_support_format_tar(handle.get()) == ARCHIVE_OK &&
                 archive_read_open_filename(handle.get(), container.c_str(), kPieceBytes) == ARCHIVE_OK;
    }

    Mirror mirror;
    std::unique_ptr<::archive, FreeArchive> handle;
    std::optional<ArchiveWriter> again;
    std::set<std::string> paths;
    std::vector<char> piece = std::vector<char>(kPieceBytes);
    std::int64_t seconds = 0;
    std::uint64_t offset = 0; ///< of what is read next, as far as is known
    std::uint64_t left = 0;
    bool opened = false;
    std::optional<kernel::Refusal> refused;

    template <class T>
    kernel::Result<T> remember(std::unexpected<kernel::Refusal> refusal) {
        refused = refusal.error();
        return refusal;
    }
    std::unexpected<kernel::Refusal> unreadable() const {
        return no("container_is_readable", {"归档文件无法读取。", "The container cannot be read as a tar."}, offset);
    }
    kernel::Result<void> same() const {
        if (!mirror.differs()) return {};
        return no("container_is_in_its_one_form",
                  {"归档文件的写法不是唯一规定的写法。", "The container is not in the one form that it has."},
                  mirror.offset());
    }

    kernel::Result<std::optional<ArchivedFile>> end() {
        if (!again) return remember<std::optional<ArchivedFile>>(unreadable());
        again->finish();
        mirror.expect_end();
        if (auto right = same(); !right) return remember<std::optional<ArchivedFile>>(std::unexpected(right.error()));
        return std::nullopt;
    }

    kernel::Result<ArchivedFile> take(::archive_entry* entry) {
        offset = static_cast<std::uint64_t>(archive_read_header_position(handle.get()));
        auto const* const path = archive_entry_pathname(entry);
        auto const size = archive_entry_size(entry);
        if (!path || !is_plain_path(path) || archive_entry_filetype(entry) != AE_IFREG ||
            archive_entry_hardlink(entry) || size < 0 || static_cast<std::uint64_t>(size) > kFileBytesMax ||
            archive_entry_mtime(entry) < 0)
            return no("container_holds_plain_files",
                      {"归档中只能有普通文件，路径为普通的相对路径。",
                       "A container holds plain files only, under plain relative paths."},
                      offset);
        if (paths.size() == kFilesMax || !paths.insert(path).second)
            return no("container_has_a_path_once",
                      {"同一路径在归档中出现了两次，或者文件过多。",
                       "A path stands in the container twice, or there are too many files."},
                      offset);
        if (!again) {
            seconds = archive_entry_mtime(entry);
            again.emplace([this](std::string_view bytes) { mirror.compare(bytes); }, kernel::Instant{seconds * 1000});
        }
        left = static_cast<std::uint64_t>(size);
        again->begin(path, left);
        if (auto right = same(); !right) return std::unexpected(right.error());
        return ArchivedFile{path, left, offset + kHeaderBytes};
    }
};

ArchiveReader::ArchiveReader(std::filesystem::path const& container)
    : implementation_(std::make_unique<Implementation>(container)) {}
ArchiveReader::~ArchiveReader() = default;

kernel::Result<std::optional<ArchivedFile>> ArchiveReader::next() {
    using Answer = std::optional<ArchivedFile>;
    auto& self = *implementation_;
    if (!self.opened) return self.remember<Answer>(self.unreadable());
    for (auto piece = read();; piece = read()) {
        if (!piece) return std::unexpected(piece.error());
        if (piece->empty()) break;
    }
    ::archive_entry* entry = nullptr;
    auto const got = archive_read_next_header(self.handle.get(), &entry);
    if (got == ARCHIVE_EOF) return self.end();
    if (got != ARCHIVE_OK || archive_filter_code(self.handle.get(), 0) != ARCHIVE_FILTER_NONE)
        return self.remember<Answer>(self.unreadable());
    try {
        auto taken = self.take(entry);
        if (!taken) return self.remember<Answer>(std::unexpected(taken.error()));
        return Answer(std::move(*taken));
    } catch (std::invalid_argument const&) { // an instant that no writer takes
        return self.remember<Answer>(self.unreadable());
    }
}

kernel::Result<std::string_view> ArchiveReader::read() {
    auto& self = *implementation_;
    if (self.refused) return std::unexpected(*self.refused);
    if (self.left == 0) return std::string_view();
    auto const most = static_cast<std::size_t>(std::min<std::uint64_t>(self.left, self.piece.size()));
    auto const got = archive_read_data(self.handle.get(), self.piece.data(), most);
    if (got <= 0) return self.remember<std::string_view>(self.unreadable());
    self.left -= static_cast<std::uint64_t>(got);
    std::string_view const bytes(self.piece.data(), static_cast<std::size_t>(got));
    self.again->write(bytes);
    if (auto right = self.same(); !right) return self.remember<std::string_view>(std::unexpected(right.error()));
    return bytes;
}

kernel::Instant ArchiveReader::instant() const { return {implementation_->seconds * 1000}; }

} // namespace haihe::edge::archive
