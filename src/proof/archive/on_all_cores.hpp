#pragma once

// What can be told of each thing by itself, told on all cores.

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <future>
#include <optional>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace haihe::proof {

/// tell(thing) of each, in the order of the things: what is found does not depend on how many cores there are.
template <class Thing, class Tell>
auto on_all_cores(std::vector<Thing> const& things, Tell const& tell) {
    using Answer = std::invoke_result_t<Tell const&, Thing const&>;
    std::vector<std::optional<Answer>> told(things.size());
    std::atomic<std::size_t> next = 0;
    auto const take_turns = [&] {
        for (auto i = next++; i < things.size(); i = next++) told[i].emplace(tell(things[i]));
    };
    {
        std::vector<std::future<void>> others;
        auto const cores = std::min<std::size_t>(std::thread::hardware_concurrency(), things.size());
        for (std::size_t i = 1; i < cores; ++i) others.push_back(std::async(std::launch::async, take_turns));
        take_turns();
        for (auto& one : others) one.get();
    }
    std::vector<Answer> answers;
    answers.reserve(told.size());
    for (auto& one : told) answers.push_back(std::move(*one));
    return answers;
}

} // namespace haihe::proof
