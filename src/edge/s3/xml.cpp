#include "edge/s3/xml.hpp"

#include <array>
#include <utility>

namespace haihe::edge::s3 {
namespace {

/// Takes the next element of that name off; what stands before it is dropped.
std::optional<std::string_view> take(std::string_view& xml, std::string_view name) {
    auto const opening = '<' + std::string(name);
    auto const closing = "</" + std::string(name) + '>';
    for (auto begin = xml.find(opening); begin != std::string_view::npos; begin = xml.find(opening, begin + 1)) {
        auto const after = begin + opening.size();
        if (after >= xml.size() || (xml[after] != '>' && xml[after] != ' ')) continue; // a longer name
        auto const content = xml.find('>', after);
        auto const end = content == std::string_view::npos ? content : xml.find(closing, content);
        if (end == std::string_view::npos) return std::nullopt;
        auto const found = xml.substr(content + 1, end - content - 1);
        xml.remove_prefix(end + closing.size());
        return found;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string_view> element(std::string_view xml, std::string_view name) { return take(xml, name); }

std::vector<std::string_view> elements(std::string_view xml, std::string_view name) {
    std::vector<std::string_view> all;
    while (auto const one = take(xml, name)) all.push_back(*one);
    return all;
}

std::string text_of(std::string_view content) {
    static constexpr std::array<std::pair<std::string_view, char>, 5> kEntities{
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
    std::string text;
    while (!content.empty()) {
        bool resolved = false;
        for (auto const& [entity, character] : kEntities) {
            if (!content.starts_with(entity)) continue;
            text += character;
            content.remove_prefix(entity.size());
            resolved = true;
            break;
        }
        if (resolved) continue;
        text += content.front();
        content.remove_prefix(1);
    }
    return text;
}

} // namespace haihe::edge::s3
