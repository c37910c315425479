#pragma once

// The demo's own page, on a port of its own: what one looks at, and a door into every role. It holds the keys of the
// invented people and signs the platform's challenge as each of them would; the platforms know nothing of it, and serve
// what they would serve anywhere.

#include "demo/cast/person.hpp"
#include "demo/city/director.hpp"
#include "demo/city/node_configuration.hpp"
#include "demo/first_page/city_now.hpp"
#include "demo/first_page/door.hpp"
#include "demo/pace.hpp"
#include "demo/stage.hpp"
#include "edge/http/router.hpp"

#include <map>
#include <string>
#include <vector>

namespace haihe::demo {

class FirstPage {
public:
    /// `url`: where it is served, as the visitor's browser names it. The stage must outlive it.
    FirstPage(Stage stage, Pace& pace, Places places, std::string program, std::string url);

    /// GET / and its files, GET /city, POST /doors/{id}, POST /pace, GET /keys/{file}
    [[nodiscard]] edge::http::Router const& router() const { return router_; }

private:
    using Response = edge::http::Response;
    using Request = edge::http::Request;

    void mount(std::string method, std::string const& pattern, Response (FirstPage::*handler)(Request const&));
    [[nodiscard]] std::vector<Door> doors() const;
    [[nodiscard]] ShownDoor shown(Door const& door) const;
    Response tell_city(Request const& request);
    Response open_door(Request const& request);
    Response set_pace(Request const& request);
    Response hand_over(Request const& request);

    Stage stage_;
    Pace& pace_;
    Places const places_;
    std::string const program_, url_;
    edge::http::Router router_;
};

} // namespace haihe::demo
