#include "demo/first_page/first_page.hpp"

#include "access/session_credential.hpp"
#include "demo/cast/sign_in.hpp"
#include "demo/first_page/city_view.hpp"
#include "json/codec.hpp"

#include <algorithm>

namespace haihe::demo {

namespace {

using edge::http::Request;
using edge::http::Response;
using kernel::RefusalKind;

struct SetPace {
    std::int64_t percent = 100;
};
BOOST_DESCRIBE_STRUCT(SetPace, (), (percent))

constexpr double kPercent = 100.0;

Response fresh_json(std::string canonical) {
    auto response = Response::json(std::move(canonical));
    response.headers["cache-control"] = "no-store";
    return response;
}

Response refuse(Request const& request, RefusalKind kind, std::string rule, kernel::Text text) {
    return edge::http::problem(kernel::Refusal{kind, std::move(rule), std::move(text), "", {}, {}}, request);
}

/// Whoever is asked for under another name is asked by a page of elsewhere (its name was pointed at this machine).
bool is_asked_for_by_its_name(Request const& request, std::string const& url) {
    return "http://" + std::string(request.header("host")) == url;
}

std::string key_file(std::string person, char const* kind) {
    std::ranges::replace(person, '/', '-');
    return person + "." + kind + ".pem";
}

} // namespace

FirstPage::FirstPage(Stage stage, Pace& pace, Places places, std::string program, std::string url)
    : stage_(stage), pace_(pace), places_(std::move(places)), program_(std::move(program)), url_(std::move(url)) {
    mount("GET", "/city", &FirstPage::tell_city);
    mount("POST", "/doors/{id}", &FirstPage::open_door);
    mount("POST", "/pace", &FirstPage::set_pace);
    mount("GET", "/keys/{file}", &FirstPage::hand_over);
    if (auto const pages = places_.home / "web/first_page/dist"; std::filesystem::is_directory(pages))
        router_.serve_files(pages.string());
}

void FirstPage::mount(std::string method, std::string const& pattern, Response (FirstPage::*handler)(Request const&)) {
    router_.add(std::move(method), pattern, [this, handler](Request const& request) {
        if (!is_asked_for_by_its_name(request, url_))
            return refuse(request, RefusalKind::forbidden, "page_is_asked_for_by_its_name",
                          {"请从 " + url_ + " 打开本页。", "Open this page at " + url_ + "."});
        if (auto const here = access::require_same_site(request, url_); !here)
            return edge::http::problem(here.error(), request);
        try {
            return (this->*handler)(request);
        } catch (Interrupted const&) {
            return refuse(request, RefusalKind::unavailable, "demo_goes_on",
                          {"演示正在关闭。", "The demo is closing."});
        }
    });
}

std::vector<Door> FirstPage::doors() const {
    auto doors = doors_of(stage_.cast);
    if (auto const seat = stage_.chronicle.last_seated.seat())
        *std::ranges::find(doors, "expert", &Door::role) = expert_door(seat->person, seat->platform);
    return doors;
}

ShownDoor FirstPage::shown(Door const& door) const {
    auto const& card = stage_.person(door.person).card();
    return {door.id,
            door.role,
            card.name,
            stage_.cast.entity(card.entity).name,
            card.duties,
            stage_.cast.platform(door.platform).name,
            "/keys/" + key_file(door.person, "key"),
            "/keys/" + key_file(door.person, "certificate")};
}

Response FirstPage::tell_city(Request const&) {
    CityNow city;
    city.now = stage_.director.now();
    city.story = !pace_.is_ours();
    city.percent = static_cast<std::int64_t>(pace_.speed() * kPercent);
    for (auto const& card : stage_.cast.platforms())
        city.platforms.push_back({card.word, card.role, card.name, stage_.platform(card.word).url});
    for (auto const& door : doors()) city.doors.push_back(shown(door));
    city.openings = next_openings(stage_.visitor, stage_.platforms, city.now);
    city.archive = latest_archive(stage_.visitor, stage_.platforms, places_, program_);
    city.directory = places_.directory.string();
    return fresh_json(json::write(city));
}

/// The visitor's browser gets the session that the person's key has opened, as from that platform: cookies know hosts,
/// not ports.
Response FirstPage::open_door(Request const& request) {
    auto const all = doors();
    auto const door = std::ranges::find(all, request.captures.at("id"), &Door::id);
    if (door == all.end())
        return refuse(request, RefusalKind::absent, "door_exists", {"没有这个角色。", "There is no such role."});
    auto const& person = stage_.person(door->person);
    auto const& platform = stage_.platform(door->platform);
    auto const session = sign_in(stage_.visitor, platform, {person.key(), person.certificate()});
    if (!session) return edge::http::problem(session.error(), request);
    auto const language = request.query_value("lang") == "en" ? "en" : "zh-CN";
    Response response;
    response.status = 303;
    response.headers["location"] = platform.url + door->path + (door->path.find('?') == std::string::npos ? '?' : '&') +
                                   "signed-in&lang=" + language;
    response.headers["set-cookie"] = access::session_cookie(*session);
    response.headers["cache-control"] = "no-store";
    return response;
}

Response FirstPage::set_pace(Request const& request) {
    auto const wanted = json::read<SetPace>(request.body);
    if (!wanted) return edge::http::problem(wanted.error(), request);
    if (!pace_.set(static_cast<double>(wanted->percent) / kPercent))
        return refuse(request, RefusalKind::unacceptable, "pace_is_possible",
                      {"快慢应为0至60倍。", "The pace is between 0 and 60 times."});
    return tell_city(request);
}

/// A person's key, to sign with on the platforms' pages. Only those behind a door are given: they are nobody's.
Response FirstPage::hand_over(Request const& request) {
    auto const& file = request.captures.at("file");
    for (auto const& door : doors())
        for (auto const* kind : {"key", "certificate"})
            if (key_file(door.person, kind) == file) {
                Response response;
                response.file = (places_.directory / "people" / file).string();
                response.headers["content-type"] = "application/x-pem-file";
                response.headers["content-disposition"] = "attachment; filename=\"" + file + "\"";
                response.headers["cache-control"] = "no-store";
                return response;
            }
    return refuse(request, RefusalKind::absent, "key_is_here", {"没有这把钥匙。", "There is no such key."});
}

} // namespace haihe::demo
