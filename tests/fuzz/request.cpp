// The head and body of a request as they come off the wire. Two readers of the same bytes must never see two requests.

#include "fuzz/fuzz.hpp"

#include "edge/http/message.hpp"
#include "edge/http/request_parser.hpp"
#include "edge/http/request_peek.hpp"

#include <algorithm>
#include <array>
#include <string>

using namespace haihe;
using edge::http::RequestParser;

namespace {

constexpr std::int64_t kHeadBytesMax = 16 << 10;

/// The body decoded from pieces of at most `most` bytes; empty when it is malformed. `done`: it ended.
std::string body_in_pieces(std::string_view head, std::string_view received, std::size_t most, bool& well_formed,
                           bool& done) {
    RequestParser parser(kHeadBytesMax);
    edge::http::Request request;
    parser.read_head(head, request);
    std::string body;
    std::array<char, 512> space{};
    well_formed = true;
    while (!parser.is_done() && !received.empty()) {
        auto const part = received.substr(0, most);
        auto const piece = parser.decode(part, std::span(space).first(std::min(space.size(), most)));
        if (!piece.well_formed) {
            well_formed = false;
            return {};
        }
        fuzz::require(piece.consumed <= part.size() && piece.decoded <= space.size(), "no more is read than is there");
        body.append(space.data(), piece.decoded);
        received.remove_prefix(piece.consumed);
        if (piece.consumed == 0 && piece.decoded == 0) { // it waits for more than this part holds
            if (most >= received.size()) break;
            most += 1;
        }
    }
    done = parser.is_done();
    return body;
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const received = fuzz::text_of(data, size);
    std::size_t scanned = 0;
    auto const peek = edge::http::peek_request(received, scanned);
    auto const end = received.find("\r\n\r\n");
    if (end == std::string_view::npos) {
        fuzz::require(peek.kind != edge::http::RequestPeek::Kind::simple, "no request ends before its empty line");
        return 0;
    }
    auto const head = received.substr(0, end + 4);
    RequestParser parser(kHeadBytesMax);
    edge::http::Request request;
    bool const read = parser.read_head(head, request);
    if (peek.kind == edge::http::RequestPeek::Kind::simple) {
        fuzz::require(peek.head_bytes == head.size(), "the quick look ends where the head ends");
        fuzz::require(read && request.method == "GET" && request.target == peek.target && parser.keep_alive() &&
                          !parser.has_body(),
                      "what the quick look calls simple is that request");
    }
    if (!read || !parser.has_body()) return 0;
    auto const rest = received.substr(head.size());
    bool whole_is_right = false, whole_done = false, parts_are_right = false, parts_done = false;
    auto const whole = body_in_pieces(head, rest, 512, whole_is_right, whole_done);
    auto const parts = body_in_pieces(head, rest, 1, parts_are_right, parts_done);
    if (whole_is_right && parts_are_right && whole_done && parts_done)
        fuzz::require(whole == parts, "a body is the same however it arrives");
    return 0;
}
