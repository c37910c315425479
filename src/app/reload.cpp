#include "app/reload.hpp"

#include "edge/log/log.hpp"
#include "json/codec.hpp"
#include "json/value.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>

namespace haihe::app {

namespace {

/// Everything else is bound, opened or judged by from the start on.
constexpr std::array<std::string_view, 13> kChangeable{"listen.certificate",
                                                       "listen.key",
                                                       "limits.connections",
                                                       "limits.header_bytes",
                                                       "limits.head_seconds",
                                                       "limits.body_stall_seconds",
                                                       "limits.requests_per_second",
                                                       "limits.requests_burst",
                                                       "limits.unlimited_addresses",
                                                       "limits.handshakes",
                                                       "limits.handshakes_each",
                                                       "limits.handshake_seconds",
                                                       "log.level"};

json::Value values_of(edge::config::NodeConfig const& config) { return json::parse(json::write(config)).value(); }

/// Of both, so that what is left out in one is compared too.
void compare(std::string const& prefix, json::Value const* one, json::Value const* other, std::set<std::string>& keys) {
    auto const* const left = one ? one->if_object() : nullptr;
    auto const* const right = other ? other->if_object() : nullptr;
    if (!left && !right) {
        if (!one || !other || *one != *other) keys.insert(prefix);
        return;
    }
    for (auto const* const side : {left, right}) {
        if (!side) continue;
        for (auto const& member : *side) {
            std::string const name(member.key());
            compare(prefix.empty() ? name : prefix + '.' + name, left ? left->if_contains(name) : nullptr,
                    right ? right->if_contains(name) : nullptr, keys);
        }
    }
}

} // namespace

std::vector<std::string> changes_that_need_a_start(edge::config::NodeConfig const& running,
                                                   edge::config::NodeConfig const& next) {
    auto const before = values_of(running), after = values_of(next);
    std::set<std::string> keys;
    compare("", &before, &after, keys);
    if (running.listen.certificate.has_value() != next.listen.certificate.has_value())
        return {"listen.certificate"}; // TLS neither comes nor goes
    std::vector<std::string> fixed;
    std::ranges::copy_if(keys, std::back_inserter(fixed),
                         [](auto const& key) { return std::ranges::find(kChangeable, key) == kChangeable.end(); });
    return fixed;
}

void set_log_level(edge::config::NodeConfig const& config) {
    using edge::log::Level;
    auto const level = config.log ? config.log->level : "info";
    for (auto const& [name, value] : std::array{std::pair{"debug", Level::debug}, std::pair{"info", Level::info},
                                                std::pair{"warning", Level::warning}, std::pair{"error", Level::error},
                                                std::pair{"silent", Level::silent}})
        if (level == name) edge::log::set_level(value);
}

void reload(ServeOptions const& options, NodeSetup& running, edge::http::Server& server) {
    auto next = read_node_setup(options.config, options.role, options.home);
    if (!next) {
        auto const& refusal = next.error();
        return edge::log::error("configuration_not_read", {{"rule", refusal.rule}, {"why", refusal.text.en}});
    }
    auto const fixed = changes_that_need_a_start(running.config, next->config);
    for (auto const& key : fixed) edge::log::error("configuration_needs_a_start", {{"key", key}});
    if (!fixed.empty()) return;
    try {
        server.change(next->server);
    } catch (std::runtime_error const& fault) {
        return edge::log::error("configuration_not_taken", {{"fault", fault.what()}});
    }
    set_log_level(next->config);
    running.config = std::move(next->config);
    edge::log::info("configuration_taken");
}

} // namespace haihe::app
