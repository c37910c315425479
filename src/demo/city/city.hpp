#pragma once

#include "demo/city/director.hpp"
#include "demo/city/node_configuration.hpp"
#include "demo/city/platform_process.hpp"
#include "demo/terminal.hpp"
#include "demo/visitor.hpp"

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <string>

namespace haihe::demo {

/// The hub at `port_base`, the others behind it in the cast's order.
std::map<std::string, Platform> platforms_from(Cast const& cast, std::uint16_t port_base);
/// Nothing else listens there. Throws std::runtime_error naming the port that is taken.
void require_free_ports(Cast const& cast, std::uint16_t port_base);
void require_free_port(std::uint16_t port, kernel::Text const& needed_by);

/// The four platforms as processes, each started again when it dies; `deaths` counts how often.
class City {
public:
    City(Cast const& cast, Places const& places, std::string const& program, Director const& director,
         Terminal& terminal, std::atomic<int>& deaths);

    /// Waits until all answer. Throws std::runtime_error with the end of its log when one cannot live.
    void await_health(Visitor& visitor, std::map<std::string, Platform> const& platforms);
    /// In order. Idempotent.
    void close();

private:
    Places places_;
    std::map<std::string, std::unique_ptr<PlatformProcess>> processes_; ///< by word
};

} // namespace haihe::demo
