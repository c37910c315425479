#include "edge/http/static_files.hpp"

#include "edge/http/compression.hpp"
#include "edge/http/outgoing_file.hpp"

#include <sys/stat.h>

#include <array>
#include <filesystem>
#include <map>
#include <mutex>
#include <stdexcept>
#include <utility>

namespace haihe::edge::http {
namespace {

constexpr std::size_t kHeldBytesMax = 32u << 20;
constexpr off_t kPackedFileBytesMax = 8 << 20;

std::string content_type_of(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 20> kTypes{{
        {"html", "text/html; charset=utf-8"},
        {"css", "text/css; charset=utf-8"},
        {"js", "text/javascript; charset=utf-8"},
        {"mjs", "text/javascript; charset=utf-8"},
        {"json", "application/json"},
        {"map", "application/json"},
        {"yaml", "application/yaml"},
        {"md", "text/markdown; charset=utf-8"},
        {"txt", "text/plain; charset=utf-8"},
        {"svg", "image/svg+xml"},
        {"png", "image/png"},
        {"jpg", "image/jpeg"},
        {"webp", "image/webp"},
        {"ico", "image/x-icon"},
        {"woff2", "font/woff2"},
        {"woff", "font/woff"},
        {"pdf", "application/pdf"},
        {"wasm", "application/wasm"},
        {"xml", "application/xml"},
        {"webmanifest", "application/manifest+json"},
    }};
    auto const dot = name.rfind('.');
    if (dot != std::string_view::npos) {
        for (auto const& [extension, type] : kTypes) {
            if (name.substr(dot + 1) == extension) return std::string(type);
        }
    }
    return "application/octet-stream";
}

bool is_safe(std::string const& segment) {
    return !segment.empty() && segment[0] != '.' && segment.find_first_of("/\\") == std::string::npos &&
           segment.find('\0') == std::string::npos;
}

struct Found {
    std::string path;
    struct stat status;
};

/// A regular file whose real place is below `directory`.
std::optional<Found> find_below(std::string const& directory, std::string const& relative) {
    std::error_code fault;
    auto const real = std::filesystem::canonical(directory + relative, fault).string();
    if (fault || !real.starts_with(directory + '/')) return std::nullopt;
    Found found{real, {}};
    if (::stat(real.c_str(), &found.status) != 0 || !S_ISREG(found.status.st_mode)) return std::nullopt;
    return found;
}

Response absent(Request const& request) {
    kernel::Refusal const refusal{
        kernel::RefusalKind::absent, "route_exists", {"您访问的地址不存在。", "There is nothing at this address."}, {}};
    return problem(refusal, request);
}

} // namespace

/// By path and entity tag. As many as fit; what does not is packed each time.
struct StaticFiles::Packed {
    std::mutex mutex;
    std::map<std::pair<std::string, std::string>, std::string> files;
    std::size_t bytes = 0;
};

StaticFiles::StaticFiles(std::string const& directory) : packed_(std::make_shared<Packed>()) {
    std::error_code fault;
    directory_ = std::filesystem::canonical(directory, fault).string();
    if (fault) throw std::runtime_error("cannot serve files from " + directory + ": " + fault.message());
}

std::string StaticFiles::packed(std::string const& path, std::string const& etag) const {
    auto const key = std::pair(path, etag);
    {
        std::lock_guard const lock(packed_->mutex);
        if (auto const found = packed_->files.find(key); found != packed_->files.end()) return found->second;
    }
    OutgoingFile file(path);
    auto bytes = gzip(file.read(static_cast<std::size_t>(file.size())));
    std::lock_guard const lock(packed_->mutex);
    if (packed_->bytes + bytes.size() <= kHeldBytesMax && packed_->files.try_emplace(key, bytes).second)
        packed_->bytes += bytes.size();
    return bytes;
}

Response StaticFiles::answer(std::vector<std::string> const& segments, Request const& request) const {
    std::string relative;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (segments[i].empty() && i + 1 == segments.size()) break; // "/help/" is "/help"
        if (!is_safe(segments[i])) return absent(request);
        relative += '/' + segments[i];
    }
    auto const names_a_file = !segments.empty() && segments.back().find('.') != std::string::npos;
    if (!names_a_file) {
        auto const wants_page = segments.empty() || request.header("accept").find("text/html") != std::string::npos;
        if (!wants_page) return absent(request);
        relative = "/index.html";
    }
    auto found = find_below(directory_, relative);
    if (!found) return absent(request);

    Response response;
    auto const& type = response.headers["content-type"] = content_type_of(relative);
    auto packed_file = find_below(directory_, relative + ".gz");
    auto const is_worth_it = is_compressible(type) && std::cmp_greater_equal(found->status.st_size, kPackedBytesMin) &&
                             found->status.st_size <= kPackedFileBytesMax;
    bool const packs = prefers_gzip(request.header("accept-encoding")) && (packed_file || is_worth_it);
    if (packed_file || is_worth_it) response.headers["vary"] = kAcceptEncoding;
    if (packs) response.headers["content-encoding"] = "gzip";
    if (packs && packed_file) found = packed_file;
    auto const& status = found->status;
    response.headers["etag"] = '"' + std::to_string(status.st_mtim.tv_sec) + '.' +
                               std::to_string(status.st_mtim.tv_nsec) + '-' + std::to_string(status.st_size) +
                               (packs ? "z\"" : "\"");
    auto const lasting = relative.starts_with("/assets/");
    response.headers["cache-control"] = lasting ? "public, max-age=31536000, immutable" : "no-cache";
    if (packs && !packed_file)
        response.body = packed(found->path, response.headers["etag"]);
    else
        response.file = found->path;
    return response;
}

} // namespace haihe::edge::http
