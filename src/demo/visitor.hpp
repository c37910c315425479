#pragma once

#include "demo/patience.hpp"
#include "edge/http/client.hpp"
#include "kernel/refusal.hpp"
#include "json/codec.hpp"

#include <atomic>
#include <map>
#include <optional>
#include <stop_token>
#include <string>

namespace haihe::demo {

/// A platform as its visitors know it.
struct Platform {
    std::string word; ///< in the cast
    std::string code;
    std::string url;
};

struct Ask {
    std::string method;
    std::string target; ///< path and query, percent-encoded
    std::string body;
    edge::http::Headers headers;
};

/// The public: reaches the platforms as anybody does. A platform that is away (it was killed and is starting again, or
/// is too busy) is asked again with the same bytes. Thread-safe.
class Visitor {
public:
    Visitor(edge::http::Transport& transport, std::stop_token stop);

    /// The answer below 400, else the platform's problem as a refusal.
    /// Throws std::runtime_error when the platform stays away for a minute, Interrupted when the demo ends.
    kernel::Result<edge::http::Response> ask(Platform const& platform, Ask const& ask);
    /// GET, and the answer read as T; members that T does not have are ignored. Throws std::runtime_error when a
    /// well-formed answer is refused.
    template <class T>
    kernel::Result<T> get(Platform const& platform, std::string const& target) {
        auto answer = ask(platform, {"GET", target, "", {}});
        if (!answer) return std::unexpected(std::move(answer.error()));
        return json::read<T>(answer->body, json::Unknown::ignore);
    }
    /// What a GET is answered at this moment; nothing when it is not answered well.
    std::optional<std::string> glance(Platform const& platform, std::string const& target);
    /// Whether a GET is answered well at this moment.
    bool answers(Platform const& platform, std::string const& target);
    /// How often a platform that did answer answered "not now".
    [[nodiscard]] int put_off() const { return put_off_; }
    [[nodiscard]] Patience patience(std::chrono::milliseconds most) const { return {stop_, most}; }

private:
    edge::http::Transport* transport_;
    std::stop_token stop_;
    std::atomic<int> put_off_ = 0;
};

/// `text` as a value of a query.
std::string percent_encoded(std::string_view text);

} // namespace haihe::demo
