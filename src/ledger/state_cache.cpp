#include "ledger/state_cache.hpp"

namespace haihe::ledger {

std::any const& States::find(std::string const& stream, std::type_index state, Folder const& folder) {
    return cache_->find(stream, state, folder);
}

edge::sql::Connection& States::views() { return cache_->database(); }

std::any const& StateCache::find(std::string const& stream, std::type_index state, Folder const& folder) {
    auto known = streams_.find(stream);
    if (known != streams_.end()) {
        recent_.splice(recent_.begin(), recent_, known->second.used);
        if (auto const kept = known->second.kept.find(state); kept != known->second.kept.end())
            return kept->second.state;
    }
    auto fresh = folder.make();
    auto query = rows_.of_stream(stream, "SELECT type, what_json FROM entries WHERE stream = ? ORDER BY version");
    while (query.next()) folder.apply(fresh, query.text(0), query.text(1), nullptr);
    if (known == streams_.end()) {
        recent_.push_front(stream);
        known = streams_.emplace(stream, Stream{{}, recent_.begin()}).first;
    }
    return known->second.kept.emplace(state, Kept{std::move(fresh), &folder}).first->second.state;
}

void StateCache::apply(NewEvent const& event) {
    auto const known = streams_.find(event.stream);
    if (known == streams_.end()) return;
    for (auto& [type, kept] : known->second.kept) kept.folder->apply(kept.state, event.type, event.body, &event.event);
}

void StateCache::forget(std::string const& stream) {
    auto const known = streams_.find(stream);
    if (known == streams_.end()) return;
    recent_.erase(known->second.used);
    streams_.erase(known);
}

void StateCache::forget_all() {
    streams_.clear();
    recent_.clear();
}

void StateCache::trim() {
    while (streams_.size() > kStreamsKept) {
        streams_.erase(recent_.back());
        recent_.pop_back();
    }
}

} // namespace haihe::ledger
