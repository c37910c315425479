// Values of header fields that are read by hand: what a resumable upload says, ranges, entity tags, encodings, dates,
// sessions. The first character says which.

#include "fuzz/fuzz.hpp"

#include "access/request_signature.hpp"
#include "access/session_credential.hpp"
#include "edge/http/compression.hpp"
#include "edge/http/outgoing_file.hpp"
#include "edge/http/upload_headers.hpp"
#include "edge/http/wire.hpp"
#include "trust/digest.hpp"

#include <algorithm>
#include <string>

using namespace haihe;

namespace {

void look_at_byte_count(std::string_view text) {
    auto const count = edge::http::read_byte_count(text);
    if (!count) return;
    fuzz::require(*count >= 0, "no size is negative");
    text.remove_prefix(std::min(text.find_first_not_of('0'), text.size() - 1));
    fuzz::require(std::to_string(*count) == text, "a size is the one that was written");
}

void look_at_checksum(std::string_view text) {
    auto const checksum = edge::http::read_upload_checksum(text);
    if (checksum)
        fuzz::require(checksum->algorithm + " " + trust::base64(checksum->value) == text,
                      "a checksum is written one way");
}

void look_at_content_digest(std::string_view text) {
    auto const digest = access::read_content_digest(text);
    if (!digest) return;
    std::string const bytes(digest->bytes.begin(), digest->bytes.end());
    fuzz::require("sm3=:" + trust::base64(bytes) + ":" == text, "a content digest is written one way");
}

void look_at_range(std::string_view text) {
    for (std::int64_t const size : {0, 1, 1000}) {
        edge::http::ByteRange range;
        if (edge::http::read_range(text, size, range) == edge::http::RangeReading::one)
            fuzz::require(range.first >= 0 && range.first <= range.last && range.last < size,
                          "a range lies inside its file");
    }
}

void look_at_date(std::string_view text) {
    if (auto const at = edge::http::read_http_date(text)) {
        auto const again = edge::http::read_http_date(edge::http::http_date(*at));
        fuzz::require(again && *again == *at, "a date that is written again is the same");
    }
}

void look_at_session(std::string_view text, char const* header) {
    edge::http::Request request;
    request.headers[header] = text;
    auto const credential = access::session_credential(request);
    if (!credential) return;
    fuzz::require(!credential->by_cookie || !credential->id.empty(), "an ended cookie names no session");
    fuzz::require(request.headers.at(header).find(credential->id) != std::string::npos, "it is one that was sent");
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto text = fuzz::text_of(data, size);
    if (text.empty()) return 0;
    auto const which = text.front();
    text.remove_prefix(1);
    switch (which) {
    case 'n': look_at_byte_count(text); break;
    case 'c': look_at_checksum(text); break;
    case 'd': look_at_content_digest(text); break;
    case 'r': look_at_range(text); break;
    case 't': look_at_date(text); break;
    case 'e': edge::http::etag_matches(text, "\"0123456789abcdef\""); break;
    case 'g': edge::http::prefers_gzip(text); break;
    case 's': look_at_session(text, "authorization"); break;
    case 'k': look_at_session(text, "cookie"); break;
    default: break;
    }
    return 0;
}
