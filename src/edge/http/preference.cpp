#include "edge/http/preference.hpp"

namespace haihe::edge::http {
namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

/// `;q=0.8`; 1000 when there is none.
int quality_of(std::string_view parameters) {
    auto const place = parameters.find("q=");
    if (place == std::string_view::npos) return 1000;
    auto const text = trimmed(parameters.substr(place + 2));
    if (text.empty() || (text[0] != '0' && text[0] != '1')) return 0;
    if (text[0] == '1') return 1000;
    int quality = 0;
    int weight = 100;
    for (std::size_t i = 2; i < text.size() && i < 5 && text[i] >= '0' && text[i] <= '9'; ++i, weight /= 10) {
        quality += (text[i] - '0') * weight;
    }
    return quality;
}

} // namespace

std::optional<Preference> next_preference(std::string_view& field) {
    if (field.empty()) return std::nullopt;
    auto const comma = field.find(',');
    auto const item = field.substr(0, comma);
    field.remove_prefix(comma == std::string_view::npos ? field.size() : comma + 1);
    auto const semicolon = item.find(';');
    auto const parameters = semicolon == std::string_view::npos ? std::string_view() : item.substr(semicolon);
    return Preference{trimmed(item.substr(0, semicolon)), quality_of(parameters)};
}

} // namespace haihe::edge::http
