#include "demo/demo.hpp"

#include "demo/acts/registration_act.hpp"
#include "demo/cast/credentials.hpp"
#include "demo/checks/checks.hpp"
#include "demo/city/city.hpp"
#include "demo/city/interruption.hpp"
#include "demo/city/text_file.hpp"
#include "demo/first_page/first_page.hpp"
#include "demo/life.hpp"
#include "demo/pace.hpp"
#include "demo/story.hpp"
#include "edge/config/calendar_file.hpp"
#include "edge/config/city_file.hpp"
#include "edge/http/server.hpp"

#include <chrono>
#include <stdexcept>

namespace haihe::demo {

namespace {

constexpr std::chrono::seconds kSlowAnswerMax{15};
constexpr int kVisitorsMax = 4; ///< whom the first page serves at once

Places places_of(DemoOptions const& options) {
    auto const home = std::filesystem::absolute(options.home.empty() ? "." : options.home).lexically_normal();
    auto const directory = options.directory.empty() ? home / "var/demo" : std::filesystem::path(options.directory);
    return {std::filesystem::absolute(directory).lexically_normal(), home};
}

/// Only what an earlier demo left is thrown away: a directory that holds anything else is refused.
void empty(std::filesystem::path const& directory) {
    auto const mark = directory / ".haihe-demo";
    if (std::filesystem::exists(directory) && !std::filesystem::is_empty(directory) && !std::filesystem::exists(mark))
        throw std::runtime_error(directory.string() +
                                 " 不是演示目录,不予清空 / holds something else than a demo and is not emptied");
    std::filesystem::remove_all(directory);
    std::filesystem::create_directories(directory);
    write_text_file(mark, "");
}

edge::config::City city_of(Places const& places) {
    auto city = edge::config::read_city(places.home / "config/tianjin.toml");
    if (!city) throw std::runtime_error(city.error().text.zh + " / " + city.error().text.en);
    return std::move(*city);
}

kernel::LegalCalendar calendar_of(Places const& places) {
    auto calendar = edge::config::read_calendar(places.home / "data/working-days.json");
    if (!calendar) throw std::runtime_error(calendar.error().text.zh + " / " + calendar.error().text.en);
    return std::move(*calendar);
}

/// Everything that lives as long as the demo does.
struct Demo {
    DemoOptions const& options;
    Terminal& terminal;
    Places places;
    Cast cast;
    std::map<std::string, Platform> platforms;
    Credentials credentials;
    edge::http::Client client;
    Visitor visitor;
    Director director;
    Chronicle chronicle;
    std::map<std::string, Person> people;
    Pace pace;

    Demo(DemoOptions const& asked, Terminal& shown, std::stop_token stop)
        : options(asked),
          terminal(shown),
          places(places_of(asked)),
          cast(city_of(places)),
          platforms(platforms_from(cast, asked.port_base)),
          credentials(issue_credentials(cast, story_begins() - kernel::days(60))),
          client({5, static_cast<int>(kSlowAnswerMax.count()), 64 << 20, ""}),
          visitor(client, std::move(stop)),
          director(all_platforms(), story_begins(), visitor),
          pace(asked.speed) {
        for (auto const& card : cast.people())
            people.emplace(card.word, Person(card, credentials.people.at(card.word), visitor, chronicle.receipts));
        chronicle.hurt = asked.hurt;
        terminal.follow([this] { return director.now(); });
    }

    [[nodiscard]] std::vector<Platform> all_platforms() const {
        std::vector<Platform> all;
        all.reserve(platforms.size());
        for (auto const& [word, platform] : platforms) all.push_back(platform);
        return all;
    }
    [[nodiscard]] Stage stage() { return {cast, platforms, people, visitor, director, terminal, chronicle}; }

    void write_files() {
        auto port = options.listen_base != 0 ? options.listen_base : options.port_base;
        require_free_ports(cast, port);
        if (!options.once) require_free_port(first_page_port(), {"演示首页", "the first page"});
        empty(places.directory);
        write_credentials(credentials, places.directory);
        for (auto const& card : cast.platforms())
            write_configuration(places, card, platforms.at(card.word), platforms.at("hub"), port++);
    }

    /// Behind the platforms'.
    [[nodiscard]] std::uint16_t first_page_port() const {
        return static_cast<std::uint16_t>(options.port_base + cast.platforms().size());
    }
    [[nodiscard]] std::string first_page_url() const { return "http://127.0.0.1:" + std::to_string(first_page_port()); }

    void show_addresses() {
        if (!options.once) terminal.plain("  " + first_page_url() + "  " + terminal.of({"从这里开始", "start here"}));
        for (auto const& card : cast.platforms())
            terminal.plain("  " + platforms.at(card.word).url + "  " + terminal.of(card.name));
        terminal.plain("  " + places.directory.string());
    }

    /// True when everything that was claimed holds.
    bool play(City& city) {
        auto set = stage();
        city.await_health(visitor, platforms);
        FirstPage const first_page(set, pace, places, options.program, first_page_url());
        edge::SystemClock const clock;
        edge::http::ServerOptions serving;
        serving.port = first_page_port();
        serving.handler_threads = kVisitorsMax;
        edge::http::Server server(first_page.router(), clock, serving);
        if (!options.once) server.start();
        show_addresses();
        play_registration(set, credentials);
        play_story(set, places.directory);
        auto const findings = check_the_city(set, credentials);
        if (!options.once) {
            report(findings, terminal);
            terminal.plain(terminal.of({"城市继续运行,按 Ctrl-C 结束。", "The city lives on; Ctrl-C ends it."}));
            live_on(set, calendar_of(places), places.directory, options.seed, pace);
        }
        city.close();
        return conclude(findings);
    }

    bool conclude(std::vector<Finding> findings) {
        std::vector<LedgerFile> ledgers;
        ledgers.reserve(cast.platforms().size());
        for (auto const& card : cast.platforms()) ledgers.push_back({card.word, places.database(card.word).string()});
        for (auto& finding : audit_ledgers(options.program, ledgers, places.log("audit").string()))
            findings.push_back(std::move(finding));
        if (int const times = visitor.put_off(); times > 0)
            terminal.plain(terminal.of({"平台答复“稍后重试”" + std::to_string(times) + "次",
                                        "Platforms said \"not now\" " + std::to_string(times) + " times"}));
        if (int const deaths = chronicle.deaths; deaths > 0)
            terminal.plain(terminal.of({"平台中断后重新启动" + std::to_string(deaths) + "次",
                                        "Platforms were started again " + std::to_string(deaths) + " times"}));
        return report(findings, terminal);
    }
};

int run_demo(DemoOptions const& options, Terminal& terminal) {
    Interruption const interruption; // before any thread is born
    Demo demo(options, terminal, interruption.token());
    demo.write_files();
    City city(demo.cast, demo.places, options.program, demo.director, terminal, demo.chronicle.deaths);
    try {
        return demo.play(city) ? 0 : 1;
    } catch (Interrupted const&) {
        terminal.plain(terminal.of({"正在关闭…", "Closing…"}));
        city.close();
        return options.once ? 1 : 0;
    }
}

} // namespace

int run(DemoOptions const& options) {
    Terminal terminal(choose_language(options.language));
    try {
        return run_demo(options, terminal);
    } catch (std::exception const& failure) {
        terminal.plain(std::string("✗ ") + failure.what());
        return 1;
    }
}

} // namespace haihe::demo
