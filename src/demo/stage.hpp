#pragma once

#include "demo/cast/cast.hpp"
#include "demo/cast/person.hpp"
#include "demo/checks/chronicle.hpp"
#include "demo/city/director.hpp"
#include "demo/terminal.hpp"
#include "demo/visitor.hpp"

#include <functional>
#include <map>
#include <stdexcept>
#include <string>

namespace haihe::demo {

/// What the acts are played on.
struct Stage {
    Cast const& cast;
    std::map<std::string, Platform> const& platforms; ///< by word
    std::map<std::string, Person>& people;            ///< by word
    Visitor& visitor;
    Director& director;
    Terminal& terminal;
    Chronicle& chronicle;

    [[nodiscard]] Platform const& platform(std::string const& word) const { return platforms.at(word); }
    [[nodiscard]] Person& person(std::string const& word) const { return people.at(word); }
};

/// An act that should have succeeded did not; its refusal has been shown.
struct ActFailed : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What an act gave; a refusal is shown, and ends the act.
template <class T>
T expect(Stage& stage, kernel::Result<T> result, kernel::Text const& act) {
    if (!result) {
        stage.terminal.failed(act);
        stage.terminal.quote(result.error());
        throw ActFailed(act.en + ": " + result.error().rule + ": " + result.error().text.en);
    }
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

/// Until `come` says so, for at most 30 s of real time; throws ActFailed then.
void await(Stage& stage, kernel::Text const& what, std::function<bool()> const& come);

} // namespace haihe::demo
