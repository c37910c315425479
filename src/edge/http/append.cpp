#include "edge/http/append.hpp"

#include <fcntl.h>
#include <openssl/evp.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <system_error>
#include <utility>

namespace haihe::edge::http {
namespace {

/// So much is left to the system before it is asked to write: a flush at the end finds little to wait for.
constexpr std::int64_t kUnwrittenBytesMax = 8 << 20;

/// Without the path: who reads a log learns nothing of what is being uploaded.
[[noreturn]] void fail(std::string const& what) {
    throw std::runtime_error(what + ": " + std::generic_category().message(errno));
}

EVP_MD const* algorithm_named(std::string const& name) {
    static EVP_MD const* const sm3 = EVP_MD_fetch(nullptr, "SM3", nullptr);
    static EVP_MD const* const sha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    auto const* const algorithm = name == "sm3" ? sm3 : name == "sha256" ? sha256 : nullptr;
    if (!algorithm) throw std::invalid_argument("no digest is called " + name);
    return algorithm;
}

} // namespace

class Append::Digest {
public:
    explicit Digest(AnnouncedDigest announced) : announced_(std::move(announced.value)) {
        EVP_DigestInit_ex(context_.get(), algorithm_named(announced.algorithm), nullptr);
    }
    void update(std::string_view bytes) { EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()); }
    bool is_as_announced() {
        std::string value(EVP_MAX_MD_SIZE, '\0');
        unsigned size = 0;
        EVP_DigestFinal_ex(context_.get(), reinterpret_cast<unsigned char*>(value.data()), &size);
        value.resize(size);
        return value == announced_;
    }

private:
    std::string announced_;
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_{EVP_MD_CTX_new(), EVP_MD_CTX_free};
};

Append::Append(AppendTarget target) : target_(std::move(target)) {
    for (auto& one : target_.digests) digests_.push_back(std::make_unique<Digest>(std::move(one)));
}

Append::~Append() = default;

std::int64_t Append::piece_bytes(std::int64_t before) const {
    return target_.piece_bytes - (target_.offset + before) % target_.piece_bytes;
}

void Append::write_at_end(std::string_view bytes) {
    while (!bytes.empty()) {
        auto const written = ::pwrite(target_.descriptor, bytes.data(), bytes.size(), target_.offset + written_);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) fail("cannot append to a file");
        bytes.remove_prefix(static_cast<std::size_t>(written));
        written_ += written;
    }
}

void Append::write(std::string_view piece) {
    for (auto const& digest : digests_) digest->update(piece);
    write_at_end(piece);
    if (target_.resized) target_.resized(target_.offset + written_);
    if (written_ - on_its_way_ < kUnwrittenBytesMax) return;
    // Only a hint: what it cannot do, the flush does.
    ::sync_file_range(target_.descriptor, target_.offset + on_its_way_, written_ - on_its_way_, SYNC_FILE_RANGE_WRITE);
    on_its_way_ = written_;
}

void Append::take_back() {
    if (target_.resized) target_.resized(target_.offset);
    if (::ftruncate(target_.descriptor, target_.offset) != 0) fail("cannot cut a file back");
    written_ = 0;
    on_its_way_ = 0;
}

AppendedBody Append::finish() {
    bool is_as_announced = true;
    for (auto const& digest : digests_) is_as_announced = digest->is_as_announced() && is_as_announced;
    if (!is_as_announced) take_back();
    if (::fdatasync(target_.descriptor) != 0) fail("cannot flush a file");
    return {written_, target_.offset + written_, is_as_announced};
}

} // namespace haihe::edge::http
