#pragma once

#include "edge/http/message.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace haihe::edge::http {

/// Takes one request apart: Beast's parser, and before it a look for everything by which two readers of the same bytes
/// could see different requests. It refuses where others would guess.
class RequestParser {
public:
    explicit RequestParser(std::int64_t head_bytes_max);
    ~RequestParser();
    RequestParser(RequestParser const&) = delete;
    RequestParser& operator=(RequestParser const&) = delete;

    /// `head` ends with its empty line. Fills method, target and headers; repeated fields are joined by commas, those
    /// that may not be repeated are refused. False: malformed.
    bool read_head(std::string_view head, Request& request);

    [[nodiscard]] bool keep_alive() const { return keep_alive_; }
    [[nodiscard]] bool has_body() const { return chunked_ || announced_bytes_ > 0; }
    [[nodiscard]] std::uint64_t announced_bytes() const { return announced_bytes_; } ///< 0 when chunked

    struct Piece {
        bool well_formed = true;
        std::size_t consumed = 0;
        std::size_t decoded = 0;
    };
    /// Decodes body bytes into `space` until either is used up or the body has ended.
    Piece decode(std::string_view received, std::span<char> space);
    /// Bytes still to come of a body that is not chunked: what is received is the body, and need not pass through here.
    [[nodiscard]] std::uint64_t plain_bytes_left() const { return chunked_ ? 0 : plain_bytes_left_; }
    void pass(std::size_t bytes) { plain_bytes_left_ -= bytes; } ///< so many of them were received elsewhere
    [[nodiscard]] bool is_done() const;                          ///< the last byte of the request has been read

private:
    struct Beast;
    std::unique_ptr<Beast> beast_;
    bool keep_alive_ = false;
    bool chunked_ = false;
    std::uint64_t announced_bytes_ = 0;
    std::uint64_t plain_bytes_left_ = 0;
    std::size_t awaited_bytes_ = 0; ///< of a chunk's head that was not whole; less is not shown to Beast again
};

} // namespace haihe::edge::http
