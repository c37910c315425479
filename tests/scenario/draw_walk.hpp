#pragma once

// A draw of experts over HTTP: host and department with their own keys, the hub by itself.

#include "draw/steps.hpp"
#include "draw/turn.hpp"
#include "hub/draw/draw.hpp"
#include "scenario/expert_walk.hpp"
#include "scenario/tender_walk.hpp"

#include <functional>
#include <string>

namespace haihe::scenario {

class DrawWalk {
public:
    DrawWalk(Walk& walk, std::string tender);

    /// 3 of 水利工程 with 2 in reserve, 1 of 工程造价 with 1, then changed by `change`; the id is kept.
    edge::http::Response request(std::function<void(hub::DrawRequest&)> const& change = [](auto&) {});
    /// Of all whom the hub's page names, with new salts; the leaves are handed in.
    edge::http::Response list();
    edge::http::Response countersign();
    /// Party 2 or 3 takes its turn with its own key, if its own verification lets it.
    edge::http::Response take(std::int64_t i, draw::Part part, std::int64_t from = 0);
    edge::http::Response say(Person const& person, std::string const& part, draw::SignedDocument const& document,
                             std::int64_t from = 0);
    edge::http::Response replace(std::int64_t out, draw::ReplacementGround ground);
    edge::http::Response publish();
    /// From the request to the selection.
    void seat();

    draw::SignedDocument turn(std::int64_t i, draw::Part part, std::int64_t from = 0);
    edge::http::Response page(Person const& person);
    draw::Transcript transcript();
    draw::Reading reading(); ///< through the replacements
    std::string stage();

    City& city;
    Walk& walk;
    std::string tender;
    Person host_encryption;
    std::string id;
    draw::ClearList clear;
    std::string clear_text;

private:
    [[nodiscard]] Person const& party(std::int64_t i) const;
};

} // namespace haihe::scenario
