#include "edge/http/compression.hpp"

#include "edge/http/preference.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <stdexcept>

namespace haihe::edge::http {
namespace {

constexpr int kLevel = 6;
constexpr int kGzipWindowBits = 15 + 16; ///< with gzip's own head and trailer

bool is_same(std::string_view one, std::string_view lower) {
    return std::ranges::equal(
        one, lower, [](unsigned char a, unsigned char b) { return static_cast<unsigned char>(std::tolower(a)) == b; });
}

bool has(Headers const& headers, std::string_view name) { return headers.find(name) != headers.end(); }

bool may_not_be_stored(Response const& response) {
    auto const found = response.headers.find("cache-control");
    return found != response.headers.end() && found->second.find("no-store") != std::string::npos;
}

bool tells_by_its_length(Request const& request, bool is_public, Response const& response) {
    if (has(response.headers, "set-cookie") || may_not_be_stored(response)) return true;
    return !is_public && has(request.headers, "cookie") && (!request.query.empty() || !request.body.empty());
}

} // namespace

bool prefers_gzip(std::string_view accept_encoding) {
    int gzip = -1;
    int plain = -1;
    int any = -1;
    while (auto const item = next_preference(accept_encoding)) {
        if (is_same(item->what, "gzip") || is_same(item->what, "x-gzip")) gzip = std::max(gzip, item->quality);
        if (is_same(item->what, "identity")) plain = std::max(plain, item->quality);
        if (item->what == "*") any = std::max(any, item->quality);
    }
    if (gzip < 0) gzip = any;
    return gzip > 0 && gzip >= plain; // the bytes as they are need not be named
}

bool is_compressible(std::string_view content_type) {
    static constexpr std::array<std::string_view, 6> kTypes{"application/json",          "application/problem+json",
                                                            "application/yaml",          "application/xml",
                                                            "application/manifest+json", "image/svg+xml"};
    auto const type = content_type.substr(0, content_type.find(';'));
    if (type.starts_with("text/")) return type != "text/event-stream";
    return std::ranges::find(kTypes, type) != kTypes.end();
}

std::string gzip(std::string_view bytes) {
    z_stream stream{};
    if (::deflateInit2(&stream, kLevel, Z_DEFLATED, kGzipWindowBits, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("an answer cannot be packed");
    std::string packed(::deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    bool const is_whole = ::deflate(&stream, Z_FINISH) == Z_STREAM_END;
    packed.resize(stream.total_out);
    ::deflateEnd(&stream);
    if (!is_whole) throw std::runtime_error("an answer cannot be packed");
    return packed;
}

void add_to_vary(Response& response, std::string_view name) {
    auto& vary = response.headers["vary"];
    if (vary.find(name) != std::string::npos) return;
    if (!vary.empty()) vary += ", ";
    vary += name;
}

bool choose_coding(Request const& request, bool is_public, Response& response) {
    constexpr std::size_t kBytesMax = 64u << 20;
    auto const type = response.headers.find("content-type");
    if (response.file || response.events || response.body.size() < kPackedBytesMin || response.body.size() > kBytesMax)
        return false;
    if (type == response.headers.end() || !is_compressible(type->second)) return false;
    if (has(response.headers, "content-encoding") || has(response.headers, "etag")) return false;
    if (tells_by_its_length(request, is_public, response)) return false;
    add_to_vary(response, kAcceptEncoding);
    if (!prefers_gzip(request.header("accept-encoding"))) return false;
    response.headers["content-encoding"] = "gzip";
    return true;
}

} // namespace haihe::edge::http
