#include "edge/http/response_cache.hpp"

namespace haihe::edge::http {
namespace {

std::size_t size_of(std::string const& key, ResponseCache::Entry const& entry) {
    return entry.full.size() + entry.not_modified.size() + key.size() + 256;
}

} // namespace

void ResponseCache::set_key(std::string_view target, Variant variant) {
    key_.assign(1, variant.language == Language::en ? 'e' : 'z');
    key_ += variant.is_packed ? 'g' : ' ';
    key_ += target;
}

void ResponseCache::clear_unless(std::uint64_t position) {
    if (position <= position_) return;
    position_ = position;
    entries_.clear();
    bytes_ = 0;
}

ResponseCache::Entry* ResponseCache::find(std::string_view target, Variant variant, std::uint64_t position,
                                          Clock const& clock) {
    clear_unless(position);
    if (position != position_) return nullptr;
    set_key(target, variant);
    auto const found = entries_.find(key_);
    if (found == entries_.end()) return nullptr;
    if (!found->second.until || clock.now() < *found->second.until) return &found->second;
    bytes_ -= size_of(key_, found->second);
    entries_.erase(found);
    return nullptr;
}

void ResponseCache::put(std::string_view target, Variant variant, std::uint64_t position, Entry entry) {
    clear_unless(position);
    set_key(target, variant);
    auto const bytes = size_of(key_, entry);
    if (position != position_ || bytes > kEntryBytesMax) return;
    if (entries_.contains(key_)) return; // two connections asked at once; the bytes are the same
    if (entries_.size() >= kEntriesMax || bytes_ + bytes > kBytesMax) {
        entries_.clear();
        bytes_ = 0;
    }
    bytes_ += bytes;
    entries_.emplace(key_, std::move(entry));
}

} // namespace haihe::edge::http
