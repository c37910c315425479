#include "exchange/archive.hpp"

#include "json/value.hpp"

#include <algorithm>

namespace haihe::exchange {

namespace archive_path {

std::string entry(std::int64_t index) { return kEntries + std::to_string(index) + ".json"; }
std::string trust(std::int64_t index) { return kTrust + std::to_string(index) + ".json"; }
std::string file(kernel::Digest const& sm3) { return kFiles + sm3.to_string(); }
std::string ciphertext(std::string const& lot, std::string const& bid_id) {
    return kBids + lot + "/" + bid_id + "/ciphertext";
}

} // namespace archive_path

namespace {

constexpr std::size_t kProjectDigits = 17;

/// Calls `see(member, text)` for every string below; texts that are JSON objects are gone into.
template <class See>
void walk(json::Value const& value, std::string_view member, See const& see) {
    if (value.is_object()) {
        for (auto const& pair : value.get_object()) walk(pair.value(), pair.key(), see);
    } else if (value.is_array()) {
        for (auto const& one : value.get_array()) walk(one, member, see);
    } else if (value.is_string()) {
        std::string_view const text(value.get_string());
        see(member, text);
        if (!text.starts_with('{')) return;
        if (auto const inner = json::parse(text)) walk(*inner, member, see);
    }
}

template <class See>
void walk(std::string_view what, See const& see) {
    if (auto const value = json::parse(what)) walk(*value, {}, see);
}

} // namespace

bool is_stream_of(std::string_view stream, std::string_view tender, std::vector<std::string> const& lots) {
    auto const slash = stream.find('/');
    if (slash == std::string_view::npos) return false;
    auto const kind = stream.substr(0, slash), subject = stream.substr(slash + 1);
    if (kind == "project") return subject == tender.substr(0, kProjectDigits);
    if (kind == "tender" || kind == "committee" || kind == "dispute" || kind == "archive") return subject == tender;
    if (kind == "bidbox" || kind == "opening" || kind == "evaluation" || kind == "award" || kind == "contract")
        return std::ranges::find(lots, subject) != lots.end();
    return false;
}

std::set<kernel::Digest> files_named(std::string_view event_type, std::string_view what) {
    std::set<kernel::Digest> named;
    if (event_type == "opening.read") return named;
    walk(what, [&](std::string_view member, std::string_view text) {
        if (member != "sm3" && member != "textDigest") return;
        if (auto const digest = kernel::Digest::parse(text)) named.insert(*digest);
    });
    return named;
}

std::set<std::string> certificates_in(std::string_view what) {
    std::set<std::string> found;
    walk(what, [&](std::string_view, std::string_view text) {
        if (text.find("-----BEGIN CERTIFICATE-----") != std::string_view::npos && !text.starts_with('{'))
            found.emplace(text);
    });
    return found;
}

} // namespace haihe::exchange
