#include "edge/http/request_parser.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace haihe::edge::http {
namespace {

namespace beast = boost::beast;

/// Fields of which a second one would be another's meaning of the request.
constexpr std::array<std::string_view, 12> kSingular{
    "authorization",   "content-length", "content-range", "content-type",      "expect", "host", "if-range",
    "idempotency-key", "last-event-id",  "range",         "transfer-encoding", "upgrade"};

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    }
    return result;
}

/// Every line ends with CR LF, and none continues the one before it.
bool has_plain_lines(std::string_view head) {
    for (std::size_t i = 0; i < head.size(); ++i) {
        char const c = head[i];
        if (c == '\0') return false;
        if (c == '\r' && (i + 1 == head.size() || head[i + 1] != '\n')) return false;
        if (c != '\n') continue;
        if (i == 0 || head[i - 1] != '\r') return false;
        if (i + 1 < head.size() && (head[i + 1] == ' ' || head[i + 1] == '\t')) return false;
    }
    return true;
}

bool read_number(std::string_view text, std::uint64_t& number) {
    if (text.empty() || text.size() > 18) return false;
    if (!std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) return false;
    return std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc{};
}

bool take_fields(beast::http::fields const& fields, Headers& headers) {
    for (auto const& field : fields) {
        auto name = lower({field.name_string().data(), field.name_string().size()});
        std::string_view const value{field.value().data(), field.value().size()};
        auto const [place, added] = headers.emplace(std::move(name), value);
        if (added) continue;
        if (std::find(kSingular.begin(), kSingular.end(), place->first) != kSingular.end()) return false;
        place->second += place->first == "cookie" ? "; " : ", ";
        place->second += value;
    }
    return true;
}

} // namespace

struct RequestParser::Beast {
    beast::http::request_parser<beast::http::buffer_body> parser;
};

RequestParser::RequestParser(std::int64_t head_bytes_max) : beast_(std::make_unique<Beast>()) {
    beast_->parser.header_limit(static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(head_bytes_max, 1, std::numeric_limits<std::int32_t>::max())));
    beast_->parser.body_limit(boost::none); // the route says how much
}

RequestParser::~RequestParser() = default;

bool RequestParser::read_head(std::string_view head, Request& request) {
    if (!has_plain_lines(head)) return false;
    auto& parser = beast_->parser;
    beast::error_code fault;
    auto const consumed = parser.put(boost::asio::buffer(head), fault);
    if (fault || consumed != head.size() || !parser.is_header_done()) return false;

    auto const& message = parser.get();
    request.method.assign(message.method_string().data(), message.method_string().size());
    request.target.assign(message.target().data(), message.target().size());
    if (!take_fields(message, request.headers)) return false;

    bool const is_1_1 = message.version() == 11;
    auto const host = request.headers.find("host");
    if (is_1_1 && host == request.headers.end()) return false;

    auto const length = request.headers.find("content-length");
    auto const encoding = request.headers.find("transfer-encoding");
    if (encoding != request.headers.end()) {
        if (!is_1_1 || length != request.headers.end() || lower(encoding->second) != "chunked") return false;
        chunked_ = true;
    }
    if (length != request.headers.end() && !read_number(length->second, announced_bytes_)) return false;
    plain_bytes_left_ = announced_bytes_;
    keep_alive_ = is_1_1 && message.keep_alive();
    parser.eager(true);
    return true;
}

RequestParser::Piece RequestParser::decode(std::string_view received, std::span<char> space) {
    if (!chunked_) {
        auto const some =
            static_cast<std::size_t>(std::min<std::uint64_t>({received.size(), space.size(), plain_bytes_left_}));
        std::copy_n(received.data(), some, space.data());
        pass(some);
        return {true, some, some};
    }
    auto& parser = beast_->parser;
    auto& body = parser.get().body();
    body.data = space.data();
    body.size = space.size();
    body.more = true;
    Piece piece;
    while (!parser.is_done() && piece.consumed < received.size()) {
        beast::error_code fault;
        auto const rest = received.substr(piece.consumed);
        if (rest.size() < awaited_bytes_) break;
        auto const consumed = parser.put(boost::asio::buffer(rest), fault);
        piece.consumed += consumed;
        // What ends a chunked body has five bytes at least; Beast, once it has seen that it ends, takes it for granted.
        constexpr std::size_t kLastChunkBytes = 5;
        bool const waits = fault == beast::http::error::need_more && consumed == 0;
        awaited_bytes_ = waits ? std::max(kLastChunkBytes, rest.size() + 1) : 0;
        if (fault == beast::http::error::need_buffer || fault == beast::http::error::need_more) break;
        piece.well_formed = !fault;
        if (fault || consumed == 0) break;
    }
    piece.decoded = space.size() - body.size;
    return piece;
}

bool RequestParser::is_done() const { return chunked_ ? beast_->parser.is_done() : plain_bytes_left_ == 0; }

} // namespace haihe::edge::http
