#pragma once

#include "edge/http/append_target.hpp"
#include "kernel/digest.hpp"
#include "kernel/instant.hpp"
#include "kernel/refusal.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::edge::http {

/// Header names are kept lower-case.
using Headers = std::map<std::string, std::string, std::less<>>;

/// A body that was streamed to disk while it was hashed (routes declared with `BodyKind::file`).
struct ReceivedFile {
    std::string path; ///< a temporary file, fsynced; the handler moves or deletes it
    std::int64_t size = 0;
    kernel::Digest sm3;
};

struct Request {
    std::string method;                                       ///< GET, POST …
    std::string target;                                       ///< as on the wire: /notices?page=2
    std::string path;                                         ///< /notices, percent-decoded by segment
    std::map<std::string, std::string, std::less<>> query;    ///< decoded; a repeated name is refused before
    std::map<std::string, std::string, std::less<>> captures; ///< {code} of the route's pattern
    Headers headers;
    std::string body;
    std::optional<ReceivedFile> file;
    std::optional<AppendedBody> appended; ///< on routes declared with `BodyKind::append`
    std::string peer;                     ///< address of the client
    kernel::Instant received_at;          ///< platform clock when the last byte was read: the command's ticket

    [[nodiscard]] std::string_view header(std::string_view name) const; ///< empty if absent
    [[nodiscard]] std::optional<std::string> query_value(std::string_view name) const;
};

/// One server-sent event.
struct StreamEvent {
    std::string id;
    std::string name;
    std::string data;
};

/// Delivers what comes after `last_id` (empty at first), called again when the server is notified
/// (Server::notify) or at least every 15 s (then a comment keeps the line open). Runs on the handler pool.
using EventSource = std::function<std::vector<StreamEvent>(std::string const& last_id)>;

struct Response {
    int status = 200;
    Headers headers;
    std::string body;
    std::optional<std::string> file;   ///< sends this file instead of `body`
    std::optional<EventSource> events; ///< text/event-stream instead of `body`

    static Response json(std::string canonical, int status = 200);
    static Response text(std::string body, int status = 200);
};

enum class Language { zh, en };
/// The language that Accept-Language prefers; Chinese when it names neither or both alike.
Language language_of(std::string_view accept_language);

/// RFC 9457 problem of a refusal: {type, title, status, detail, rule, path, citation, text:{zh,en}, facts}.
/// `title`/`detail` follow Accept-Language (zh-CN first), `text` always carries both.
Response problem(kernel::Refusal const& refusal, Request const& request);
/// With the receipt (canonical text) of what was recorded of it.
Response problem(kernel::Refusal const& refusal, Request const& request, std::optional<std::string> receipt);
/// The same under a status that no kind has (405, 408, 410, 415, 417, 423, 431, 460, 500).
Response problem(kernel::Refusal const& refusal, Request const& request, int status);
int status_of(kernel::RefusalKind kind);

} // namespace haihe::edge::http
