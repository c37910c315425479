#include "edge/archive/archive_writer.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <exception>
#include <stdexcept>
#include <string>
#include <utility>

namespace haihe::edge::archive {

namespace {

constexpr std::int64_t kSecondsMax = (std::int64_t{1} << 33) - 1; ///< eleven octal digits

struct FreeArchive {
    void operator()(::archive* handle) const { archive_write_free(handle); }
};
struct FreeEntry {
    void operator()(::archive_entry* entry) const { archive_entry_free(entry); }
};

} // namespace

struct ArchiveWriter::Implementation {
    ByteSink sink;
    std::int64_t seconds;
    std::uint64_t left = 0; ///< bytes of the file at hand that are still to come
    std::exception_ptr thrown;
    std::unique_ptr<::archive, FreeArchive> handle;

    static la_ssize_t take(::archive* handle, void* self, void const* bytes, std::size_t size) {
        auto& writer = *static_cast<Implementation*>(self);
        try {
            writer.sink({static_cast<char const*>(bytes), size});
            return static_cast<la_ssize_t>(size);
        } catch (...) { // not through the frames of C
            writer.thrown = std::current_exception();
            archive_set_error(handle, -1, "the sink has thrown");
            return -1;
        }
    }
    void require(bool done) {
        if (thrown) std::rethrow_exception(std::exchange(thrown, nullptr));
        if (done) return;
        auto const* why = archive_error_string(handle.get());
        throw std::runtime_error(std::string("the archive cannot be written: ") + (why ? why : "?"));
    }
};

ArchiveWriter::ArchiveWriter(ByteSink sink, kernel::Instant instant)
    : implementation_(new Implementation{std::move(sink), instant.milliseconds / 1000, 0, {}, {}}) {
    auto& self = *implementation_;
    if (instant.milliseconds < 0 || self.seconds > kSecondsMax)
        throw std::invalid_argument("an archive's instant lies between 1970 and 2242");
    self.handle.reset(archive_write_new());
    auto* const handle = self.handle.get();
    self.require(archive_write_set_format_ustar(handle) == ARCHIVE_OK &&
                 archive_write_add_filter_none(handle) == ARCHIVE_OK &&
                 archive_write_set_bytes_per_block(handle, 0) == ARCHIVE_OK &&
                 archive_write_set_bytes_in_last_block(handle, 1) == ARCHIVE_OK &&
                 archive_write_open(handle, &self, nullptr, &Implementation::take, nullptr) == ARCHIVE_OK);
}

ArchiveWriter::~ArchiveWriter() {
    // Freeing closes, and closing writes: what was not finished is not to reach the sink any more.
    archive_write_fail(implementation_->handle.get());
}

void ArchiveWriter::begin(std::string_view path, std::uint64_t size) {
    auto& self = *implementation_;
    if (self.left > 0) throw std::invalid_argument("a file of an archive has fewer bytes than announced");
    if (!is_plain_path(path)) throw std::invalid_argument("a path of an archive is not plain: " + std::string(path));
    if (size > kFileBytesMax) throw std::invalid_argument("a file is too long for an archive: " + std::string(path));
    std::unique_ptr<::archive_entry, FreeEntry> const entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), std::string(path).c_str());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(size));
    archive_entry_set_mtime(entry.get(), self.seconds, 0);
    archive_entry_set_uid(entry.get(), 0);
    archive_entry_set_gid(entry.get(), 0);
    self.require(archive_write_header(self.handle.get(), entry.get()) == ARCHIVE_OK);
    self.left = size;
}

void ArchiveWriter::write(std::string_view bytes) {
    auto& self = *implementation_;
    if (bytes.size() > self.left) throw std::invalid_argument("a file of an archive has more bytes than announced");
    self.left -= bytes.size();
    while (!bytes.empty()) {
        auto const written = archive_write_data(self.handle.get(), bytes.data(), bytes.size());
        self.require(written > 0);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void ArchiveWriter::finish() {
    auto& self = *implementation_;
    if (self.left > 0) throw std::invalid_argument("a file of an archive has fewer bytes than announced");
    self.require(archive_write_close(self.handle.get()) == ARCHIVE_OK);
}

} // namespace haihe::edge::archive
