#include "edge/http/handshakes.hpp"

#include <utility>

namespace haihe::edge::http {

std::shared_ptr<void> Handshakes::begin(std::string client, int of_client_max, int all_max) {
    std::lock_guard const lock(mutex_);
    if (all_ >= all_max) return nullptr;
    auto const [found, is_first] = under_way_.try_emplace(client, 0);
    if (found->second >= of_client_max) {
        if (is_first) under_way_.erase(found);
        return nullptr;
    }
    ++found->second;
    ++all_;
    return {this, [client = std::move(client)](Handshakes* all) { all->end(client); }};
}

void Handshakes::end(std::string const& client) {
    std::lock_guard const lock(mutex_);
    --all_;
    auto const found = under_way_.find(client);
    if (--found->second == 0) under_way_.erase(found);
}

} // namespace haihe::edge::http
