#include "edge/http/response_cache.hpp"

namespace haihe::edge::http {

void ResponseCache::set_key(std::string_view target, Language language) {
    key_.assign(1, language == Language::en ? 'e' : 'z');
    key_ += target;
}

void ResponseCache::clear_unless(std::uint64_t position) {
    if (position <= position_) return;
    position_ = position;
    entries_.clear();
    bytes_ = 0;
}

ResponseCache::Entry* ResponseCache::find(std::string_view target, Language language, std::uint64_t position) {
    clear_unless(position);
    if (position != position_) return nullptr;
    set_key(target, language);
    auto const found = entries_.find(key_);
    return found == entries_.end() ? nullptr : &found->second;
}

void ResponseCache::put(std::string_view target, Language language, std::uint64_t position, Entry entry) {
    clear_unless(position);
    auto const bytes = entry.full.size() + entry.not_modified.size() + target.size() + 256;
    if (position != position_ || bytes > kEntryBytesMax) return;
    set_key(target, language);
    if (entries_.contains(key_)) return; // two connections asked at once; the bytes are the same
    if (entries_.size() >= kEntriesMax || bytes_ + bytes > kBytesMax) {
        entries_.clear();
        bytes_ = 0;
    }
    bytes_ += bytes;
    entries_.emplace(key_, std::move(entry));
}

} // namespace haihe::edge::http
