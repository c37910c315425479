#include "demo/stage.hpp"

namespace haihe::demo {

namespace {

constexpr std::chrono::seconds kAwaitMax{30};

} // namespace

void await(Stage& stage, kernel::Text const& what, std::function<bool()> const& come) {
    auto patience = stage.visitor.patience(kAwaitMax);
    while (!come())
        if (!patience.again()) {
            stage.terminal.failed(what);
            throw ActFailed("in vain: " + what.en);
        }
}

} // namespace haihe::demo
