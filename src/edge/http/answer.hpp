#pragma once

#include "edge/http/append.hpp"
#include "edge/http/outgoing_file.hpp"
#include "edge/http/response_cache.hpp"
#include "edge/http/router.hpp"
#include "edge/http/upload.hpp"
#include "edge/http/wire_refusals.hpp"

#include <memory>
#include <optional>
#include <string_view>

namespace haihe::edge::http {

/// A request that is complete and waits for its handler.
struct Work {
    Request request;
    Router::Route const* route = nullptr;
    std::unique_ptr<Upload> upload;
    std::unique_ptr<Append> append;
    std::shared_ptr<void> ticket;
};

/// What a handler answered, ready to be sent: a file is open and its first piece read.
struct Answer {
    Response response;
    std::optional<OutgoingFile> file;
    std::int64_t body_bytes = 0; ///< of body or file
};

inline constexpr std::size_t kFilePieceBytes = 256u << 10;

/// Calls the handler; flushes the upload or what was appended before, gives the ticket back after, applies what HTTP
/// asks of GETs, packs what is worth it. Blocks.
Answer carry_out(Work& work);
Answer answer_of(WireRefusal const& wire, Request const& request);
Answer answer_of(Response response);

/// What the cache keeps of an answer to a public read, until it expires if it says so; nothing when it is not one to
/// keep.
std::optional<ResponseCache::Entry> cache_entry(Response const& response, std::string_view date);

} // namespace haihe::edge::http
