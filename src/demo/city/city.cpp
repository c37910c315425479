#include "demo/city/city.hpp"

#include "demo/city/text_file.hpp"

#include <cerrno>
#include <stdexcept>
#include <system_error>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace haihe::demo {

namespace {

constexpr std::chrono::seconds kStartMax{60};
constexpr int kLogLinesShown = 5;

bool is_free(std::uint16_t port) {
    int const socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0) throw std::system_error(errno, std::generic_category(), "socket");
    int const yes = 1; // what our own last run left in TIME_WAIT is no one's
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    bool const bound = ::bind(socket, reinterpret_cast<sockaddr const*>(&address), sizeof address) == 0;
    ::close(socket);
    return bound;
}

} // namespace

std::map<std::string, Platform> platforms_from(Cast const& cast, std::uint16_t port_base) {
    std::map<std::string, Platform> platforms;
    auto port = port_base;
    for (auto const& card : cast.platforms())
        platforms.emplace(card.word, Platform{card.word, card.code, "http://127.0.0.1:" + std::to_string(port++)});
    return platforms;
}

void require_free_port(std::uint16_t port, kernel::Text const& needed_by) {
    if (is_free(port)) return;
    throw std::runtime_error("端口 " + std::to_string(port) + " 已被占用(" + needed_by.zh +
                             "需要它);请关闭占用的程序,或者用 --port-base 换一组端口 / port " + std::to_string(port) +
                             ", which " + needed_by.en +
                             " needs, is taken: stop who listens there, or choose others with --port-base");
}

void require_free_ports(Cast const& cast, std::uint16_t port_base) {
    auto port = port_base;
    for (auto const& card : cast.platforms()) require_free_port(port++, card.name);
}

City::City(Cast const& cast, Places const& places, std::string const& program, Director const& director,
           Terminal& terminal, std::atomic<int>& deaths)
    : places_(places) {
    for (auto const& card : cast.platforms()) {
        auto const command = [program, &card, &director, file = places.configuration(card.word).string()] {
            return std::vector<std::string>{program,    "serve", "--role",          card.role,
                                            "--config", file,    "--virtual-clock", director.now().to_string()};
        };
        auto const on_death = [&card, &terminal, &deaths](int status) {
            ++deaths;
            auto const code = std::to_string(status);
            terminal.failed({card.name.zh + "中断(" + code + "),重新启动",
                             card.name.en + " died (" + code + ") and is started again"});
        };
        processes_.emplace(card.word,
                           std::make_unique<PlatformProcess>(command, places.log(card.word).string(), on_death));
    }
}

void City::await_health(Visitor& visitor, std::map<std::string, Platform> const& platforms) {
    for (auto const& [word, platform] : platforms) {
        auto patience = visitor.patience(kStartMax);
        while (!visitor.answers(platform, "/health")) {
            bool const hopeless = processes_.at(word)->gave_up() || !patience.again();
            if (hopeless)
                throw std::runtime_error(word + " does not start:\n" + tail_of(places_.log(word), kLogLinesShown));
        }
    }
}

void City::close() {
    for (auto& [word, process] : processes_) process->stop();
}

} // namespace haihe::demo
